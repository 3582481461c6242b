package dev.nd4jlessons.plugin.browser;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Digits as strokes of a pen, in two ways of writing each, with a hand that is never the same: slant, aspect, turn and
 * waves vary.
 */
final class StrokeDigits {
    private static final int EACH = 12;

    /** The ways of writing; the first index is the digit. A stroke is a list of points in a unit square, y downwards. */
    private static final List<List<List<double[][]>>> WAYS = List.of(
            List.of(way(arc(.5, .5, .36, .5, -90, 270)), way(arc(.5, .5, .42, .5, -60, 300))),
            List.of(way(line(.5, 0, .5, 1)), way(line(.25, .25, .55, 0, .55, 1))),
            List.of(
                    way(join(arc(.5, .27, .38, .27, -170, 30), line(.12, 1, .9, 1))),
                    way(join(arc(.48, .25, .36, .25, -180, 45), arc(.2, .85, .12, .13, -60, -300), line(.9, .98)))),
            List.of(
                    way(join(arc(.45, .25, .35, .25, -160, 90), arc(.45, .75, .4, .25, -90, 160))),
                    way(join(line(.1, 0, .85, 0, .42, .4), arc(.45, .7, .4, .3, -90, 150)))),
            List.of(
                    way(line(.6, 0, .08, .65, .95, .65), line(.68, .35, .68, 1)),
                    way(line(.2, 0, .15, .5, .85, .5), line(.8, 0, .8, 1))),
            List.of(
                    way(join(line(.8, 0, .2, 0, .17, .45), arc(.45, .68, .4, .32, -110, 140))),
                    way(join(line(.2, 0, .18, .42), arc(.45, .68, .38, .32, -110, 140)), line(.2, 0, .85, 0))),
            List.of(
                    way(join(arc(.85, .6, .7, .6, -110, -180), arc(.48, .72, .33, .28, 180, 540))),
                    way(join(line(.7, 0, .35, .3, .18, .6), arc(.5, .73, .33, .27, 190, 540)))),
            List.of(way(line(.1, 0, .9, 0, .4, 1)), way(line(.1, 0, .9, 0, .4, 1), line(.3, .5, .8, .5))),
            List.of(way(join(arc(.5, .25, .32, .25, 90, -270), arc(.5, .75, .38, .25, -90, 270))), way(eight())),
            List.of(
                    way(join(arc(.5, .27, .34, .27, -20, -380), line(.84, .3, .8, .7), arc(.5, .75, .3, .25, 0, 150))),
                    way(join(arc(.5, .27, .34, .27, -10, -370), line(.8, 1)))));

    /** Every size with every place. */
    static final List<Setting> SETTINGS = List.of(
            new Setting(25, true),
            new Setting(25, false),
            new Setting(55, true),
            new Setting(55, false),
            new Setting(90, true),
            new Setting(90, false));

    private StrokeDigits() {}

    /**
     * How digits lie in a field of 100 by 100. A pen's width is not part of it: the page keeps the middle line of a
     * stroke, so that no width of the pen changes what the network sees.
     *
     * @param size of their larger side
     * @param centred or anywhere
     */
    record Setting(double size, boolean centred) {}

    /** So many of each way of writing, as the script takes them. */
    static List<Map<String, Object>> all(Setting setting) {
        Random random = new Random(99);
        List<Map<String, Object>> all = new ArrayList<>();
        for (int digit = 0; digit < WAYS.size(); digit++) {
            for (List<double[][]> way : WAYS.get(digit)) {
                for (int i = 0; i < EACH; i++) {
                    all.add(Map.of("digit", digit, "strokes", written(way, setting, random)));
                }
            }
        }
        return all;
    }

    private static double[][][] written(List<double[][]> way, Setting setting, Random random) {
        double free = 100 - setting.size;
        double left = setting.centred ? free / 2 : free * random.nextDouble();
        double top = setting.centred ? free / 2 : free * random.nextDouble();
        double aspect = .6 + .3 * random.nextDouble();
        double slant = .25 * (random.nextDouble() - .4);
        double turn = .2 * (random.nextDouble() - .5);
        double phase = 6 * random.nextDouble();
        return way.stream()
                .map(stroke -> Arrays.stream(dense(stroke))
                        .map(point -> {
                            double u = (point[0] - .5) * aspect + slant * (.5 - point[1]);
                            double v = point[1] - .5;
                            u += .025 * Math.sin(5 * v + phase);
                            v += .025 * Math.sin(6 * u + phase);
                            double x = u * Math.cos(turn) - v * Math.sin(turn);
                            double y = u * Math.sin(turn) + v * Math.cos(turn);
                            double tremble = .003 * setting.size;
                            return new double[] {
                                left + setting.size * (.5 + x) + tremble * random.nextGaussian(),
                                top + setting.size * (.5 + y) + tremble * random.nextGaussian()
                            };
                        })
                        .toArray(double[][]::new))
                .toArray(double[][][]::new);
    }

    private static double[][] dense(double[][] stroke) {
        List<double[]> points = new ArrayList<>();
        points.add(stroke[0]);
        for (int i = 1; i < stroke.length; i++) {
            for (int part = 1; part <= 6; part++) {
                double share = part / 6.0;
                points.add(new double[] {
                    stroke[i - 1][0] + share * (stroke[i][0] - stroke[i - 1][0]),
                    stroke[i - 1][1] + share * (stroke[i][1] - stroke[i - 1][1])
                });
            }
        }
        return points.toArray(double[][]::new);
    }

    private static List<double[][]> way(double[][]... strokes) {
        return Arrays.asList(strokes);
    }

    private static double[][] line(double... coordinates) {
        return IntStream.range(0, coordinates.length / 2)
                .mapToObj(i -> new double[] {coordinates[2 * i], coordinates[2 * i + 1]})
                .toArray(double[][]::new);
    }

    private static double[][] arc(double x, double y, double rx, double ry, double from, double to) {
        return IntStream.rangeClosed(0, 24)
                .mapToObj(i -> {
                    double angle = Math.toRadians(from + (to - from) * i / 24);
                    return new double[] {x + rx * Math.cos(angle), y + ry * Math.sin(angle)};
                })
                .toArray(double[][]::new);
    }

    private static double[][] eight() {
        return IntStream.rangeClosed(0, 48)
                .mapToObj(i -> {
                    double angle = i / 48.0 * 2 * Math.PI;
                    return new double[] {.5 + .38 * Math.sin(2 * angle), .5 - .5 * Math.cos(angle)};
                })
                .toArray(double[][]::new);
    }

    private static double[][] join(double[][]... parts) {
        return Arrays.stream(parts).flatMap(java.util.Arrays::stream).toArray(double[][]::new);
    }
}

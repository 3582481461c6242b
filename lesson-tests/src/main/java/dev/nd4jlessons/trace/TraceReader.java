package dev.nd4jlessons.trace;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Reads a trace, every value of it, and refuses one that could not be replayed with the place where it breaks a rule. */
public final class TraceReader {
    private static final int MOST_EPOCHS = 10_000;
    private static final int MOST_UNITS = 4096;
    private static final double GREATEST_RATE = 10;

    /** A mean that is further off than this is that of other samples: a single pixel's step of one moves it by 1e-5. */
    private static final double SAME_DATA = 1e-6;

    private final TraceNode root;

    private TraceReader(TraceNode root) {
        this.root = root;
    }

    /** Reads {@code file}. */
    public static Trace read(Path file) throws TraceException {
        return new TraceReader(new TraceNode("", TraceFile.read(file))).read();
    }

    private Trace read() throws TraceException {
        Precision precision = precision(root.key("dtype"));
        double learningRate = learningRate(root.key("learning_rate"));
        int batchSize = root.key("batch_size").whole(1, Trace.TRAINING_SAMPLES);
        int epochs = root.key("epochs").whole(1, MOST_EPOCHS);
        requireSameData();
        List<TraceNode> rows = root.key("W1").elements();
        if (rows.isEmpty() || rows.size() > MOST_UNITS) {
            throw new TraceException("units", "W1", Integer.toString(rows.size()), Integer.toString(MOST_UNITS));
        }
        int hiddenUnits = rows.size();
        return new Trace(
                precision,
                learningRate,
                batchSize,
                matrix("W1", hiddenUnits, Trace.PIXELS),
                matrix("W2", Trace.CLASSES, hiddenUnits),
                permutations(epochs),
                root.key("step_loss").numbers(epochs * Trace.stepsPerEpoch(batchSize)),
                figures(epochs),
                finals(hiddenUnits));
    }

    private static Precision precision(TraceNode type) throws TraceException {
        for (Precision precision : Precision.values()) {
            if (precision.word().equals(type.text().toLowerCase(Locale.ROOT))) {
                return precision;
            }
        }
        throw type.unexpected("legal.precision");
    }

    private static double learningRate(TraceNode rate) throws TraceException {
        double value = rate.number();
        if (value > 0 && value <= GREATEST_RATE) {
            return value;
        }
        throw rate.unexpected("legal.learning-rate");
    }

    /** Figures of other data, or of data that was standardised otherwise, could not be met by any network. */
    private void requireSameData() throws TraceException {
        requireNear(root.key("mean"), Trace.MEAN);
        requireNear(root.key("std_unbiased"), Trace.DEVIATION);
    }

    private static void requireNear(TraceNode node, double right) throws TraceException {
        double value = node.number();
        if (!(Math.abs(value - right) <= SAME_DATA * right)) {
            throw new TraceException("other-data", node.place(), Double.toString(value), Double.toString(right));
        }
    }

    private double[][] matrix(String key, int rows, int columns) throws TraceException {
        List<TraceNode> nodes = root.key(key).elements(rows);
        double[][] matrix = new double[rows][];
        for (int i = 0; i < rows; i++) {
            matrix[i] = nodes.get(i).numbers(columns);
        }
        return matrix;
    }

    private int[][] permutations(int epochs) throws TraceException {
        List<TraceNode> nodes = root.key("permutations").elements(epochs);
        int[][] permutations = new int[epochs][];
        for (int epoch = 0; epoch < epochs; epoch++) {
            permutations[epoch] = permutation(nodes.get(epoch), epoch);
        }
        return permutations;
    }

    private static int[] permutation(TraceNode node, int epoch) throws TraceException {
        List<TraceNode> nodes = node.elements(Trace.TRAINING_SAMPLES);
        int[] rows = new int[Trace.TRAINING_SAMPLES];
        Map<Integer, Integer> positions = new LinkedHashMap<>();
        for (int position = 0; position < rows.length; position++) {
            rows[position] = row(nodes.get(position), epoch, position);
            Integer earlier = positions.putIfAbsent(rows[position], position);
            if (earlier != null) {
                throw new TraceException("row-twice", text(epoch), text(position), text(rows[position]), text(earlier));
            }
        }
        return rows;
    }

    private static int row(TraceNode node, int epoch, int position) throws TraceException {
        double number = node.number();
        if (number >= 0 && number < Trace.TRAINING_SAMPLES && number == Math.rint(number)) {
            return (int) number;
        }
        throw new TraceException(
                "row-range", text(epoch), text(position), node.text(), text(Trace.TRAINING_SAMPLES - 1));
    }

    private List<Trace.Figures> figures(int epochs) throws TraceException {
        List<Trace.Figures> figures = new ArrayList<>();
        for (TraceNode node : root.key("epoch").elements(epochs)) {
            int expected = figures.size();
            node.key("epoch").whole(expected, expected);
            figures.add(new Trace.Figures(
                    node.key("train_loss").number(),
                    node.key("val_loss").number(),
                    node.key("val_accuracy").number()));
        }
        return figures;
    }

    private Map<String, double[]> finals(int hiddenUnits) throws TraceException {
        int[] lengths = {Trace.PIXELS, hiddenUnits, Trace.CLASSES};
        Map<String, double[]> finals = new LinkedHashMap<>();
        for (int i = 0; i < lengths.length; i++) {
            String key = Trace.FINALS.get(i);
            finals.put(key, root.key(key).numbers(lengths[i]));
        }
        return finals;
    }

    private static String text(int number) {
        return Integer.toString(number);
    }
}

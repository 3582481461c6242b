package dev.nd4jlessons.plugin.report.page;

/**
 * The digits that a network was judged by, and how pixels are standardised before they go into it.
 *
 * @param rows of the samples in the data, from 0
 * @param pixels of each its 64 grey values, 0 to 16
 * @param labels of each the digit that it is
 * @param mean of all training pixels
 * @param deviation their standard deviation
 */
public record ValidationDigits(int[] rows, int[][] pixels, int[] labels, double mean, double deviation) {
    /** One sample as it goes into the network. */
    public double[] standardised(int sample) {
        double[] x = new double[pixels[sample].length];
        for (int i = 0; i < x.length; i++) {
            x[i] = (pixels[sample][i] - mean) / deviation;
        }
        return x;
    }
}

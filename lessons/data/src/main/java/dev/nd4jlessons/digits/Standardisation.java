package dev.nd4jlessons.digits;

/**
 * Brings pixels to mean 0 and standard deviation 1: {@code (pixel - mean) / deviation}.
 *
 * <p>One mean and one deviation for all pixels, and from the training samples alone: what is known of the validation
 * samples must not leak into the training.
 *
 * @param mean the mean of all training pixels
 * @param deviation their standard deviation with n - 1 in the denominator, as PyTorch's {@code std()} has it
 */
public record Standardisation(double mean, double deviation) {
    /** Measures the pixels of these rows. */
    public static Standardisation of(Digits digits, int... rows) {
        long n = (long) rows.length * Digits.PIXELS;
        long sum = 0;
        long squares = 0;
        for (int row : rows) {
            for (int pixel : digits.pixels(row)) {
                sum += pixel;
                squares += (long) pixel * pixel;
            }
        }
        double mean = (double) sum / n;
        return new Standardisation(mean, Math.sqrt((squares - sum * mean) / (n - 1)));
    }

    /** One pixel, standardised. */
    public double apply(double pixel) {
        return (pixel - mean) / deviation;
    }
}

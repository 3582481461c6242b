package dev.nd4jlessons.judge.training;

/** How far two free-running epochs may be apart to count as the same. */
final class Near {
    /**
     * In roundoffs of the largest number of a tensor, 2e-6 of it in float32. Right code in any style ends a usual epoch
     * within 10; where it does not, it is asked to train the epoch again.
     */
    private static final double ROUNDOFFS = 32;

    private Near() {}

    static double loss(TrainingPlan plan, double loss) {
        return ROUNDOFFS * plan.roundoff() * (1 + Math.abs(loss));
    }

    static double parameter(TrainingPlan plan, Weights weights, Figure parameter) {
        double largest = 0;
        for (double value : weights.of(parameter)) {
            largest = Math.max(largest, Math.abs(value));
        }
        return ROUNDOFFS * plan.roundoff() * largest;
    }
}

package dev.nd4jlessons.plugin.grade;

import dev.nd4jlessons.channel.ElementType;
import dev.nd4jlessons.digits.Digits;
import dev.nd4jlessons.judge.training.Samples;
import dev.nd4jlessons.judge.training.SeedChoice;
import dev.nd4jlessons.judge.training.TrainingPlan;
import dev.nd4jlessons.judge.training.Validation;
import dev.nd4jlessons.plugin.run.Surroundings;
import dev.nd4jlessons.plugin.settings.Settings;
import java.security.SecureRandom;

/** The seed of a grading, which nobody knows beforehand: code that is right for the usual one alone is found out. */
public final class GradingSeed {
    private GradingSeed() {}

    /** One with which right code reaches the accuracy that is asked for; the usual one if hardly any does. */
    public static long draw(Surroundings here) {
        Settings settings = here.settings();
        Digits digits = Digits.load();
        TrainingPlan plan = new TrainingPlan(
                ElementType.FLOAT,
                settings.hiddenUnits(),
                settings.epochs(),
                settings.batchSize(),
                settings.learningRate(),
                settings.seed());
        SeedChoice choice = new SeedChoice(
                new SecureRandom()::nextLong,
                Samples.training(digits, ElementType.FLOAT),
                new Validation(digits, ElementType.FLOAT));
        return choice.draw(plan, settings.accuracyThreshold()).orElse(settings.seed());
    }
}

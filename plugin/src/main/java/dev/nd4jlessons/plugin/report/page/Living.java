package dev.nd4jlessons.plugin.report.page;

import dev.nd4jlessons.results.LessonResult;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a page shows of a network whose weights were kept.
 *
 * @param network to be tried; null if the weights are not those of a network for the digits
 * @param card to be shown around; null unless the training passed
 * @param film of its training; null if there is nothing to compare
 */
public record Living(
        @Nullable LivingNetwork network,
        @Nullable Film film,
        @Nullable ShareCard card) {
    /** What is shown of {@code trained}. */
    public static Living of(Trained trained, LessonResult result, Text text) {
        return new Living(
                LivingNetwork.of(
                        trained.weights().last(),
                        trained.digits(),
                        !result.implementation().equals("solution")),
                Film.of(trained),
                ShareCard.of(result, trained, text));
    }

    /** The names of the style sheets and scripts that this needs, without their endings. */
    public static List<String> assets(@Nullable Trained trained) {
        return trained == null ? List.of() : List.of("network", "film", "share");
    }
}

package dev.nd4jlessons.variants;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.nd4jlessons.course.Course;
import dev.nd4jlessons.course.Task;
import java.util.List;
import org.junit.jupiter.api.Test;

class VariantLibraryTest {
    private final VariantLibrary library = VariantLibrary.load();

    @Test
    void everyVariantHasANameOfItsOwn() {
        assertThat(library.variants()).extracting(Variant::id).doesNotHaveDuplicates();
    }

    @Test
    void everyVariantIsOfATaskAndChangesItsFile() {
        for (Variant variant : library.variants()) {
            assertThat(variant.file())
                    .isEqualTo(Course.load().task(variant.task()).file());
        }
    }

    @Test
    void everyTaskHasWrongVariants() {
        List<String> tasks = Course.load().tasks().stream().map(Task::number).toList();

        assertThat(library.variants()).extracting(Variant::task).containsAll(tasks);
    }

    @Test
    void mistakesAreCountedOnceHoweverManyPlacesTheyAreMadeIn() {
        assertThat(library.kinds())
                .isGreaterThanOrEqualTo(40)
                .isLessThan(library.variants().size());
    }

    @Test
    void combinationsAreOfTheSameTask() {
        assertThat(library.combinations()).hasSizeGreaterThanOrEqualTo(10);
        for (Combination two : library.combinations()) {
            assertThat(library.variant(two.first()).task())
                    .isEqualTo(library.variant(two.second()).task());
        }
    }

    @Test
    void originalIsFoundHoweverItIsBrokenIntoLines() {
        assertThat(changing("a + b").in("return a\n    + b;")).isEqualTo("return WRONG;");
    }

    @Test
    void originalThatOccursTwiceIsRefused() {
        assertThatIllegalStateException()
                .isThrownBy(() -> changing("a").in("a + a"))
                .withMessage("made-up: its original does not occur exactly once in A.java");
    }

    @Test
    void originalThatDoesNotOccurIsRefused() {
        assertThatIllegalStateException().isThrownBy(() -> changing("c").in("a + a"));
    }

    private static Variant changing(String original) {
        return new Variant("made-up", "made-up", "3.1", "A.java", original, "WRONG", "value", null);
    }
}

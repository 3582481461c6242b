package dev.nd4jlessons.plugin.submission;

import dev.nd4jlessons.course.Course;
import dev.nd4jlessons.course.Task;
import dev.nd4jlessons.plugin.ShippedTask;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/** What tests hand in, and what it is read for. */
final class HandIn {
    static final Course COURSE = Course.load();

    private static final GivenClasses GIVEN = readGiven();

    private HandIn() {}

    static SubmissionReader reader() {
        return new SubmissionReader(COURSE, GIVEN);
    }

    /** The same, but for these limits. */
    static SubmissionReader reader(Limits limits) {
        return new SubmissionReader(COURSE, GIVEN, limits);
    }

    /** The course's own classes and ND4J, as they lie on this test's class path. */
    private static GivenClasses readGiven() {
        try {
            return GivenClasses.of(classPath());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<Path> classPath() {
        return List.of(
                home("dev/nd4jlessons/mlp/Layer.class"),
                home("dev/nd4jlessons/digits/Digits.class"),
                home("org/nd4j/linalg/api/ndarray/INDArray.class"));
    }

    /** The folder or jar in which {@code resource} lies. */
    static Path home(String resource) {
        URL url = Objects.requireNonNull(HandIn.class.getClassLoader().getResource(resource), resource);
        String place = url.toString().replaceFirst("^jar:", "").replaceFirst("!?/" + resource + "$", "");
        try {
            return Path.of(new URL(place).toURI());
        } catch (URISyntaxException | IOException e) {
            throw new IllegalStateException(place, e);
        }
    }

    static Task task(String number) {
        return COURSE.task(number);
    }

    static String solved(String number) {
        return new ShippedTask(task(number)).solved();
    }

    static Path save(Path file, String text) throws IOException {
        return save(file, text.getBytes(StandardCharsets.UTF_8));
    }

    static Path save(Path file, byte[] bytes) throws IOException {
        Files.createDirectories(file.getParent());
        return Files.write(file, bytes);
    }
}

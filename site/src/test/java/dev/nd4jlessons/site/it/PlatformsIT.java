package dev.nd4jlessons.site.it;

import java.io.IOException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The platforms that the lessons run on. */
class PlatformsIT {
    private static final String DEPENDENCIES = "org.apache.maven.plugins:maven-dependency-plugin:3.9.0:list";
    private static final String EVALUATE = "org.apache.maven.plugins:maven-help-plugin:3.5.1:evaluate";

    private static CourseCopy course;

    @BeforeAll
    static void copy() throws IOException {
        course = CourseCopy.fresh("platforms");
    }

    /** Downloads into the user's repository, where some hundred MiB stay for the next time. */
    @ParameterizedTest
    @ValueSource(strings = {"linux-x86_64", "linux-arm64", "macosx-x86_64", "macosx-arm64", "windows-x86_64"})
    void everyNativeLibraryOfAPlatformCanBeHad(String platform) throws Exception {
        Maven.in(course)
                .withTheUsersRepository()
                .run("-B", "-pl", "lessons", "-Dnd4j.platform=" + platform, DEPENDENCIES, "-DincludeScope=runtime")
                .succeeds()
                .says("org.nd4j:nd4j-native:jar:1.0.0-M2.1:")
                .says("org.nd4j:nd4j-native:jar:" + platform + ":1.0.0-M2.1:")
                .says("org.nd4j:nd4j-native-preset:jar:1.0.0-M2.1:")
                .says("org.nd4j:nd4j-native-preset:jar:" + platform + ":1.0.0-M2.1:")
                .says("org.bytedeco:openblas:jar:0.3.19-1.5.7:")
                .says("org.bytedeco:openblas:jar:" + platform + ":0.3.19-1.5.7:")
                .says("org.bytedeco:javacpp:jar:1.5.7:")
                .says("org.bytedeco:javacpp:jar:" + platform + ":1.5.7:");
    }

    /** Windows is missing here: a JVM that pretends to be there looks for files in Windows' way. */
    @ParameterizedTest
    @CsvSource({
        "Linux, amd64, linux-x86_64",
        "Linux, aarch64, linux-arm64",
        "Mac OS X, x86_64, macosx-x86_64",
        "Mac OS X, aarch64, macosx-arm64"
    })
    void thePlatformFollowsFromTheMachine(String system, String architecture, String platform) throws Exception {
        MavenRun run = Maven.in(course)
                .pretending(system, architecture)
                .run("-q", "-N", EVALUATE, "-Dexpression=nd4j.platform", "-DforceStdout");
        run.says(platform);
    }

    @Test
    void anyOtherMachineIsToldWhichPlatformsThereAre() throws Exception {
        Maven.in(course)
                .pretending("FreeBSD", "riscv64")
                .run("-B", "validate")
                .fails()
                .says("ND4J has no native library for FreeBSD on riscv64", "macOS (x86-64, arm64)");
        Maven.in(course)
                .pretending("Linux", "arm")
                .run("-B", "validate")
                .fails()
                .says("no native library for Linux on arm", "64-bit JDK");
    }
}

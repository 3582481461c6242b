package dev.nd4jlessons.plugin.backend;

import java.util.Locale;

/** An operating system and processor, by the name that JavaCPP gives it: {@code linux-x86_64}. */
public record Platform(String name) {
    /** The platform that this JVM runs on. */
    public static Platform current() {
        return of(System.getProperty("os.name"), System.getProperty("os.arch"));
    }

    /** The platform that Java names {@code os} and {@code arch}. */
    public static Platform of(String os, String arch) {
        return new Platform(system(os.toLowerCase(Locale.ROOT)) + "-" + processor(arch.toLowerCase(Locale.ROOT)));
    }

    private static String system(String os) {
        if (os.startsWith("windows")) {
            return "windows";
        }
        return os.startsWith("mac") ? "macosx" : os;
    }

    private static String processor(String arch) {
        return switch (arch) {
            case "amd64", "x86-64", "x64" -> "x86_64";
            case "aarch64" -> "arm64";
            default -> arch;
        };
    }
}

package dev.nd4jlessons.plugin.isolation;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Enumeration;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * The native libraries of ND4J, unpacked once into a folder that all sandboxes share.
 *
 * <p>JavaCPP unpacks them from its jars into a cache that it must be able to write to; were every sandbox to have its own, each
 * start would take seconds and 430 MB. From one flat folder, with the flags below, it loads them as they are.
 */
public final class NativeLibraries {
    private static final Pattern LIBRARY = Pattern.compile("(?:.*/)?([^/]+\\.so(?:\\.\\d+)*)");

    private NativeLibraries() {}

    /**
     * The folder with the libraries of {@code jars}, below {@code cache}; made if it is not there.
     *
     * <p>It appears in one step, so that two runs that begin at once do not disturb each other.
     */
    public static Path prepare(List<Path> jars, Path cache) throws IOException {
        Path folder = cache.toAbsolutePath().resolve("natives-" + fingerprint(jars));
        if (Files.isDirectory(folder)) {
            return folder;
        }
        Files.createDirectories(cache);
        Path fresh = Files.createTempDirectory(cache.toAbsolutePath(), "natives-new-");
        try {
            for (Path jar : jars) {
                unpack(jar, fresh);
            }
            Files.setPosixFilePermissions(fresh, PosixFilePermissions.fromString("rwxr-xr-x"));
            moveUnlessThere(fresh, folder);
        } finally {
            Deletion.delete(fresh);
        }
        return folder;
    }

    /** Where the cache of this user is: what {@code XDG_CACHE_HOME} names, else {@code .cache} in their home. */
    public static Path usualCache() {
        String named = System.getenv("XDG_CACHE_HOME");
        Path base = named == null || !named.startsWith("/")
                ? Path.of(System.getProperty("user.home"), ".cache")
                : Path.of(named);
        return base.resolve("nd4j-lessons");
    }

    /** The flags with which JavaCPP loads them from {@code folder}, as {@code inside} names it. */
    public static List<String> flags(Path folder, Inside inside) {
        return List.of(
                "-Dorg.bytedeco.javacpp.pathsFirst=true",
                "-Djava.library.path=" + inside.of(folder),
                "-Dorg.bytedeco.javacpp.cachedir=" + inside.scratch() + "/javacpp");
    }

    private static void unpack(Path jar, Path folder) throws IOException {
        if (!Files.isRegularFile(jar)) {
            return;
        }
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            for (Enumeration<? extends ZipEntry> entries = zip.entries(); entries.hasMoreElements(); ) {
                ZipEntry entry = entries.nextElement();
                var name = LIBRARY.matcher(entry.getName());
                if (!entry.isDirectory() && name.matches()) {
                    unpack(zip, entry, folder.resolve(name.group(1)));
                }
            }
        }
    }

    /** Where two jars bring a library of one name, the first on the class path is the one that Java would take too. */
    private static void unpack(ZipFile zip, ZipEntry entry, Path file) throws IOException {
        if (Files.exists(file)) {
            return;
        }
        try (InputStream content = zip.getInputStream(entry)) {
            Files.copy(content, file);
        }
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("r--r--r--"));
    }

    private static void moveUnlessThere(Path fresh, Path folder) throws IOException {
        try {
            Files.move(fresh, folder);
        } catch (FileAlreadyExistsException | DirectoryNotEmptyException anotherRunWasFaster) {
            return;
        } catch (FileSystemException e) {
            if (!Files.isDirectory(folder)) {
                throw e;
            }
        }
    }

    /** Of names, sizes and times, since reading jars of this size at every start would take too long. */
    private static String fingerprint(List<Path> jars) throws IOException {
        MessageDigest digest = sha256();
        for (Path jar : jars) {
            if (Files.isRegularFile(jar)) {
                String line = jar.getFileName() + " " + Files.size(jar) + " " + Files.getLastModifiedTime(jar) + "\n";
                digest.update(line.getBytes(StandardCharsets.UTF_8));
            }
        }
        return HexFormat.of().formatHex(digest.digest(), 0, 8);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}

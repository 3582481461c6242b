package dev.nd4jlessons.plugin.workspace;

import dev.nd4jlessons.plugin.Folders;
import dev.nd4jlessons.plugin.resolve.CourseFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The course's own artifacts as a Maven repository of files, which a workspace holds.
 *
 * <p>Their version is made from what is in them. So it can never happen that Maven takes a jar of another build from the
 * local repository because the versions are the same, and a copy of a workspace on another machine has the same one.
 */
public final class CourseRepository {
    private static final Pattern UNIQUE = Pattern.compile(".*-[0-9a-f]{12}");
    private static final int HASH_DIGITS = 12;

    /** Of a POM or a plugin's descriptor: the version of an artifact of the course. */
    private static final String OWN_VERSION =
            "(<groupId>dev\\.nd4jlessons</groupId>\\s*<artifactId>[^<]+</artifactId>\\s*<version>)%s(</version>)";

    private final Map<String, byte[]> files;
    private final String version;

    private CourseRepository(Map<String, byte[]> files, String version) {
        this.files = files;
        this.version = version;
    }

    /** The repository of {@code artifacts}, which were built as {@code builtAs}. */
    public static CourseRepository of(List<CourseFile> artifacts, String builtAs) throws IOException {
        String version = UNIQUE.matcher(builtAs).matches() ? builtAs : unique(artifacts, builtAs);
        Map<String, byte[]> files = new LinkedHashMap<>();
        for (CourseFile artifact : artifacts) {
            files.put(artifact.place(version), renamed(artifact, builtAs, version));
        }
        return new CourseRepository(files, version);
    }

    /** The version of its artifacts. */
    public String version() {
        return version;
    }

    /** Puts it in the place of {@code folder}, with a checksum for each file; what was there is gone. */
    public void writeTo(Path folder) throws IOException {
        Path fresh = folder.resolveSibling(folder.getFileName() + ".new");
        Folders.delete(fresh);
        Files.createDirectories(fresh);
        // Many users ignore jars in all their projects, and a checksum is one of bytes.
        Files.writeString(fresh.resolve(".gitignore"), "!*.jar\n");
        Files.writeString(fresh.resolve(".gitattributes"), "* -text\n");
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            Path target = fresh.resolve(file.getKey());
            Files.createDirectories(target.getParent());
            Files.write(target, file.getValue());
            Files.writeString(target.resolveSibling(target.getFileName() + ".sha1"), Digests.sha1(file.getValue()));
        }
        Folders.swap(fresh, folder, folder.resolveSibling(folder.getFileName() + ".old"));
    }

    private static String unique(List<CourseFile> artifacts, String builtAs) throws IOException {
        List<String> all = new ArrayList<>();
        for (CourseFile artifact : artifacts) {
            all.add(artifact.place(builtAs) + " " + Digests.sha256(Files.readAllBytes(artifact.file())));
        }
        Collections.sort(all);
        String hash = Digests.sha256(String.join("\n", all).getBytes(StandardCharsets.UTF_8));
        return builtAs.replaceFirst("-SNAPSHOT$", "") + "-" + hash.substring(0, HASH_DIGITS);
    }

    /** With {@code version} wherever Maven reads an artifact's own version. */
    private static byte[] renamed(CourseFile artifact, String builtAs, String version) throws IOException {
        byte[] bytes = Files.readAllBytes(artifact.file());
        if (version.equals(builtAs)) {
            return bytes;
        }
        if (artifact.isPom()) {
            return renamed(bytes, builtAs, version);
        }
        return JarText.replace(
                bytes,
                name -> name.matches("META-INF/maven/(.*/)?plugin(-help)?\\.xml"),
                text -> renamed(text, builtAs, version));
    }

    private static byte[] renamed(byte[] xml, String builtAs, String version) {
        return Pattern.compile(OWN_VERSION.formatted(Pattern.quote(builtAs)))
                .matcher(new String(xml, StandardCharsets.UTF_8))
                .replaceAll("$1" + Matcher.quoteReplacement(version) + "$2")
                .getBytes(StandardCharsets.UTF_8);
    }
}

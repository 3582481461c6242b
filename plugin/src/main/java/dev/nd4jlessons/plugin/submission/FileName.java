package dev.nd4jlessons.plugin.submission;

import dev.nd4jlessons.plugin.submission.Identity.LearningSystem;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a learning system writes into the name of a folder or a file.
 *
 * @param submission what all files of that learner share
 */
record FileName(String submission, Identity identity) {
    /** From the right, since a name may have anything in it: {@code 田中 太郎_4711_assignsubmission_file}. */
    private static final Pattern MOODLE =
            Pattern.compile("(.*)_(\\d+)_assignsubmission_(?:file|onlinetext)(?:_.*)?", Pattern.DOTALL);

    /** {@code doejohn_LATE_123_4567_Linear.java}: the learner's id, then the attachment's. */
    private static final Pattern CANVAS =
            Pattern.compile("(.+?)(_late)?_(\\d+)_(\\d+)_.+", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private static final Pattern ANONYMOUS =
            Pattern.compile("(late_)?anon_([^_]+)_(\\d+)_.+", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    /** Null if {@code name} is none of Moodle's. */
    static @Nullable FileName moodle(String name) {
        Matcher moodle = MOODLE.matcher(name);
        if (!moodle.matches()) {
            return null;
        }
        String submission = moodle.group(1) + "_" + moodle.group(2);
        Map<String, String> ids = Map.of("participant", moodle.group(2));
        return new FileName(submission, new Identity(LearningSystem.MOODLE, moodle.group(1), ids, false));
    }

    /** Null if {@code name} is none of Canvas's. */
    static @Nullable FileName canvas(String name) {
        Matcher anonymous = ANONYMOUS.matcher(name);
        if (anonymous.matches()) {
            Map<String, String> ids = new LinkedHashMap<>();
            ids.put("anonymous", anonymous.group(2));
            ids.put("attachment", anonymous.group(3));
            boolean late = anonymous.group(1) != null;
            return new FileName("anon_" + anonymous.group(2), new Identity(LearningSystem.CANVAS, null, ids, late));
        }
        Matcher canvas = CANVAS.matcher(name);
        if (!canvas.matches()) {
            return null;
        }
        Map<String, String> ids = new LinkedHashMap<>();
        ids.put("user", canvas.group(3));
        ids.put("attachment", canvas.group(4));
        String submission = canvas.group(1) + "_" + canvas.group(3);
        boolean late = canvas.group(2) != null;
        return new FileName(submission, new Identity(LearningSystem.CANVAS, canvas.group(1), ids, late));
    }

    /** The account, where the folder around it names the assignment: {@code week-3-submissions/week-3-anna}. */
    static Identity github(String repository, String folder) {
        String prefix = folder.endsWith(Layout.GITHUB_ENDING)
                ? folder.substring(0, folder.length() - Layout.GITHUB_ENDING.length()) + "-"
                : "";
        boolean known = !prefix.isEmpty() && repository.length() > prefix.length() && repository.startsWith(prefix);
        Map<String, String> ids = known ? Map.of("login", repository.substring(prefix.length())) : Map.of();
        return new Identity(LearningSystem.GITHUB, null, ids, false);
    }
}

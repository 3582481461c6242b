package dev.nd4jlessons.plugin.workspace;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A workspace's POM as a text, in which nothing is changed but what the course needs: it is the learner's file.
 *
 * @param text the whole file
 */
record WorkspacePom(String text) {
    private static final Pattern VERSION =
            Pattern.compile("(<nd4j-lessons\\.version>\\s*)([^<\\s]*)(\\s*</nd4j-lessons\\.version>)");

    /** As the template has it, with the comment that explains it. */
    private static final Pattern REPOSITORIES =
            Pattern.compile("  <!--[^>]*-->\\s*<repositories>.*</pluginRepositories>\\R\\R?", Pattern.DOTALL);

    /** The version of the lessons that it asks for, if it does so where {@code start} can change it. */
    Optional<String> version() {
        Matcher version = VERSION.matcher(text);
        return version.find() ? Optional.of(version.group(2)) : Optional.empty();
    }

    /** The same, asking for {@code version}. */
    WorkspacePom asking(String version) {
        return new WorkspacePom(VERSION.matcher(text).replaceFirst("$1" + Matcher.quoteReplacement(version) + "$3"));
    }

    /** Whether Maven finds the course in the workspace. */
    boolean namesRepository() {
        return text.contains("/.mvn/repository");
    }

    /** The same, with the repositories of {@code template}, unless it has others, which are not to be mixed up. */
    WorkspacePom withRepositoryOf(WorkspacePom template) {
        Matcher repositories = REPOSITORIES.matcher(template.text);
        boolean others = text.contains("<repositories>") || text.contains("<pluginRepositories>");
        if (namesRepository() || others || !repositories.find()) {
            return this;
        }
        String added = "$1\n" + Matcher.quoteReplacement(repositories.group());
        return new WorkspacePom(
                Pattern.compile("(</properties>\\R)\\R?").matcher(text).replaceFirst(added));
    }

    /** Whether it is a POM of a workspace at all. */
    boolean usesLessons() {
        return text.contains("lessons-maven-plugin");
    }
}

package dev.nd4jlessons.plugin.goals;

import dev.nd4jlessons.messages.Messages;
import dev.nd4jlessons.plugin.Defused;
import dev.nd4jlessons.plugin.EnvironmentException;
import dev.nd4jlessons.plugin.FixableException;
import dev.nd4jlessons.plugin.Words;
import dev.nd4jlessons.plugin.console.ConsoleEncoding;
import dev.nd4jlessons.plugin.resolve.CourseArtifacts;
import dev.nd4jlessons.plugin.settings.Defaults;
import dev.nd4jlessons.plugin.settings.KnownProperties;
import dev.nd4jlessons.plugin.settings.Settings;
import dev.nd4jlessons.plugin.settings.SettingsReader;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.descriptor.PluginDescriptor;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
import org.eclipse.aether.RepositorySystem;
import org.jspecify.annotations.Nullable;

/**
 * What all goals share: their parameters, and how they fail.
 *
 * <p>Parameters are strings: {@link SettingsReader} converts them, and says what is legal where it cannot.
 */
abstract class AbstractGoalMojo extends AbstractMojo {
    /** Whether to do nothing: {@code true} or {@code false}. */
    @Parameter(property = "lessons.skip", defaultValue = Defaults.FLAG)
    private @Nullable String skip;

    /** The language of messages and report: {@code en} or {@code ja}. By default that of the system, if it is one. */
    @Parameter(property = "lessons.language")
    private @Nullable String language;

    @Parameter(defaultValue = "${session}", readonly = true, required = true)
    private MavenSession session;

    @Parameter(defaultValue = "${project}", readonly = true, required = true)
    private MavenProject project;

    @Parameter(defaultValue = "${plugin}", readonly = true, required = true)
    private PluginDescriptor plugin;

    private final RepositorySystem repositorySystem;

    AbstractGoalMojo(RepositorySystem repositorySystem) {
        this.repositorySystem = repositorySystem;
    }

    /** Runs the goal with these settings. */
    abstract void perform(Settings settings);

    /** What runs lessons; throws if this is no course. */
    final Workbench workbench(Settings settings) {
        return Workbench.of(
                this::getLog, session, project, plugin.getVersion(), repositorySystem, courseArtifacts(), settings);
    }

    final MavenSession session() {
        return session;
    }

    /** The version of this plugin. */
    final String version() {
        return plugin.getVersion();
    }

    /** Where the course's own artifacts come from. */
    final CourseArtifacts courseArtifacts() {
        return new CourseArtifacts(
                repositorySystem, session.getRepositorySession(), project.getRemoteProjectRepositories(), version());
    }

    /** Adds the goal's own parameters to {@code given}, by property. */
    void addParameters(Map<String, @Nullable String> given) {
        given.put("lessons.skip", skip);
        given.put("lessons.language", language);
    }

    /** The properties that switch the goal off, with the message key of each. */
    Map<String, String> skips() {
        return Map.of("lessons.skip", "skip.lessons");
    }

    @Override
    public final void execute() throws MojoExecutionException, MojoFailureException {
        try {
            start();
        } catch (FixableException e) {
            throw new MojoFailureException(framed(String.valueOf(e.getMessage())), e.getCause());
        } catch (EnvironmentException e) {
            throw new MojoExecutionException(framed(String.valueOf(e.getMessage())), e.getCause());
        }
    }

    private void start() {
        Map<String, String> given = given();
        agreeOnALanguage(given);
        SettingsReader reader = new SettingsReader(given, Locale.getDefault());
        Settings settings = reader.read();
        Messages messages = Words.ofPlugin(settings.language());
        KnownProperties.refuseUnknown(session.getUserProperties().stringPropertyNames(), messages);
        SettingsReader.refuseIllegal(session.getUserProperties(), given, Locale.getDefault());
        new CommandLine(session, plugin).refuseForeign(messages);
        List<String> reasons = skips().entrySet().stream()
                .filter(entry -> reader.isSet(entry.getKey()))
                .map(entry -> messages.get(entry.getValue()))
                .sorted()
                .toList();
        if (reasons.isEmpty()) {
            perform(settings);
        } else {
            getLog().info(messages.get("skip.because", String.join(", ", reasons)));
        }
    }

    /** English, and a word about it, where the console would show a question mark for every Japanese letter. */
    private void agreeOnALanguage(Map<String, String> given) {
        Locale language = new SettingsReader(given, Locale.getDefault()).language();
        ConsoleEncoding console = ConsoleEncoding.current();
        if (!console.canShow(language)) {
            Words.ofPlugin(Locale.ENGLISH)
                    .get("console.unencodable", console.name())
                    .lines()
                    .forEach(getLog()::warn);
            given.put("lessons.language", "en");
        }
    }

    /** The parameters that have a value, from the command line or the POM. */
    private Map<String, String> given() {
        Map<String, @Nullable String> all = new LinkedHashMap<>();
        addParameters(all);
        Map<String, String> given = new LinkedHashMap<>();
        all.forEach((property, value) -> {
            if (value != null) {
                given.put(property, value);
            }
        });
        return given;
    }

    /** On lines of its own: Maven puts the goal's name before a message, and a reference to its help behind it. */
    private static String framed(String message) {
        return "\n\n" + Defused.text(message) + "\n";
    }
}

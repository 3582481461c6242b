package dev.nd4jlessons.plugin.goals;

import dev.nd4jlessons.messages.Messages;
import dev.nd4jlessons.plugin.FixableException;
import dev.nd4jlessons.plugin.Words;
import dev.nd4jlessons.plugin.console.ConsoleEncoding;
import dev.nd4jlessons.plugin.console.StandardOutput;
import dev.nd4jlessons.plugin.help.GoalHelp;
import dev.nd4jlessons.plugin.help.Help;
import dev.nd4jlessons.plugin.settings.Defaults;
import dev.nd4jlessons.plugin.settings.KnownProperties;
import dev.nd4jlessons.plugin.settings.SettingsReader;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.descriptor.MojoDescriptor;
import org.apache.maven.plugin.descriptor.PluginDescriptor;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** Lists the goals and what each does; in detail, their properties too. */
@Mojo(name = "help", aggregator = true, requiresProject = false, threadSafe = true)
public final class HelpMojo extends AbstractMojo {
    /** The one goal to tell of, for example {@code train-mlp}. By default all are listed. */
    @Parameter(property = "goal")
    private @Nullable String goal;

    /** Whether properties are listed too: {@code true} or {@code false}. */
    @Parameter(property = "detail", defaultValue = Defaults.FLAG)
    private @Nullable String detail;

    /** The language of messages and report: {@code en} or {@code ja}. By default that of the system, if it is one. */
    @Parameter(property = "lessons.language")
    private @Nullable String language;

    @Parameter(defaultValue = "${session}", readonly = true, required = true)
    private MavenSession session;

    @Parameter(defaultValue = "${plugin}", readonly = true, required = true)
    private PluginDescriptor plugin;

    @Override
    public void execute() throws MojoFailureException {
        try {
            print();
        } catch (FixableException e) {
            throw new MojoFailureException("\n\n" + e.getMessage() + "\n", e);
        }
    }

    private void print() {
        SettingsReader reader = new SettingsReader(given(), Locale.getDefault());
        Locale asked = reader.language();
        Messages messages = Words.ofPlugin(ConsoleEncoding.current().canShow(asked) ? asked : Locale.ENGLISH);
        KnownProperties.refuseUnknown(session.getUserProperties().stringPropertyNames(), messages);
        SettingsReader.refuseIllegal(session.getUserProperties(), given(), Locale.getDefault());
        Help help = new Help(messages);
        List<GoalHelp> goals =
                plugin.getMojos().stream().map(HelpMojo::goalHelp).toList();
        List<GoalHelp> shown = goal == null ? goals : List.of(help.named(goal, goals));
        boolean detailed = goal != null || reader.isSet("detail");
        String mavenVersion = session.getSystemProperties().getProperty("maven.version", "");
        help.of(shown, plugin.getVersion(), detailed).forEach(StandardOutput.of(mavenVersion));
    }

    private Map<String, String> given() {
        Map<String, String> given = new HashMap<>();
        if (language != null) {
            given.put("lessons.language", language);
        }
        if (detail != null) {
            given.put("detail", detail);
        }
        return given;
    }

    private static GoalHelp goalHelp(MojoDescriptor goal) {
        List<GoalHelp.Property> properties = goal.getParameters().stream()
                .filter(parameter -> parameter.isEditable() && parameter.getExpression() != null)
                .map(parameter -> new GoalHelp.Property(
                        parameter.getExpression().replaceAll("[${}]", ""),
                        parameter.getDescription(),
                        parameter.getDefaultValue()))
                .sorted(Comparator.comparing(GoalHelp.Property::name))
                .toList();
        return new GoalHelp(goal.getGoal(), goal.getDescription(), properties);
    }
}

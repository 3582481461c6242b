package dev.nd4jlessons.plugin.goals;

import dev.nd4jlessons.messages.Messages;
import dev.nd4jlessons.plugin.RegularFile;
import dev.nd4jlessons.plugin.settings.KnownProperties;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.descriptor.MojoDescriptor;
import org.apache.maven.plugin.descriptor.Parameter;
import org.apache.maven.plugin.descriptor.PluginDescriptor;

/** What was typed: the goals that Maven was called with, and the properties that were set for them. */
record CommandLine(MavenSession session, PluginDescriptor plugin) {
    private static final Pattern PROPERTY = Pattern.compile("\\$\\{([^}]+)\\}");

    /** Throws if a property is set that none of the goals has, unless a build's life cycle is called, which has tests too. */
    void refuseForeign(Messages messages) {
        List<String> called = session.getGoals().stream().map(CommandLine::name).toList();
        Map<String, Set<String>> goals =
                plugin.getMojos().stream().collect(Collectors.toMap(MojoDescriptor::getGoal, CommandLine::properties));
        if (!called.isEmpty() && goals.keySet().containsAll(called)) {
            KnownProperties.refuseForeign(typed(), goals, called, messages);
        }
    }

    /** Of {@code lessons:list}, of {@code GROUP:ARTIFACT:VERSION:list@id}; of a phase it is the whole. */
    private static String name(String goal) {
        return goal.substring(goal.lastIndexOf(':') + 1).replaceFirst("@.*", "");
    }

    private static Set<String> properties(MojoDescriptor goal) {
        return goal.getParameters().stream()
                .map(Parameter::getExpression)
                .filter(Objects::nonNull)
                .map(PROPERTY::matcher)
                .filter(Matcher::matches)
                .map(property -> property.group(1))
                .collect(Collectors.toSet());
    }

    /** What stands in {@code .mvn/maven.config}, or in a variable, is meant for every call. */
    private Set<String> typed() {
        Path config =
                session.getRequest().getMultiModuleProjectDirectory().toPath().resolve(Path.of(".mvn", "maven.config"));
        String kept = Objects.requireNonNullElse(System.getenv("MAVEN_ARGS"), "") + "\n" + text(config);
        return session.getUserProperties().stringPropertyNames().stream()
                .filter(name -> !kept.contains("-D" + name))
                .collect(Collectors.toSet());
    }

    private static String text(Path file) {
        try {
            return Files.exists(file) ? RegularFile.text(file) : "";
        } catch (IOException unreadable) {
            return ""; // Maven itself has read it, or has said why not.
        }
    }
}

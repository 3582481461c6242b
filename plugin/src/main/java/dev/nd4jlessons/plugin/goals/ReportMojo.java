package dev.nd4jlessons.plugin.goals;

import dev.nd4jlessons.messages.Messages;
import dev.nd4jlessons.plugin.Words;
import java.io.File;
import java.util.Locale;
import java.util.Map;
import javax.inject.Inject;
import org.apache.maven.doxia.sink.Sink;
import org.apache.maven.doxia.sink.SinkFactory;
import org.apache.maven.plugin.AbstractMojoExecutionException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.reporting.MavenMultiPageReport;
import org.apache.maven.reporting.MavenReportException;
import org.eclipse.aether.RepositorySystem;
import org.jspecify.annotations.Nullable;

/**
 * Writes the report's pages anew from the results that are kept, without running anything: for the site, or to read
 * them in the other language.
 */
@Mojo(name = "report", aggregator = true, requiresProject = false, threadSafe = true)
public final class ReportMojo extends AbstractCourseMojo implements MavenMultiPageReport {
    /**
     * The folder of the report; a relative one counts from the course root. By default {@code site/target/site/lessons}
     * where there is a folder {@code site}, else {@code target/site/lessons}.
     */
    @Parameter(property = "lessons.reportDirectory")
    private @Nullable String reportDirectory;

    @Parameter(defaultValue = "${project.reporting.outputDirectory}", readonly = true, required = true)
    private File siteDirectory;

    private @Nullable File localeDirectory;

    /** Made by Maven. */
    @Inject
    public ReportMojo(RepositorySystem repositorySystem) {
        super(repositorySystem);
    }

    @Override
    void addParameters(Map<String, @Nullable String> given) {
        super.addParameters(given);
        given.put("lessons.reportDirectory", reportDirectory);
    }

    @Override
    void run(Workbench workbench) {
        workbench.report();
    }

    @Override
    public void generate(Sink sink, @Nullable SinkFactory sinkFactory, Locale locale) throws MavenReportException {
        try {
            execute();
        } catch (AbstractMojoExecutionException e) {
            throw new MavenReportException(e.getMessage(), e);
        }
    }

    @Override
    public void generate(Sink sink, Locale locale) throws MavenReportException {
        generate(sink, null, locale);
    }

    /** Once, in the learner's language: the site in every other language leads to the same report. */
    @Override
    public boolean canGenerateReport() {
        return localeDirectory == null || localeDirectory.equals(siteDirectory);
    }

    /** The pages are whole; the site plugin has nothing to add. */
    @Override
    public boolean isExternalReport() {
        return true;
    }

    @Override
    public String getOutputPath() {
        return "lessons/index";
    }

    /** The interface still asks for the path by this name too. */
    @Override
    @Deprecated
    @SuppressWarnings("InlineMeSuggester") // nobody calls it but older site plugins
    public String getOutputName() {
        return getOutputPath();
    }

    @Override
    public String getCategoryName() {
        return CATEGORY_PROJECT_REPORTS;
    }

    @Override
    public String getName(Locale locale) {
        return words(locale).get("report.name");
    }

    @Override
    public String getDescription(Locale locale) {
        return words(locale).get("report.description");
    }

    @Override
    public void setReportOutputDirectory(File directory) {
        localeDirectory = directory;
    }

    @Override
    public File getReportOutputDirectory() {
        return localeDirectory == null ? siteDirectory : localeDirectory;
    }

    private static Messages words(Locale locale) {
        boolean japanese = locale.getLanguage().equals(Locale.JAPANESE.getLanguage());
        return Words.ofPlugin(japanese ? Locale.JAPANESE : Locale.ENGLISH);
    }
}

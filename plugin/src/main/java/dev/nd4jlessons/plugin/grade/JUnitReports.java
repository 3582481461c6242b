package dev.nd4jlessons.plugin.grade;

import dev.nd4jlessons.plugin.RegularFile;
import dev.nd4jlessons.results.LessonResult.JUnitResult;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** Reads what the graded tests said, from the XML files that failsafe writes. */
public final class JUnitReports {
    /** A graded test's class is named after its task: {@code Task31…} for 3.1. */
    private static final Pattern TASK = Pattern.compile("\\.Task(\\d)(\\d+)[^.]*$");

    private final Path folder;
    private final Instant notBefore;

    /** Reads the files of {@code folder} that this build has written: none from before {@code notBefore}. */
    public JUnitReports(Path folder, Instant notBefore) {
        this.folder = folder;
        this.notBefore = notBefore;
    }

    /** One entry per test, in the order of tasks; empty if the tests did not run. */
    public List<JUnitResult> read() throws IOException {
        List<JUnitResult> results = new ArrayList<>();
        if (!Files.isDirectory(folder)) {
            return results;
        }
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "TEST-*.xml")) {
            for (Path file : files) {
                if (!Files.getLastModifiedTime(file).toInstant().isBefore(notBefore)) {
                    read(file, results);
                }
            }
        }
        results.sort(Comparator.comparing(JUnitResult::task).thenComparing(JUnitResult::test));
        return results;
    }

    private static void read(Path file, List<JUnitResult> results) throws IOException {
        NodeList cases = parse(file).getElementsByTagName("testcase");
        for (int i = 0; i < cases.getLength(); i++) {
            Element test = (Element) cases.item(i);
            Matcher task = TASK.matcher(test.getAttribute("classname"));
            if (task.find()) {
                results.add(result(task.group(1) + "." + task.group(2), test));
            }
        }
    }

    private static JUnitResult result(String task, Element test) {
        String name = test.getAttribute("name");
        for (String outcome : List.of("failure", "error", "skipped")) {
            Element element = child(test, outcome);
            if (element != null) {
                String said = outcome.equals("failure") ? "failed" : outcome;
                return new JUnitResult(task, name, said, element.getAttribute("message"));
            }
        }
        return new JUnitResult(task, name, "passed", null);
    }

    private static @Nullable Element child(Element parent, String name) {
        return (Element) parent.getElementsByTagName(name).item(0);
    }

    /** Without anything that a document could make a parser fetch: tests print what learners want them to. */
    private static Document parse(Path file) throws IOException {
        try (InputStream in = RegularFile.open(file)) {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setXIncludeAware(false);
            factory.setExpandEntityReferences(false);
            DocumentBuilder builder = factory.newDocumentBuilder();
            // The default one prints on standard error what the exception says anyway.
            builder.setErrorHandler(null);
            return builder.parse(in);
        } catch (ParserConfigurationException | SAXException e) {
            throw new IOException(file + ": " + e.getMessage(), e);
        }
    }
}

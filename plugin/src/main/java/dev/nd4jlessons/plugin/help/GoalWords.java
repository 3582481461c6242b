package dev.nd4jlessons.plugin.help;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.TreeMap;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/**
 * What the Javadoc of the goals and their parameters says, in Japanese.
 *
 * <p>The English words are those of the plugin's descriptor, which Maven's plugin tools make from the Javadoc.
 *
 * @param goals the description of each goal, by its name
 * @param properties the description of each parameter, by the property that sets it
 */
record GoalWords(Map<String, String> goals, Map<String, String> properties) {
    private static final String CATALOGUE = "/dev/nd4jlessons/plugin/goals_ja.xml";

    /** The catalogue in the plugin's jar. */
    static GoalWords japanese() {
        try (InputStream catalogue = GoalWords.class.getResourceAsStream(CATALOGUE)) {
            if (catalogue == null) {
                throw new IllegalStateException("The plugin's jar lacks " + CATALOGUE);
            }
            Element root = DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(catalogue)
                    .getDocumentElement();
            return new GoalWords(named(root, "goal"), named(root, "property"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ParserConfigurationException | SAXException e) {
            throw new IllegalStateException(CATALOGUE + " in the plugin's jar cannot be read", e);
        }
    }

    private static Map<String, String> named(Element root, String tag) {
        Map<String, String> texts = new TreeMap<>();
        NodeList elements = root.getElementsByTagName(tag);
        for (int i = 0; i < elements.getLength(); i++) {
            Element element = (Element) elements.item(i);
            texts.put(element.getAttribute("name"), element.getTextContent().strip());
        }
        return texts;
    }
}

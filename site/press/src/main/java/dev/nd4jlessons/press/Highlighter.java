package dev.nd4jlessons.press;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/**
 * Puts the words of a text that a reader looks for into elements of their own.
 *
 * @param tokens the words; a group is named by its class: {@code k} keyword, {@code s} string, {@code c} comment,
 *     {@code n} number, {@code o} option
 */
record Highlighter(Pattern tokens, String... groups) {
    private static final Highlighter JAVA = new Highlighter(
            Pattern.compile(
                    "(?<c>//[^\\n]*|/\\*.*?\\*/)|(?<s>\"(?:\\\\.|[^\"\\\\\\n])*\"|'(?:\\\\.|[^'\\\\\\n])*')"
                            + "|\\b(?<k>abstract|assert|boolean|break|case|catch|class|continue|default|double|else|enum|extends"
                            + "|final|finally|float|for|if|implements|import|instanceof|int|interface|long|new|null|package"
                            + "|private|protected|public|record|return|static|super|switch|this|throw|throws|true|false|try|var"
                            + "|void|while)\\b|\\b(?<n>\\d[\\d_]*(?:\\.\\d+)?(?:[eE][-+]?\\d+)?[fFdDlL]?)\\b",
                    Pattern.DOTALL),
            "c",
            "s",
            "k",
            "n");
    private static final Highlighter COMMAND = new Highlighter(
            Pattern.compile(
                    "(?m)(?<c>(?:^|(?<=\\s))#[^\\n]*)|(?<=\\s)(?<o>-{1,2}[\\w][\\w.]*)|^(?<k>mvn|java|git|cd|jshell)\\b"),
            "c",
            "o",
            "k");
    private static final Highlighter XML = new Highlighter(
            Pattern.compile("(?<c><!--.*?-->)|(?<k></?[\\w.:-]+|/?>)|(?<s>\"[^\"]*\")", Pattern.DOTALL), "c", "k", "s");
    private static final Highlighter JSON = new Highlighter(
            Pattern.compile(
                    "(?<k>\"[^\"\\n]*\"(?=\\s*:))|(?<s>\"[^\"\\n]*\")|(?<n>-?\\b\\d+(?:\\.\\d+)?(?:[eE][-+]?\\d+)?\\b)"),
            "k",
            "s",
            "n");
    private static final Highlighter TEXT = new Highlighter(Pattern.compile("(?!)"));

    static Highlighter of(Language language) {
        return switch (language) {
            case JAVA -> JAVA;
            case COMMAND -> COMMAND;
            case XML -> XML;
            case JSON -> JSON;
            case TEXT -> TEXT;
        };
    }

    /** Appends {@code text} to {@code to}, which then reads the same. */
    void highlight(String text, Element to) {
        Matcher matcher = tokens.matcher(text);
        int at = 0;
        while (matcher.find()) {
            to.appendText(text.substring(at, matcher.start()));
            to.appendElement("span").addClass("tok-" + kind(matcher)).text(matcher.group());
            at = matcher.end();
        }
        to.appendText(text.substring(at));
    }

    private String kind(Matcher matcher) {
        for (String group : groups) {
            if (matcher.group(group) != null) {
                return group;
            }
        }
        throw new IllegalStateException("The pattern " + tokens + " matches outside of its groups");
    }
}

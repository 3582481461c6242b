package dev.nd4jlessons.plugin.prove;

import dev.nd4jlessons.course.Task;
import dev.nd4jlessons.messages.Messages;
import dev.nd4jlessons.plugin.Folders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What a task needs beside its code and its check: hints, points, and a place on its lesson's page. */
final class CourseParts {
    private final Messages checkMessages;
    private final Path pages;

    /** Looks hints up in {@code checkMessages}, and anchors in the sources below {@code pages}. */
    CourseParts(Messages checkMessages, Path pages) {
        this.checkMessages = checkMessages;
        this.pages = pages;
    }

    /** What is missing for {@code task}, by name; nothing if it is complete. */
    List<String> missing(Task task) throws IOException {
        List<String> missing = new ArrayList<>();
        if (task.hints().isEmpty()) {
            missing.add("hint." + task.number());
        }
        task.hints().stream()
                .filter(key -> !checkMessages.has(key) || checkMessages.get(key).isBlank())
                .forEach(missing::add);
        if (task.points() <= 0) {
            missing.add("points");
        }
        if (!hasAnchor(task)) {
            missing.add("#" + task.anchor());
        }
        return missing;
    }

    private boolean hasAnchor(Task task) throws IOException {
        if (!Files.isDirectory(pages)) {
            return false;
        }
        String anchor = "id=\"" + task.anchor() + "\"";
        for (Path page : Folders.files(pages)) {
            boolean lessonsOwn = page.getFileName().toString().startsWith(task.lesson() + ".");
            if (lessonsOwn && Files.readString(page).contains(anchor)) {
                return true;
            }
        }
        return false;
    }
}

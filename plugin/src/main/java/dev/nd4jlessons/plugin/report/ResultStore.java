package dev.nd4jlessons.plugin.report;

import com.google.gson.JsonParseException;
import dev.nd4jlessons.course.Course;
import dev.nd4jlessons.messages.Messages;
import dev.nd4jlessons.plugin.AtomicFile;
import dev.nd4jlessons.plugin.RegularFile;
import dev.nd4jlessons.results.LessonResult;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The last result of each lesson, one JSON file each. */
final class ResultStore {
    private final Path folder;
    private final List<String> lessons;
    private final Messages words;

    ResultStore(Path folder, Course course, Messages words) {
        this.folder = folder;
        this.words = words;
        this.lessons = new ArrayList<>(course.lessons());
        lessons.add(Course.GRADE);
    }

    Path folder() {
        return folder;
    }

    void write(LessonResult result) throws IOException {
        AtomicFile.write(file(result.lesson()), ResultJson.format(result));
    }

    /** The results by lesson. A file that is not a result is set aside, and {@code warnings} says so. */
    Map<String, LessonResult> readAll(List<String> warnings) {
        Map<String, LessonResult> results = new LinkedHashMap<>();
        for (String lesson : lessons) {
            Path file = file(lesson);
            if (Files.exists(file)) {
                read(lesson, file, results, warnings);
            }
        }
        return results;
    }

    private void read(String lesson, Path file, Map<String, LessonResult> results, List<String> warnings) {
        try {
            LessonResult result = ResultJson.parse(RegularFile.text(file));
            if (!result.lesson().equals(lesson)) {
                throw new JsonParseException("lesson: " + result.lesson());
            }
            results.put(lesson, result);
        } catch (JsonParseException | CharacterCodingException e) {
            warnings.add(DamagedFile.setAside(file, e, "result", words));
        } catch (IOException e) {
            warnings.add(words.get("result.unreadable", file, e));
        }
    }

    private Path file(String lesson) {
        return folder.resolve(lesson + ".json");
    }
}

package dev.nd4jlessons.plugin.report.history;

import com.google.gson.JsonParseException;
import dev.nd4jlessons.messages.Messages;
import dev.nd4jlessons.plugin.TaskSource;
import dev.nd4jlessons.plugin.report.DamagedFile;
import dev.nd4jlessons.results.LessonResult;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The runs that are kept, one file each, in a folder that {@code mvn clean} leaves alone.
 *
 * <p>The newest {@value #KEPT} stay, and the newest of each lesson in any case. Nothing here keeps a report from being
 * written: what cannot be read or kept becomes a warning.
 */
public final class History {
    /** How many runs are kept. */
    public static final int KEPT = 50;

    private final Path folder;
    private final Messages words;

    /** The runs in {@code folder}, which need not exist; warnings are worded with the report's catalogue. */
    public History(Path folder, Messages words) {
        this.folder = folder;
        this.words = words;
    }

    /** The runs, the newest first. A file that is none is set aside; {@code warnings} says so. */
    public List<Run> read(List<String> warnings) {
        List<Run> runs = new ArrayList<>();
        for (Path file : files(warnings)) {
            read(file, warnings).ifPresent(runs::add);
        }
        runs.sort(Run.NEWEST_FIRST);
        return runs;
    }

    /** The whole result of a run; empty if it cannot be read. */
    public Optional<LessonResult> result(Run run) {
        try {
            return Optional.of(RunFile.readResult(file(run.id())));
        } catch (IOException | JsonParseException | IllegalStateException unreadable) {
            return Optional.empty();
        }
    }

    /**
     * Keeps a run, and drops those that are too old.
     *
     * @param runs as {@link #read} found them
     * @return all runs that are kept now, the newest first
     */
    public List<Run> keep(LessonResult result, List<TaskSource> sources, List<Run> runs, List<String> warnings) {
        String id = freeId(result);
        List<Run> all = new ArrayList<>(runs);
        all.add(new Run(id, Outcome.of(result), List.copyOf(sources)));
        all.sort(Run.NEWEST_FIRST);
        try {
            Files.createDirectories(folder);
            RunFile.write(file(id), result, sources);
        } catch (IOException e) {
            warnings.add(words.get("history.not-kept", folder, e));
        }
        return dropOld(all, warnings);
    }

    private List<Run> dropOld(List<Run> runs, List<String> warnings) {
        List<Run> kept = new ArrayList<>();
        Set<String> lessons = new HashSet<>();
        for (Run run : runs) {
            boolean newest = lessons.add(run.outcome().lesson());
            if (newest || kept.size() < KEPT) {
                kept.add(run);
            } else {
                drop(run, warnings);
            }
        }
        return kept;
    }

    private void drop(Run run, List<String> warnings) {
        try {
            Files.deleteIfExists(file(run.id()));
        } catch (IOException e) {
            warnings.add(words.get("history.not-dropped", file(run.id()), e));
        }
    }

    private List<Path> files(List<String> warnings) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().matches("\\w.*\\" + RunFile.ENDING))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            warnings.add(words.get("history.unreadable", folder, e));
        }
        return List.of();
    }

    private Optional<Run> read(Path file, List<String> warnings) {
        try {
            return Optional.of(RunFile.read(file));
        } catch (RunFile.NewerVersionException e) {
            warnings.add(words.get("history.newer", file));
        } catch (JsonParseException | CharacterCodingException e) {
            warnings.add(DamagedFile.setAside(file, e, "history", words));
        } catch (IOException e) {
            warnings.add(words.get("history.unreadable", file, e));
        }
        return Optional.empty();
    }

    /** The time and the lesson, in letters that every file system takes. */
    private String freeId(LessonResult result) {
        String name = (result.startedAt() + "-" + result.lesson()).replaceAll("[^A-Za-z0-9.-]", "-");
        String id = name.substring(0, Math.min(name.length(), 80));
        String free = id;
        for (int number = 2; Files.exists(file(free)); number++) {
            free = id + "-" + number;
        }
        return free;
    }

    private Path file(String id) {
        return folder.resolve(id + RunFile.ENDING);
    }
}

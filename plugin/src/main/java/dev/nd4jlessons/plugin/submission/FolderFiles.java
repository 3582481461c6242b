package dev.nd4jlessons.plugin.submission;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Gathers from a folder, archives in it included, and from single files. */
final class FolderFiles {
    private final Limits limits;
    private final Harvest harvest;

    FolderFiles(Limits limits, Harvest harvest) {
        this.limits = limits;
        this.harvest = harvest;
    }

    /** Gathers {@code path}, a folder or a file, under the name {@code name}; without one it is the root itself. */
    void gather(Path path, String name) throws IOException {
        if (PlainFile.attributes(path).isDirectory()) {
            folder(path, name);
        } else {
            file(path, name);
        }
    }

    private void folder(Path folder, String name) throws IOException {
        for (Path child : children(folder)) {
            String own = EntryName.composed(child.getFileName().toString());
            String path = name.isEmpty() ? own : name + "/" + own;
            if (!harvest.leavesAside(path)) {
                child(child, path);
            }
        }
    }

    /** What is wrong with one file costs that file alone. */
    private void child(Path child, String path) throws Exhausted {
        try {
            if (path.chars().filter(letter -> letter == '/').count() > limits.depth()) {
                throw new Refusal(Reason.TOO_DEEP, String.valueOf(limits.depth()));
            }
            gather(child, path);
        } catch (Exhausted exhausted) {
            throw exhausted;
        } catch (Refusal refusal) {
            harvest.refuse(refusal.about(path));
        } catch (IOException e) {
            harvest.refuse(Note.of(path, Reason.UNREADABLE, e.getClass().getSimpleName()));
        }
    }

    private void file(Path file, String name) throws IOException {
        switch (harvest.use(name)) {
            case SOURCE -> harvest.add(name, PlainFile.read(file, limits.textBytes()));
            case ARCHIVE -> archive(file, name);
            case NONE -> {}
        }
    }

    private void archive(Path file, String name) throws IOException {
        Harvest within = new Harvest(limits, name + "/");
        try {
            Archive.read(file, name, limits, within);
        } catch (Exhausted exhausted) {
            throw new Refusal(exhausted);
        }
        harvest.take(within);
    }

    private List<Path> children(Path folder) throws IOException {
        List<Path> children = new ArrayList<>();
        try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder)) {
            for (Path child : stream) {
                harvest.count();
                children.add(child);
            }
        } catch (DirectoryIteratorException e) {
            throw e.getCause();
        }
        children.sort(Comparator.comparing(child -> child.getFileName().toString()));
        return children;
    }
}

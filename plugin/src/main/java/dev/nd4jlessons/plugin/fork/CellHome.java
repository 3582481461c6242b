package dev.nd4jlessons.plugin.fork;

import dev.nd4jlessons.plugin.isolation.Cell;
import dev.nd4jlessons.plugin.isolation.JvmCall;
import dev.nd4jlessons.plugin.isolation.Limits;
import dev.nd4jlessons.plugin.isolation.Mounts;
import dev.nd4jlessons.plugin.isolation.NativeLibraries;
import dev.nd4jlessons.plugin.isolation.Sandbox;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A home that is kept apart: the worker sees its classes, its socket and a scratch folder. */
final class CellHome implements WorkerHome {
    private static final String HEAP = "-Xmx";

    private final Cell cell;
    private final Path natives;
    private final Duration cpu;

    private CellHome(Cell cell, Path natives, Duration cpu) {
        this.cell = cell;
        this.natives = natives;
        this.cpu = cpu;
    }

    /**
     * A home in {@code sandbox}.
     *
     * @param natives the folder of ND4J's native libraries
     * @param folder an empty one for the cell
     * @param socketFolder where the worker's socket will be
     * @param cpu how long all its threads together may compute
     */
    static CellHome of(
            Sandbox sandbox,
            Path javaHome,
            WorkerPaths paths,
            Path natives,
            Path folder,
            Path socketFolder,
            Duration cpu)
            throws IOException {
        Mounts mounts = Mounts.of(javaHome, paths.fixed())
                .reading(paths.fresh())
                .withNatives(natives)
                .withSocketIn(socketFolder);
        return new CellHome(sandbox.cell(mounts, folder), natives, cpu);
    }

    @Override
    public Process start(ForkCommand command, Map<String, String> mark) throws IOException {
        List<String> flags = new ArrayList<>(command.options().flags());
        flags.removeIf(flag -> flag.startsWith("-XX:ErrorFile="));
        flags.addAll(NativeLibraries.flags(natives, cell.inside()));
        Limits limits = Limits.forHeap(heapMib(flags), cpu);
        return cell.start(new JvmCall(
                flags,
                command.mainClass(),
                command.arguments(),
                command.options().environment(),
                limits));
    }

    private static long heapMib(List<String> flags) {
        return flags.stream()
                .filter(flag -> flag.startsWith(HEAP))
                .mapToLong(flag -> Long.parseLong(flag.substring(HEAP.length(), flag.length() - 1)))
                .findFirst()
                .orElse(1024);
    }

    @Override
    public String name(Path file) {
        return cell.inside().of(file);
    }

    @Override
    public void admit(Path socket) throws IOException {
        cell.admit(socket);
    }

    @Override
    public void close() {
        cell.close();
    }
}

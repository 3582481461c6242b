package dev.nd4jlessons.plugin.isolation;

import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.net.InetSocketAddress;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What code may try that runs in a sandbox. It prints what it got, or what it was refused with. */
final class Attacks {
    private static final int MIB = 1 << 20;

    private static final List<Object> kept = new ArrayList<>();

    private Attacks() {}

    private interface Attack {
        String run(String argument) throws Exception;
    }

    private static final Map<String, Attack> ALL = Map.ofEntries(
            Map.entry("hello", argument -> argument + " " + Files.exists(Path.of("/tmp"))),
            Map.entry("read", argument -> Files.readString(Path.of(argument), StandardCharsets.ISO_8859_1)),
            Map.entry("list", Attacks::list),
            Map.entry(
                    "write",
                    argument -> Files.writeString(Path.of(argument), "x").toString()),
            Map.entry("environment", argument -> System.getenv().toString()),
            Map.entry("processes", argument -> list("/proc")),
            Map.entry("status", argument -> String.join(" ", Files.readAllLines(Path.of("/proc/self/status")))),
            Map.entry(
                    "network",
                    argument ->
                            Files.readSymbolicLink(Path.of("/proc/self/ns/net")).toString()),
            Map.entry("connect", Attacks::connect),
            Map.entry("socket", Attacks::socket),
            Map.entry(
                    "start",
                    argument ->
                            "" + new ProcessBuilder(argument.split(" ")).start().pid()),
            Map.entry("signal", Attacks::signal),
            Map.entry("threads", Attacks::threads),
            Map.entry("native", Attacks::nativeMemory),
            Map.entry("direct", Attacks::directMemory),
            Map.entry("heap", Attacks::heap),
            Map.entry("one-file", Attacks::oneFile),
            Map.entry("many-files", Attacks::manyFiles),
            Map.entry("open-files", Attacks::openFiles),
            Map.entry("loop", Attacks::loop),
            Map.entry("sleep", Attacks::sleep));

    public static void main(String[] arguments) {
        try {
            System.out.println("GOT " + ALL.get(arguments[0]).run(arguments[1]));
        } catch (InvocationTargetException refused) {
            tell(refused.getCause());
        } catch (Throwable refused) {
            tell(refused);
        }
        System.out.flush();
        Runtime.getRuntime().halt(0);
    }

    private static void tell(Throwable refused) {
        kept.clear();
        System.out.println("REFUSED");
        System.out.println(refused);
    }

    private static String list(String folder) throws IOException {
        try (Stream<Path> entries = Files.list(Path.of(folder))) {
            return entries.map(Path::toString).sorted().toList().toString();
        }
    }

    private static String connect(String port) throws IOException {
        try (SocketChannel channel = SocketChannel.open(new InetSocketAddress("127.0.0.1", Integer.parseInt(port)))) {
            return channel.getRemoteAddress().toString();
        }
    }

    private static String socket(String path) throws IOException {
        try (SocketChannel channel = SocketChannel.open(StandardProtocolFamily.UNIX)) {
            channel.connect(UnixDomainSocketAddress.of(path));
            ByteBuffer answer = ByteBuffer.allocate(5);
            channel.read(answer);
            return new String(answer.array(), StandardCharsets.US_ASCII);
        }
    }

    private static String signal(String process) {
        String parent = ProcessHandle.current()
                .parent()
                .map(handle -> handle.pid() + " " + handle.destroyForcibly())
                .orElse("none");
        boolean there = ProcessHandle.of(Long.parseLong(process)).isPresent();
        return "parent " + parent + ", outside " + there;
    }

    private static String threads(String count) {
        for (int i = 0; i < Integer.parseInt(count); i++) {
            Thread thread = new Thread(Attacks::pause);
            thread.setDaemon(true);
            thread.start();
        }
        return count;
    }

    private static String nativeMemory(String mib) throws ReflectiveOperationException {
        Class<?> type = Class.forName("sun.misc.Unsafe");
        Field field = type.getDeclaredField("theUnsafe");
        field.setAccessible(true);
        Object unsafe = field.get(null);
        for (int i = 0; i < Integer.parseInt(mib) / 64; i++) {
            long address = (long) type.getMethod("allocateMemory", long.class).invoke(unsafe, 64L * MIB);
            type.getMethod("setMemory", long.class, long.class, byte.class)
                    .invoke(unsafe, address, 64L * MIB, (byte) 1);
        }
        return mib;
    }

    private static String directMemory(String mib) {
        for (int i = 0; i < Integer.parseInt(mib) / 64; i++) {
            kept.add(ByteBuffer.allocateDirect(64 * MIB));
        }
        return mib;
    }

    private static String heap(String mib) {
        for (int i = 0; i < Integer.parseInt(mib); i++) {
            kept.add(new byte[MIB]);
        }
        return mib;
    }

    private static String oneFile(String mib) throws IOException {
        write(Path.of("big"), Integer.parseInt(mib));
        return mib;
    }

    private static String manyFiles(String mib) throws IOException {
        for (int i = 0; i < Integer.parseInt(mib); i++) {
            write(Path.of("file" + i), 1);
        }
        return mib;
    }

    private static void write(Path file, int mib) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            for (int i = 0; i < mib; i++) {
                channel.write(ByteBuffer.allocate(MIB));
            }
        }
    }

    private static String openFiles(String count) throws IOException {
        for (int i = 0; i < Integer.parseInt(count); i++) {
            kept.add(FileChannel.open(Path.of("/dev/null"), StandardOpenOption.READ));
        }
        return count;
    }

    private static String loop(String seconds) {
        long start = System.nanoTime();
        long sum = 0;
        while ((System.nanoTime() - start) / 1_000_000_000 < Long.parseLong(seconds)) {
            sum += sum ^ start;
        }
        return seconds + sum;
    }

    private static String sleep(String anything) {
        System.out.println("asleep");
        System.out.flush();
        pause();
        return anything;
    }

    private static void pause() {
        try {
            Thread.sleep(120_000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

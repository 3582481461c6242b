package dev.nd4jlessons.plugin.isolation;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The command line of bubblewrap.
 *
 * <p>The limit of threads is set inside. There the kernel counts them by namespace, so that those of the user's other programs, and of
 * other sandboxes, do not count. Where root starts it, there is no such namespace, since root counts as unlimited in
 * one: the JVM runs under an id of its own instead, which {@code setpriv} changes to after everything is mounted.
 *
 * @param filter a file with the program of {@link SystemCallFilter}
 * @param user whom the JVM runs as if root starts it
 * @param links of the JDK, see {@link JdkLinks}
 */
record Bubblewrap(Programs programs, Path filter, Optional<OtherUser> user, List<Path> links) implements Wrapping {
    /** Where the system's libraries are, on one or the other distribution. */
    private static final List<Path> LIBRARIES = List.of(
            Path.of("/lib64"),
            Path.of("/lib/x86_64-linux-gnu"),
            Path.of("/lib/aarch64-linux-gnu"),
            Path.of("/lib/ld-linux-aarch64.so.1"),
            // What LC_ALL=C.UTF-8 means: without it, file names have ASCII letters only.
            Path.of("/usr/lib/locale/C.utf8"),
            Path.of("/usr/lib/locale/C.UTF-8"));

    /** Java can hand no open file to a child, and a shell can. */
    private static final String WITH_FILTER = "exec \"$@\" 9<\"$0\"";

    /** Only root may enter it, so that a JVM under another id does not even see the programs in it. */
    private static final String START = "/start";

    @Override
    public Confined wrap(JvmCall call, List<String> java, Map<String, String> environment, Inside inside) {
        List<String> command = new ArrayList<>(List.of("/bin/sh", "-c", WITH_FILTER, filter.toString()));
        // Bubblewrap too, since the first process inside is its own, and may belong to the same user as the JVM.
        command.addAll(LimitOptions.ofEach(programs.prlimit().orElseThrow().toString(), call.limits()));
        command.add(programs.bwrap().orElseThrow().toString());
        command.addAll(namespaces());
        command.addAll(List.of("--die-with-parent", "--new-session", "--hostname", "lessons", "--clearenv"));
        environment.forEach((name, value) -> command.addAll(List.of("--setenv", name, value)));
        command.addAll(mounts(inside, call.limits()));
        command.addAll(List.of("--chdir", "/tmp", "--seccomp", "9", "--"));
        command.addAll(LimitOptions.ofUser(START + "/prlimit", call.limits()));
        user.ifPresent(other -> command.addAll(other.command(START + "/setpriv")));
        command.addAll(java);
        return new Confined(List.copyOf(command), Map.of(), false, Path.of("/"));
    }

    private List<String> namespaces() {
        List<String> options = new ArrayList<>(
                List.of("--unshare-ipc", "--unshare-pid", "--unshare-net", "--unshare-uts", "--unshare-cgroup-try"));
        options.addAll(List.of("--cap-drop", "ALL"));
        if (user.isPresent()) {
            // What setpriv needs to change to a user without any.
            options.addAll(List.of("--cap-add", "CAP_SETUID", "--cap-add", "CAP_SETGID", "--cap-add", "CAP_SETPCAP"));
        } else {
            options.addAll(List.of("--unshare-user", "--disable-userns", "--uid", "65534", "--gid", "65534"));
        }
        return options;
    }

    private List<String> mounts(Inside inside, Limits limits) {
        List<String> binds = new ArrayList<>();
        Set<Path> folders = new LinkedHashSet<>();
        LIBRARIES.stream().filter(Files::exists).forEach(path -> bind(binds, folders, path, path.toString()));
        links.forEach(path -> bind(binds, folders, path, path.toString()));
        inside.bindings().forEach(binding -> {
            folders.addAll(parents(Path.of(binding.name())));
            String option = binding.writable() ? "--bind" : "--ro-bind";
            binds.addAll(List.of(option, binding.outside().toString(), binding.name()));
        });
        List<String> options = new ArrayList<>();
        // Those that bubblewrap makes on its own, nobody but root may enter.
        folders.forEach(folder -> options.addAll(List.of("--perms", "0755", "--dir", folder.toString())));
        options.addAll(List.of("--perms", user.isPresent() ? "0700" : "0755", "--dir", START));
        options.addAll(binds);
        programs.prlimit().ifPresent(program -> bind(options, folders, program, START + "/prlimit"));
        if (user.isPresent()) {
            programs.setpriv().ifPresent(program -> bind(options, folders, program, START + "/setpriv"));
        }
        options.addAll(List.of("--proc", "/proc", "--dev", "/dev"));
        options.addAll(
                List.of("--perms", "1777", "--size", Long.toString(limits.scratch()), "--tmpfs", inside.scratch()));
        // They lie in memory without a limit of size.
        options.addAll(List.of("--remount-ro", "/dev", "--remount-ro", "/"));
        return options;
    }

    private static void bind(List<String> binds, Set<Path> folders, Path outside, String name) {
        folders.addAll(parents(Path.of(name)));
        binds.addAll(List.of("--ro-bind", outside.toString(), name));
    }

    /** The folders above {@code path}, topmost first, without the root. */
    private static List<Path> parents(Path path) {
        List<Path> parents = new ArrayList<>();
        for (Path parent = path.getParent(); parent != null && parent.getNameCount() > 0; parent = parent.getParent()) {
            parents.add(0, parent);
        }
        return parents;
    }
}

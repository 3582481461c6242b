package dev.nd4jlessons.plugin.isolation;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The filter of system calls, as a program for the kernel's packet filter (seccomp).
 *
 * <p>Its main purpose is that a sandboxed JVM stays one process: limits of memory are per process, so that whoever can fork
 * can multiply them. Threads are allowed. So that the limit of memory holds for every kind of memory, none can be had that
 * it does not count: shared anonymous mappings, memory files, System V segments. And what could make new namespaces, look
 * into processes or reach rarely used parts of the kernel is refused as well.
 *
 * <p>Numbers are those of the kernel's tables {@code syscall_64.tbl} and {@code asm-generic/unistd.h}.
 */
final class SystemCallFilter {
    private static final int LOAD = 0x20;
    private static final int JUMP_IF_EQUAL = 0x15;
    private static final int JUMP_IF_GREATER_OR_EQUAL = 0x35;
    private static final int AND = 0x54;
    private static final int RETURN = 0x06;

    private static final int NUMBER = 0;
    private static final int ARCHITECTURE = 4;
    private static final int FIRST_ARGUMENT = 16;
    private static final int FOURTH_ARGUMENT = 40;

    private static final int ALLOW = 0x7fff0000;
    private static final int KILL = 0x80000000;
    private static final int ERROR = 0x00050000;
    private static final int NOT_PERMITTED = ERROR | 1;
    private static final int NOT_IMPLEMENTED = ERROR | 38;
    private static final int NO_SUCH_FAMILY = ERROR | 97;

    private static final int CLONE_THREAD = 0x00010000;
    private static final int MAP_SHARED_ANONYMOUS = 0x21;
    private static final int CLONE3 = 435;
    private static final int X32 = 0x40000000;

    private final List<int[]> program = new ArrayList<>();

    private SystemCallFilter() {}

    /** The filter for machines that Java calls {@code architecture}; empty for one whose numbers are not known here. */
    static Optional<byte[]> forArchitecture(String architecture) {
        return switch (architecture) {
            case "amd64", "x86_64" -> Optional.of(new SystemCallFilter().x86());
            case "aarch64" -> Optional.of(new SystemCallFilter().arm());
            default -> Optional.empty();
        };
    }

    private byte[] x86() {
        only(0xC000003E);
        // The same calls have a second set of numbers there.
        add(JUMP_IF_GREATER_OR_EQUAL, 0, 1, X32);
        add(RETURN, 0, 0, NOT_PERMITTED);
        refuse(57, 58); // fork, vfork
        refuse(29, 30, 64, 68, 240, 319); // shmget, shmat, semget, msgget, mq_open, memfd_create
        refuse(101, 310, 311); // ptrace, process_vm_readv, process_vm_writev
        refuse(155, 161, 165, 166, 272, 308); // pivot_root, chroot, mount, umount2, unshare, setns
        refuse(248, 249, 250, 298, 300, 303, 304, 321, 323); // keys, perf, fanotify, file handles, bpf, userfaultfd
        return rest(56, 9, 41);
    }

    private byte[] arm() {
        only(0xC00000B7);
        refuse(180, 186, 190, 194, 196, 279); // mq_open, msgget, semget, shmget, shmat, memfd_create
        refuse(117, 270, 271); // ptrace, process_vm_readv, process_vm_writev
        refuse(39, 40, 41, 51, 97, 268); // umount2, mount, pivot_root, chroot, unshare, setns
        refuse(217, 218, 219, 241, 262, 264, 265, 280, 282); // keys, perf, fanotify, file handles, bpf, userfaultfd
        return rest(220, 222, 198);
    }

    private void only(int architecture) {
        add(LOAD, 0, 0, ARCHITECTURE);
        add(JUMP_IF_EQUAL, 1, 0, architecture);
        add(RETURN, 0, 0, KILL);
        add(LOAD, 0, 0, NUMBER);
    }

    /** What has one number on all machines, or depends on arguments. */
    private byte[] rest(int clone, int mmap, int socket) {
        refuse(425, 428, 429, 430, 438, 442, 447); // io_uring_setup, the new mounts, pidfd_getfd, memfd_secret
        // Its flags lie in memory, where a filter cannot read. The C library then takes clone.
        add(JUMP_IF_EQUAL, 0, 1, CLONE3);
        add(RETURN, 0, 0, NOT_IMPLEMENTED);
        add(JUMP_IF_EQUAL, 0, 4, clone);
        add(LOAD, 0, 0, FIRST_ARGUMENT);
        add(AND, 0, 0, CLONE_THREAD);
        add(JUMP_IF_EQUAL, 0, 1, 0);
        add(RETURN, 0, 0, NOT_PERMITTED);
        add(LOAD, 0, 0, NUMBER);
        add(JUMP_IF_EQUAL, 0, 4, mmap);
        add(LOAD, 0, 0, FOURTH_ARGUMENT);
        add(AND, 0, 0, MAP_SHARED_ANONYMOUS);
        add(JUMP_IF_EQUAL, 0, 1, MAP_SHARED_ANONYMOUS);
        add(RETURN, 0, 0, NOT_PERMITTED);
        add(LOAD, 0, 0, NUMBER);
        add(JUMP_IF_EQUAL, 0, 5, socket);
        add(LOAD, 0, 0, FIRST_ARGUMENT);
        add(JUMP_IF_EQUAL, 3, 0, 1); // Unix
        add(JUMP_IF_EQUAL, 2, 0, 2); // IPv4
        add(JUMP_IF_EQUAL, 1, 0, 10); // IPv6
        add(RETURN, 0, 0, NO_SUCH_FAMILY);
        add(RETURN, 0, 0, ALLOW);
        return bytes();
    }

    private void refuse(int... numbers) {
        for (int number : numbers) {
            add(JUMP_IF_EQUAL, 0, 1, number);
            add(RETURN, 0, 0, NOT_PERMITTED);
        }
    }

    private void add(int code, int ifTrue, int ifFalse, int value) {
        program.add(new int[] {code, ifTrue, ifFalse, value});
    }

    private byte[] bytes() {
        ByteBuffer bytes = ByteBuffer.allocate(8 * program.size()).order(ByteOrder.LITTLE_ENDIAN);
        for (int[] step : program) {
            bytes.putShort((short) step[0])
                    .put((byte) step[1])
                    .put((byte) step[2])
                    .putInt(step[3]);
        }
        return bytes.array();
    }
}

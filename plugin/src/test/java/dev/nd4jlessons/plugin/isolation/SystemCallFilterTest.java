package dev.nd4jlessons.plugin.isolation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Runs the filter as the kernel would, for both machines on either. */
class SystemCallFilterTest {
    private static final long ALLOWED = 0x7fff0000L;
    private static final long NOT_PERMITTED = 0x00050001L;
    private static final int X86 = 0xC000003E;
    private static final int ARM = 0xC00000B7;

    @ParameterizedTest
    @CsvSource({
        "amd64, 0, 0, 0, true", // read
        "amd64, 57, 0, 0, false", // fork
        "amd64, 58, 0, 0, false", // vfork
        "amd64, 56, 0x3d0f00, 0, true", // clone of a thread
        "amd64, 56, 0x4111, 0, false", // clone as vfork does it
        "amd64, 56, 0x10000011, 0, false", // clone into a new user namespace
        "amd64, 59, 0, 0, true", // execve, by which the JVM itself starts
        "amd64, 9, 0, 0x22, true", // private anonymous memory
        "amd64, 9, 0, 0x21, false", // shared anonymous memory
        "amd64, 9, 0, 0x23, false", // the same, validated
        "amd64, 9, 0, 0x01, true", // a file, mapped
        "amd64, 319, 0, 0, false", // memfd_create
        "amd64, 101, 0, 0, false", // ptrace
        "amd64, 41, 1, 0, true", // a Unix socket
        "amd64, 41, 2, 0, true", // an IPv4 socket, as NIO makes them
        "amd64, 272, 0, 0, false", // unshare
        "amd64, 1073741881, 0, 0, false", // fork by its second number
        "aarch64, 63, 0, 0, true", // read
        "aarch64, 220, 0x3d0f00, 0, true",
        "aarch64, 220, 0x4111, 0, false",
        "aarch64, 222, 0, 0x22, true",
        "aarch64, 222, 0, 0x21, false",
        "aarch64, 279, 0, 0, false",
        "aarch64, 117, 0, 0, false",
        "aarch64, 97, 0, 0, false",
        "aarch64, 221, 0, 0, true", // execve
        "aarch64, 198, 10, 0, true",
    })
    void aCallIsAllowedOrNotPermitted(String machine, String number, String first, String fourth, boolean allowed) {
        int architecture = machine.equals("amd64") ? X86 : ARM;

        long answer = answer(machine, architecture, number(number), number(first), number(fourth));

        assertThat(answer).isEqualTo(allowed ? ALLOWED : NOT_PERMITTED);
    }

    @ParameterizedTest
    @CsvSource({"amd64, 41", "aarch64, 198"})
    void aSocketOfAnotherFamilyIsUnknown(String machine, int socket) {
        assertThat(answer(machine, machine.equals("amd64") ? X86 : ARM, socket, 40, 0))
                .isEqualTo(0x00050061L);
    }

    @ParameterizedTest
    @CsvSource({"amd64, 435", "aarch64, 435"})
    void theCloneThatCannotBeReadIsUnknownSoThatTheOtherIsTaken(String machine, int clone3) {
        assertThat(answer(machine, machine.equals("amd64") ? X86 : ARM, clone3, 0, 0))
                .isEqualTo(0x00050026L);
    }

    @Test
    void aCallOfAnotherMachineEndsTheProcess() {
        assertThat(answer("amd64", 0x40000003, 0, 0, 0)).isEqualTo(0x80000000L);
        assertThat(answer("aarch64", X86, 0, 0, 0)).isEqualTo(0x80000000L);
    }

    @Test
    void thereIsNoneForAMachineWhoseNumbersAreUnknown() {
        assertThat(SystemCallFilter.forArchitecture("riscv64")).isEmpty();
    }

    private static int number(String text) {
        return Math.toIntExact(Long.decode(text));
    }

    private static long answer(String machine, int architecture, int number, int first, int fourth) {
        ByteBuffer data = ByteBuffer.allocate(64).order(ByteOrder.LITTLE_ENDIAN);
        data.putInt(0, number).putInt(4, architecture).putInt(16, first).putInt(40, fourth);
        ByteBuffer program = ByteBuffer.wrap(
                        SystemCallFilter.forArchitecture(machine).orElseThrow())
                .order(ByteOrder.LITTLE_ENDIAN);
        long accumulator = 0;
        int at = 0;
        while (true) {
            int code = program.getShort(8 * at);
            int value = program.getInt(8 * at + 4);
            boolean jumps = false;
            switch (code) {
                case 0x20 -> accumulator = Integer.toUnsignedLong(data.getInt(value));
                case 0x54 -> accumulator &= Integer.toUnsignedLong(value);
                case 0x15 -> jumps = accumulator == Integer.toUnsignedLong(value);
                case 0x35 -> jumps = accumulator >= Integer.toUnsignedLong(value);
                case 0x06 -> {
                    return Integer.toUnsignedLong(value);
                }
                default -> throw new IllegalStateException("code " + code);
            }
            boolean isJump = code == 0x15 || code == 0x35;
            at += 1 + (isJump ? program.get(8 * at + (jumps ? 2 : 3)) : 0);
        }
    }
}

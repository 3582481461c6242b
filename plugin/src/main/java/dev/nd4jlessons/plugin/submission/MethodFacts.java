package dev.nd4jlessons.plugin.submission;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** What a method calls, makes, reads and keeps, read from its code. */
final class MethodFacts extends MethodVisitor {
    /** The methods that it calls or hands on as a lambda, each with the first line where it does. */
    final Map<CalledMethod, Integer> calls = new LinkedHashMap<>();

    /** Those that it hands on, as a lambda or a reference. */
    final Map<CalledMethod, Integer> handedOn = new LinkedHashMap<>();

    /** The classes of which it makes objects. */
    final Set<String> made = new LinkedHashSet<>();

    /** The fields that it reads, {@code owner.name}, unless they cannot hold code. */
    final Set<String> read = new LinkedHashSet<>();

    /** The fields that it writes. */
    final Set<String> written = new LinkedHashSet<>();

    private int line;

    MethodFacts() {
        super(Opcodes.ASM9);
    }

    @Override
    public void visitLineNumber(int number, Label start) {
        line = number;
    }

    @Override
    public void visitMethodInsn(int opcode, String owner, String name, String descriptor, boolean isInterface) {
        calls.putIfAbsent(new CalledMethod(owner, name, descriptor), line);
    }

    @Override
    public void visitInvokeDynamicInsn(String name, String descriptor, Handle bootstrap, Object... arguments) {
        for (Object argument : arguments) {
            if (argument instanceof Handle handle) {
                CalledMethod method = new CalledMethod(handle.getOwner(), handle.getName(), handle.getDesc());
                calls.putIfAbsent(method, line);
                handedOn.putIfAbsent(method, line);
            }
        }
    }

    @Override
    public void visitTypeInsn(int opcode, String type) {
        if (opcode == Opcodes.NEW) {
            made.add(type);
        }
    }

    @Override
    public void visitFieldInsn(int opcode, String owner, String name, String descriptor) {
        boolean canHoldCode = descriptor.startsWith("L")
                && !descriptor.startsWith("Lorg/nd4j/")
                && !descriptor.equals("Ljava/lang/String;");
        if (canHoldCode) {
            boolean reads = opcode == Opcodes.GETFIELD || opcode == Opcodes.GETSTATIC;
            (reads ? read : written).add(owner + "." + name);
        }
    }
}

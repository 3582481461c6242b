package dev.nd4jlessons.plugin.submission;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** What a class is derived from and what each of its methods does, read from its class file. */
final class ClassFacts extends ClassVisitor {
    final Set<String> parents = new LinkedHashSet<>();
    final Map<CalledMethod, MethodFacts> methods = new LinkedHashMap<>();
    private String name = "";

    private ClassFacts() {
        super(Opcodes.ASM9);
    }

    static ClassFacts of(byte[] classFile) {
        ClassFacts facts = new ClassFacts();
        new ClassReader(classFile).accept(facts, ClassReader.SKIP_FRAMES);
        return facts;
    }

    String name() {
        return name;
    }

    @Override
    public void visit(
            int version,
            int access,
            String name,
            @Nullable String signature,
            @Nullable String parent,
            String[] interfaces) {
        this.name = name;
        if (parent != null) {
            parents.add(parent);
        }
        parents.addAll(List.of(interfaces));
    }

    @Override
    public MethodVisitor visitMethod(
            int access, String method, String descriptor, @Nullable String signature, String[] thrown) {
        MethodFacts facts = new MethodFacts();
        methods.put(new CalledMethod(name, method, descriptor), facts);
        return facts;
    }
}

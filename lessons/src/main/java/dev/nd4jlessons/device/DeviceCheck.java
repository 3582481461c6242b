package dev.nd4jlessons.device;

import dev.nd4jlessons.LessonOutput;
import java.util.OptionalLong;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** Lesson 1: what this machine can compute with, and what it means to move an array from one device to another. */
public final class DeviceCheck {
    private static final double GIB = 1 << 30;

    private final LessonOutput out;

    /** A check that tells {@code out} what it finds. */
    public DeviceCheck(LessonOutput out) {
        this.out = out;
    }

    /** Runs the lesson from top to bottom; {@code mvn lessons:device-check} also asks for NVIDIA GPUs. */
    public static void main(String[] args) {
        DeviceCheck check = new DeviceCheck(LessonOutput.toStandardOutput());
        check.describeMachine();
        Nd4jFacts nd4j = Nd4jFacts.read();
        check.describeNd4j(nd4j);
        check.showMovingArrays(nd4j);
    }

    /** Says what the machine and the JVM are. */
    public void describeMachine() {
        out.say("device.os", operatingSystem());
        out.say("device.processor", Hardware.processor(), cores());
        out.say("device.memory", memory());
        out.say("device.jvm", jvm());
    }

    /** Says what ND4J runs on in this process. */
    public void describeNd4j(Nd4jFacts nd4j) {
        out.say("device.nd4j", nd4j.version(), nd4j.backend(), nd4j.device());
        out.say("device.blas", nd4j.blas(), nd4j.threads());
        out.say("device.data-type", nd4j.dataType());
    }

    /** Says that there is a GPU, and whether the lessons can use it: GPUs are looked up by whoever runs the lesson. */
    public void describeGpu(String name, String verdict) {
        out.say("device.gpu", name, verdict);
    }

    /** Says what the lessons will run on and why, when {@code usableGpus} GPUs could be used. */
    public void explainChoice(Nd4jFacts nd4j, int usableGpus) {
        if (nd4j.backend().equals("cuda")) {
            out.say("device.choice.cuda", nd4j.device());
        } else if (usableGpus > 0) {
            out.say("device.choice.cpu-and-gpu", nd4j.device(), usableGpus);
        } else {
            out.say("device.choice.cpu", nd4j.device());
        }
    }

    /** Shows what becomes of an array that is copied, and which arrays cannot meet. */
    public void showMovingArrays(Nd4jFacts nd4j) {
        out.line("");
        out.say("device.copy.title");
        INDArray original = Nd4j.createFromArray(1f, 2f, 3f);
        INDArray copy = original.dup();
        copy.putScalar(0, 100);
        out.say("device.copy.addresses", address(original), address(copy));
        out.say("device.copy.values", original.toString(), copy.toString());
        out.say("device.copy.backends", nd4j.backend());

        out.line("");
        out.say("device.types.title");
        INDArray floats = Nd4j.ones(DataType.FLOAT, 2, 2);
        INDArray doubles = Nd4j.ones(DataType.DOUBLE, 2, 2);
        out.say("device.types.elementwise", floats.mul(doubles).dataType());
        out.say("device.types.product", messageOf(() -> floats.mmul(doubles)));
        out.say(
                "device.types.cast",
                floats.castTo(DataType.DOUBLE).mmul(doubles).dataType());
    }

    /** The operating system with its version. */
    public String operatingSystem() {
        return System.getProperty("os.name") + " " + System.getProperty("os.version") + ", "
                + System.getProperty("os.arch");
    }

    /** The processor's cores, and how many threads this JVM sees of them. */
    public String cores() {
        int visible = Runtime.getRuntime().availableProcessors();
        OptionalLong physical = Hardware.physicalCores();
        return physical.isPresent()
                ? out.text("device.cores", physical.getAsLong(), visible)
                : out.text("device.cores-visible", visible);
    }

    /** The machine's memory, how much of it is free, and how much Java may take. */
    public String memory() {
        return out.text(
                "device.memory-of",
                gibibytes(Hardware.memory()),
                gibibytes(Hardware.availableMemory()),
                gibibytes(OptionalLong.of(Runtime.getRuntime().maxMemory())));
    }

    /** The JVM with its version and vendor. */
    public String jvm() {
        return System.getProperty("java.vm.name") + " " + Runtime.version() + ", " + System.getProperty("java.vendor");
    }

    private String gibibytes(OptionalLong bytes) {
        return bytes.isPresent() ? out.text("device.gib", bytes.getAsLong() / GIB) : out.text("device.unknown");
    }

    private static String address(INDArray array) {
        return "0x" + Long.toHexString(array.data().address());
    }

    private static String messageOf(Runnable failing) {
        try {
            failing.run();
            return "";
        } catch (RuntimeException e) {
            return String.valueOf(e.getMessage());
        }
    }
}

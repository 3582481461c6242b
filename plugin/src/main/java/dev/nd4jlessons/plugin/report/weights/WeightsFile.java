package dev.nd4jlessons.plugin.report.weights;

import dev.nd4jlessons.events.NetworkWeights;
import dev.nd4jlessons.plugin.AtomicFile;
import dev.nd4jlessons.plugin.report.weights.KeptWeights.Snapshot;
import dev.nd4jlessons.plugin.report.weights.LossSlices.Slice;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.CRC32;

/**
 * Weights as a file, big-endian.
 *
 * <pre>
 * int    0x4e344c57 ("N4LW")
 * int    version, 1
 * short  length of the instant at which the training began, then so many bytes of ASCII
 * int    inputs, int hidden, int classes
 * int    number of epochs, then for each
 *   int    its number, from 0
 *   float  w1 [hidden, inputs], b1 [hidden], w2 [classes, hidden], b2 [classes], row by row
 * int    number of slices of the loss; unless it is 0
 *   double how far they go to either side
 *   of each the epoch, int, and the losses in each direction, 2 times 21 doubles
 * int    CRC-32 of everything before it
 * </pre>
 */
public final class WeightsFile {
    private static final int MAGIC = 0x4e344c57;
    private static final int VERSION = 1;

    /** 60 epochs of a network with 64 inputs, 10 classes and 10,000 hidden units are 170 MB; a larger file is no file of ours. */
    private static final long LARGEST = 256L << 20;

    private WeightsFile() {}

    /** Writes {@code kept}, replacing the file whole or not at all. */
    public static void write(Path file, KeptWeights kept) throws IOException {
        AtomicFile.write(file, bytes(kept));
    }

    private static byte[] bytes(KeptWeights kept) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        NetworkWeights shape = kept.last();
        byte[] startedAt = kept.startedAt().getBytes(StandardCharsets.US_ASCII);
        out.writeInt(MAGIC);
        out.writeInt(VERSION);
        out.writeShort(startedAt.length);
        out.write(startedAt);
        out.writeInt(shape.inputs());
        out.writeInt(shape.hidden());
        out.writeInt(shape.classes());
        out.writeInt(kept.epochs().size());
        for (Snapshot snapshot : kept.epochs()) {
            out.writeInt(snapshot.epoch());
            NetworkWeights weights = snapshot.weights();
            for (float[] part : List.of(weights.w1(), weights.b1(), weights.w2(), weights.b2())) {
                for (float value : part) {
                    out.writeFloat(value);
                }
            }
        }
        write(out, kept.slices());
        out.writeInt(sum(bytes.toByteArray(), bytes.size()));
        return bytes.toByteArray();
    }

    private static void write(DataOutputStream out, LossSlices slices) throws IOException {
        out.writeInt(slices.slices().size());
        if (slices.slices().isEmpty()) {
            return;
        }
        out.writeDouble(slices.reach());
        for (Slice slice : slices.slices()) {
            out.writeInt(slice.epoch());
            for (double[] direction : slice.losses()) {
                for (double loss : direction) {
                    out.writeDouble(loss);
                }
            }
        }
    }

    /**
     * Reads what {@link #write} wrote.
     *
     * @throws DamagedWeightsException if the file is damaged, cut off or of another format
     */
    public static KeptWeights read(Path file) throws IOException {
        long size = Files.size(file);
        if (size > LARGEST || size < Integer.BYTES) {
            throw new DamagedWeightsException("it has " + size + " bytes");
        }
        byte[] bytes = Files.readAllBytes(file);
        ByteBuffer in = ByteBuffer.wrap(bytes, 0, bytes.length - Integer.BYTES);
        try {
            require(in.getInt() == MAGIC && in.getInt() == VERSION, "it does not begin as such a file does");
            int expected = ByteBuffer.wrap(bytes, bytes.length - Integer.BYTES, Integer.BYTES)
                    .getInt();
            require(sum(bytes, bytes.length - Integer.BYTES) == expected, "its sum is wrong");
            return content(in);
        } catch (BufferUnderflowException | IllegalArgumentException e) {
            throw new DamagedWeightsException(String.valueOf(e.getMessage()));
        }
    }

    private static KeptWeights content(ByteBuffer in) {
        byte[] startedAt = new byte[in.getShort()];
        in.get(startedAt);
        int inputs = in.getInt();
        int hidden = in.getInt();
        int classes = in.getInt();
        int count = in.getInt();
        List<Snapshot> epochs = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int epoch = in.getInt();
            epochs.add(new Snapshot(
                    epoch,
                    new NetworkWeights(
                            inputs,
                            hidden,
                            classes,
                            floats(in, (long) hidden * inputs),
                            floats(in, hidden),
                            floats(in, (long) classes * hidden),
                            floats(in, classes))));
        }
        return new KeptWeights(new String(startedAt, StandardCharsets.US_ASCII), epochs, slices(in));
    }

    private static LossSlices slices(ByteBuffer in) {
        int count = in.getInt();
        if (count == 0) {
            return LossSlices.NONE;
        }
        double reach = in.getDouble();
        List<Slice> slices = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int epoch = in.getInt();
            double[][] losses = new double[LossSlices.DIRECTIONS][LossSlices.POINTS];
            for (double[] direction : losses) {
                for (int point = 0; point < direction.length; point++) {
                    direction[point] = in.getDouble();
                }
            }
            slices.add(new Slice(epoch, losses));
        }
        return new LossSlices(reach, slices);
    }

    /** A length that a damaged file states is never believed further than there are bytes. */
    private static float[] floats(ByteBuffer in, long length) {
        if (length < 0 || length * Float.BYTES > in.remaining()) {
            throw new BufferUnderflowException();
        }
        float[] values = new float[(int) length];
        in.asFloatBuffer().get(values);
        in.position(in.position() + values.length * Float.BYTES);
        return values;
    }

    private static int sum(byte[] bytes, int length) {
        CRC32 sum = new CRC32();
        sum.update(Arrays.copyOf(bytes, length));
        return (int) sum.getValue();
    }

    private static void require(boolean condition, String otherwise) throws DamagedWeightsException {
        if (!condition) {
            throw new DamagedWeightsException(otherwise);
        }
    }
}

package dev.nd4jlessons.plugin.report.svg;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/**
 * Small pictures in grey, as data URIs: a hundred bytes where paths would take a thousand.
 *
 * <p>They are masks, through which the style sheet's own ink shows, so that they suit every theme: white shows all of it.
 */
public final class Png {
    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
    private static final int BITS = 8;
    private static final int GREY = 0;

    private Png() {}

    /** A square picture of {@code side} pixels a row, each from 0 to 255, as a data URI. */
    public static String dataUri(int side, int... pixels) {
        return "data:image/png;base64," + Base64.getEncoder().encodeToString(bytes(side, pixels));
    }

    static byte[] bytes(int side, int... pixels) {
        try {
            ByteArrayOutputStream png = new ByteArrayOutputStream();
            png.write(SIGNATURE);
            chunk(png, "IHDR", header(side, pixels.length / side));
            chunk(png, "IDAT", deflated(rows(side, pixels)));
            chunk(png, "IEND", new byte[0]);
            return png.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] header(int width, int height) throws IOException {
        ByteArrayOutputStream header = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(header);
        out.writeInt(width);
        out.writeInt(height);
        out.write(new byte[] {BITS, GREY, 0, 0, 0});
        return header.toByteArray();
    }

    /** Each row begins with the number of its filter, which is none. */
    private static byte[] rows(int side, int... pixels) {
        ByteArrayOutputStream rows = new ByteArrayOutputStream();
        for (int i = 0; i < pixels.length; i++) {
            if (i % side == 0) {
                rows.write(0);
            }
            rows.write(Math.max(0, Math.min(255, pixels[i])));
        }
        return rows.toByteArray();
    }

    private static byte[] deflated(byte[] rows) throws IOException {
        ByteArrayOutputStream deflated = new ByteArrayOutputStream();
        Deflater best = new Deflater(Deflater.BEST_COMPRESSION);
        try (DeflaterOutputStream out = new DeflaterOutputStream(deflated, best)) {
            out.write(rows);
        } finally {
            best.end();
        }
        return deflated.toByteArray();
    }

    private static void chunk(ByteArrayOutputStream png, String type, byte[] data) throws IOException {
        byte[] name = type.getBytes(StandardCharsets.US_ASCII);
        CRC32 sum = new CRC32();
        sum.update(name);
        sum.update(data);
        DataOutputStream out = new DataOutputStream(png);
        out.writeInt(data.length);
        out.write(name);
        out.write(data);
        out.writeInt((int) sum.getValue());
    }
}

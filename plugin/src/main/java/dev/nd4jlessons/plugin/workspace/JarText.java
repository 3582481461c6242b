package dev.nd4jlessons.plugin.workspace;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** A jar with some of its entries changed; the same jar gives the same bytes every time. */
final class JarText {
    private JarText() {}

    /** The {@code jar} with each entry whose name is {@code wanted} replaced by what {@code change} makes of it. */
    static byte[] replace(byte[] jar, Predicate<String> wanted, UnaryOperator<byte[]> change) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream(jar.length);
        try (ZipInputStream from = new ZipInputStream(new ByteArrayInputStream(jar));
                ZipOutputStream to = new ZipOutputStream(out)) {
            for (ZipEntry entry = from.getNextEntry(); entry != null; entry = from.getNextEntry()) {
                ZipEntry copy = new ZipEntry(entry.getName());
                copy.setTimeLocal(entry.getTimeLocal());
                to.putNextEntry(copy);
                byte[] bytes = from.readAllBytes();
                to.write(wanted.test(entry.getName()) ? change.apply(bytes) : bytes);
                to.closeEntry();
            }
        }
        return out.toByteArray();
    }
}

package dev.nd4jlessons.trace;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import com.google.gson.JsonParseException;
import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.MalformedJsonException;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/** Gets the JSON out of a gzip file, and says where it ends or breaks if it does. */
final class TraceFile {
    private static final byte[] GZIP_MAGIC = {0x1f, (byte) 0x8b};

    private TraceFile() {}

    static JsonElement read(Path file) throws TraceException {
        requireGzip(file);
        try (InputStream bytes = new GZIPInputStream(Files.newInputStream(file));
                // A decoder that reports, as this one does, rather than replaces what is no UTF-8.
                Reader text = new InputStreamReader(bytes, StandardCharsets.UTF_8.newDecoder())) {
            return parse(text);
        } catch (EOFException e) {
            throw new TraceException("truncated", "0");
        } catch (IOException e) {
            throw new TraceException("unreadable", reason(e));
        }
    }

    private static void requireGzip(Path file) throws TraceException {
        if (!Files.exists(file)) {
            throw new TraceException("absent");
        }
        if (Files.isDirectory(file)) {
            throw new TraceException("folder");
        }
        try (InputStream bytes = Files.newInputStream(file)) {
            if (!Arrays.equals(bytes.readNBytes(GZIP_MAGIC.length), GZIP_MAGIC)) {
                throw new TraceException("not-gzip");
            }
        } catch (IOException e) {
            throw new TraceException("unreadable", reason(e));
        }
    }

    private static JsonElement parse(Reader text) throws TraceException, IOException {
        JsonReader reader = new JsonReader(text);
        reader.setStrictness(Strictness.STRICT);
        try {
            JsonElement json = new Gson().getAdapter(JsonElement.class).read(reader);
            if (reader.peek() != JsonToken.END_DOCUMENT) {
                throw new TraceException("not-json", place(reader));
            }
            return json;
        } catch (EOFException e) {
            throw new TraceException("truncated", place(reader));
        } catch (ZipException | CharacterCodingException e) {
            throw new TraceException("corrupt", place(reader));
        } catch (MalformedJsonException | JsonParseException | NumberFormatException e) {
            throw new TraceException("not-json", place(reader));
        }
    }

    /** Where the reader stands, as {@code permutations[3][17]}; {@code $} is the beginning. */
    private static String place(JsonReader reader) {
        String path = reader.getPath();
        return path.startsWith("$.") ? path.substring(2) : path;
    }

    private static String reason(IOException e) {
        return String.valueOf(e.getMessage());
    }
}

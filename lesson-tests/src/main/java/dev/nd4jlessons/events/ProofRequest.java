package dev.nd4jlessons.events;

import com.google.gson.Gson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What a fork is asked to do that tries the checks themselves: each candidate is put through its task's check. */
public record ProofRequest(List<Candidate> candidates, long seed) {
    /** The class that such a fork starts with; its arguments are this request's file and the event file. */
    public static final String MAIN_CLASS = "dev.nd4jlessons.fork.ProofFork";

    /** Reads a request from its file. */
    public static ProofRequest read(Path file) throws IOException {
        return new Gson().fromJson(Files.readString(file), ProofRequest.class);
    }

    /** Writes this request to its file. */
    public void write(Path file) throws IOException {
        Files.writeString(file, new Gson().toJson(this));
    }
}

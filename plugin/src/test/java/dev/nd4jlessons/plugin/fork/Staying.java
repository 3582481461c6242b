package dev.nd4jlessons.plugin.fork;

import dev.nd4jlessons.events.Event;
import dev.nd4jlessons.events.EventWriter;
import dev.nd4jlessons.events.Request;
import dev.nd4jlessons.events.WarmRequest;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** A program that takes requests as the lessons' own does; what it does is the lesson that a request names. */
final class Staying {
    private Staying() {}

    public static void main(String[] args) throws Exception {
        BufferedReader lines = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            WarmRequest request = WarmRequest.parse(line);
            try (EventWriter events = new EventWriter(Path.of(request.events()))) {
                events.write(new Event.Step("check", "3.2"));
                act(Request.read(Path.of(request.request())).lesson());
                events.write(new Event.Text("" + ProcessHandle.current().pid()));
                events.write(new Event.Bye());
            }
        }
    }

    private static void act(String what) throws IOException, InterruptedException {
        switch (what) {
            case "exit" -> System.exit(3);
            case "loop" -> Thread.sleep(600_000);
            case "flood" -> {
                while (true) {
                    System.out.println("x".repeat(1000));
                }
            }
            default -> System.out.println(what);
        }
    }
}

package dev.nd4jlessons.plugin.fork;

import dev.nd4jlessons.events.Event;
import dev.nd4jlessons.events.EventWriter;
import java.io.IOException;
import java.nio.file.Path;

/** A main class for forks that do what learner's code can do. Its arguments: what to do, and the event file. */
public final class Misbehaving {
    private Misbehaving() {}

    /** Tells of a step, does as told, and says goodbye if it comes to that. */
    public static void main(String[] args) throws Exception {
        try (EventWriter writer = new EventWriter(Path.of(args[1]))) {
            writer.write(new Event.Step("check", "3.2"));
            act(args[0]);
            writer.write(new Event.Bye());
        }
        if (args[0].equals("hang-at-the-end")) {
            loop();
        }
    }

    private static void act(String what) throws IOException, InterruptedException {
        switch (what) {
            case "print" -> System.out.println("Hello 日本");
            case "exit" -> System.exit(3);
            case "halt" -> Runtime.getRuntime().halt(139);
            case "loop" -> loop();
            case "flood" -> flood();
            case "children" -> {
                start("sleep", "300");
                start("sh", "-c", "sleep 301 & sleep 302");
                start("sh", "-c", "(setsid sleep 303 &)");
                Thread.sleep(300);
                loop();
            }
            case "orphans" ->
                start("sh", "-c", "(setsid sleep 304 > /dev/null 2>&1 &)").waitFor();
            default -> System.out.println(what);
        }
    }

    private static Process start(String... command) throws IOException {
        return new ProcessBuilder(command).inheritIO().start();
    }

    private static void flood() {
        while (true) {
            System.out.println("x".repeat(1000));
        }
    }

    private static void loop() throws InterruptedException {
        while (true) {
            Thread.sleep(10);
        }
    }
}

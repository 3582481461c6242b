package dev.nd4jlessons.things;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** What learners write, well or badly, as far as a worker can tell. */
public final class Things {
    private static Object kept;

    private Things() {}

    /** Gives back what it was given. */
    public static Object same(Object object) {
        return object;
    }

    /** An array and itself. */
    public static List<Object> twice(INDArray array) {
        return List.of(array, array);
    }

    /** Another array with the same numbers. */
    public static INDArray copy(INDArray array) {
        return array.dup();
    }

    /** A list that holds itself. */
    public static List<Object> endless() {
        List<Object> list = new ArrayList<>();
        list.add(list);
        return list;
    }

    /** A list of many lists. */
    public static List<List<Integer>> vast() {
        return Collections.nCopies(20_000, Collections.nCopies(20_000, 1));
    }

    /** More numbers than are told. */
    public static double[] numbers(int count) {
        return new double[count];
    }

    /** An array of whole numbers. */
    public static INDArray wholes() {
        return Nd4j.createFromArray(new int[][] {{1, -2}, {3, 4}});
    }

    /** An array of truth values. */
    public static INDArray truths() {
        return Nd4j.createFromArray(new double[] {1, -1}).gt(0);
    }

    /** ND4J's array of nothing. */
    public static INDArray nothing() {
        return Nd4j.empty(DataType.FLOAT);
    }

    /** An array of one number. */
    public static INDArray scalar() {
        return Nd4j.scalar(7.5);
    }

    /** An array whose memory is given back. */
    public static INDArray closed() {
        INDArray array = Nd4j.ones(2, 3);
        array.close();
        return array;
    }

    /** An array of more elements than are told. */
    public static INDArray huge() {
        return Nd4j.zeros(DataType.FLOAT, 2001, 2000);
    }

    /** A view. */
    public static INDArray transposed(INDArray array) {
        return array.transpose();
    }

    /** Asks in this thread. */
    public static Object ask(Asked asked, Object question) {
        return asked.ask(question);
    }

    /** Asks in another thread, and waits for it. */
    public static Object askElsewhere(Asked asked, Object question) throws Exception {
        return elsewhere(() -> asked.ask(question)).get();
    }

    /** Asks in two threads at once; how many answers were their own question's. */
    public static int askTwice(Asked asked, int each) throws Exception {
        List<FutureTask<Integer>> both = new ArrayList<>();
        for (int first : new int[] {0, 1_000_000}) {
            both.add(elsewhere(() -> {
                int right = 0;
                for (int i = first; i < first + each; i++) {
                    right += asked.ask(i).equals((long) i) || asked.ask(i).equals(i) ? 1 : 0;
                }
                return right;
            }));
        }
        return both.get(0).get() + both.get(1).get();
    }

    /** Keeps what it is handed for later. */
    public static void keep(Object object) {
        kept = object;
    }

    /** Calls what was kept, from a thread that nobody asked for, and waits; what came of it. */
    public static String keptRefuses(Asked asked) throws Exception {
        FutureTask<String> later = elsewhere(() -> {
            try {
                return "answered " + asked.ask(1);
            } catch (IllegalStateException refused) {
                return refused.getMessage();
            }
        });
        return later.get();
    }

    /** What was kept. */
    public static Object kept() {
        return kept;
    }

    /** Catches what asking throws, and throws it on; says of what class it is. */
    public static Object askAndThrowOn(Asked asked) {
        try {
            return asked.ask(0);
        } catch (Unusual unusual) {
            throw new IllegalArgumentException("it was unusual", unusual);
        }
    }

    /** Throws what no library throws. */
    public static void fail() {
        throw new Unusual("on purpose");
    }

    /** Never comes back. */
    public static void loop() {
        while (true) {
            Thread.onSpinWait();
        }
    }

    /** Ends the JVM. */
    public static void exit(int code) {
        System.exit(code);
    }

    /** Fills the heap with what is still in use, piece by small piece, until nothing is left but looking for memory. */
    public static void fill() {
        List<Object> all = new ArrayList<>();
        while (true) {
            try {
                all.add(new Object[] {all, new byte[48]});
            } catch (OutOfMemoryError full) {
                all.set(0, full); // some learners would go on
            }
        }
    }

    /** Interrupts its own thread. */
    public static boolean interrupt() {
        Thread.currentThread().interrupt();
        return Thread.currentThread().isInterrupted();
    }

    /** Interrupts its own thread and asks then; whether it is interrupted still. */
    public static boolean interruptAndAsk(Asked asked) {
        Thread.currentThread().interrupt();
        asked.ask(1);
        return Thread.interrupted();
    }

    /** Prints and closes what it prints to, and puts other streams in place. */
    public static int streams() throws IOException {
        System.out.print("\u0000\u001b[31m".repeat(100_000));
        System.err.println("も");
        System.out.close();
        System.setOut(new PrintStream(PrintStream.nullOutputStream()));
        int read = System.in.read();
        System.setIn(InputStream.nullInputStream());
        return read;
    }

    /** Leaves a thread that never ends. */
    public static void leaveThread() {
        elsewhere(() -> {
            loop();
            return 0;
        });
    }

    /** Calls itself. */
    public static int overflow(int depth) {
        return overflow(depth + 1) + 1;
    }

    /** Throws an exception with a chain of causes. */
    public static void deep(int causes) {
        RuntimeException thrown = new RuntimeException("0");
        for (int i = 1; i <= causes; i++) {
            thrown = new RuntimeException(String.valueOf(i), thrown);
        }
        throw thrown;
    }

    /** Throws an exception with a long message. */
    public static void lengthy(int letters) {
        throw new IllegalStateException("あ".repeat(letters));
    }

    /** Throws an exception that fails whatever it is asked. */
    public static void mute() {
        throw new Mute();
    }

    /** Throws an exception of someone who knows how to make stack traces. */
    public static void forged() {
        RuntimeException thrown = new RuntimeException("x");
        thrown.setStackTrace(Collections.nCopies(
                        200, new StackTraceElement("c".repeat(60_000), "m".repeat(60_000), "f".repeat(60_000), 1))
                .toArray(StackTraceElement[]::new));
        throw thrown;
    }

    private static <T> FutureTask<T> elsewhere(Callable<T> work) {
        FutureTask<T> task = new FutureTask<>(work);
        Thread thread = new Thread(task);
        thread.setDaemon(true);
        thread.start();
        return task;
    }

    /** Nobody else throws it. */
    public static final class Unusual extends RuntimeException {
        private static final long serialVersionUID = 1;

        Unusual(String message) {
            super(message);
        }
    }

    /** Fails whatever it is asked. */
    private static final class Mute extends RuntimeException {
        private static final long serialVersionUID = 1;

        @Override
        public String getMessage() {
            throw this;
        }

        @Override
        public synchronized Throwable getCause() {
            throw new OutOfMemoryError("not really");
        }

        @Override
        public StackTraceElement[] getStackTrace() {
            return new StackTraceElement[] {null};
        }
    }

    /** A layer of a class that is not public, as an anonymous one. */
    public static Asked hidden() {
        return new Asked() {
            @Override
            public Object ask(Object question) {
                return "hidden " + question;
            }
        };
    }

    /** Has its method from a class that is not public, through a bridge. */
    public static final class Inheriting extends Base implements Asked {}

    /** Does for others what they do not do themselves. */
    abstract static class Base {
        /** Answers. */
        public Object ask(Object question) {
            return "inherited " + question;
        }
    }

    /** Has more methods of the name than the interface. */
    public static final class Overloaded implements Asked {
        @Override
        public Object ask(Object question) {
            return "object";
        }

        /** Says more. */
        public String ask(CharSequence question) {
            return "text";
        }

        /** Says most. */
        public String ask(String question) {
            return "string";
        }

        /** Takes more. */
        public String ask(String one, String other) {
            return "two";
        }
    }

    /** Has no constructor like the lesson's. */
    public static final class WithoutConstructor implements Asked {
        /** Another one. */
        public WithoutConstructor(int number, int other) {
            throw new AssertionError(number + other);
        }

        @Override
        public Object ask(Object question) {
            return question;
        }
    }

    /** Has a constructor that is not public. */
    public static final class Private {
        private Private() {}
    }

    /** Cannot be made. */
    public abstract static class Abstract {
        /** For those below. */
        public Abstract() {}
    }

    /** Throws as it is made, and what the worker itself might throw. */
    public static final class Throwing {
        /** Throws an exception of the class {@code kind}. */
        public Throwing(String kind) throws Exception {
            switch (kind) {
                case "cast" -> Integer.class.cast(kind);
                case "reflection" -> throw new NoSuchMethodException("learner's own");
                default -> throw new Unusual(kind);
            }
        }
    }

    /** Fails before it is made. */
    public static final class Static {
        static {
            if (kept == null) {
                fail();
            }
        }

        /** Never. */
        public Static() {}
    }
}

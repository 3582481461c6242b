package dev.nd4jlessons.channel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;

/** Frames of every kind, with the values that are hardest to carry. */
final class Frames {
    private static final double[] REALS = {
        0, -0.0, Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, Double.MIN_VALUE, Math.PI
    };
    private static final Tensor TENSOR = new Tensor(2, 1, new double[] {Double.NaN, -1e300});

    private Frames() {}

    static List<Frame> all() {
        List<Frame> frames = new ArrayList<>(List.of(
                new Frame.Hello(""),
                new Frame.Hello("合言葉 \0 \uD83D\uDE00"),
                new Frame.Open(List.of()),
                new Frame.Open(List.of("/tmp/授業 1/classes", "C:\\x y")),
                new Frame.Run(List.of()),
                new Frame.Run(steps()),
                new Frame.Answers(List.of()),
                new Frame.Answers(answers()),
                new Frame.Callback(-1, "forward", values()),
                new Frame.Replied(new Callbacks.Reply.Result(steps(), new Value.Nothing())),
                new Frame.Replied(new Callbacks.Reply.Rethrow()),
                new Frame.Replied(new Callbacks.Reply.Refusal("だめ"))));
        frames.add(new Frame.Run(List.of(
                new Step.Place(1, 1, Layout.ROWS, ElementType.DOUBLE, new Tensor(1024, 128, counted(1024 * 128))))));
        return frames;
    }

    /** Equal to the last bit, NaN included. */
    static void assertEqual(Object actual, Object expected) {
        assertThat(actual)
                .usingRecursiveComparison()
                .withStrictTypeChecking()
                .withComparatorForType(Double::compare, Double.class)
                .isEqualTo(expected);
    }

    static double[] counted(int length) {
        return DoubleStream.iterate(0.5, value -> value + 1).limit(length).toArray();
    }

    static List<Value> values() {
        List<Value> values = new ArrayList<>(List.of(
                new Value.Nothing(),
                new Value.Truth(true),
                new Value.Truth(false),
                new Value.Whole(Long.MIN_VALUE),
                new Value.Text(""),
                new Value.Text("勾配"),
                new Value.Wholes(new long[] {Long.MAX_VALUE, -1}),
                new Value.Wholes(new long[0]),
                new Value.Reals(REALS),
                new Value.Reals(new double[0]),
                new Value.Many(List.of()),
                new Value.Many(List.of(new Value.Many(List.of(new Value.Text("deep"), new Value.Nothing())))),
                new Value.Ref(7),
                new Value.Ref(-7, new Reading(new long[] {1, 7}, "double", REALS, null)),
                new Value.Ref(-8, new Reading(new long[] {0, 3}, "float", new double[0], null)),
                new Value.Ref(-9, new Reading(new long[] {9000, 9000}, "float", null, null)),
                new Value.Ref(-10, new Reading(new long[] {2}, "int", null, thrown(3)))));
        for (double real : REALS) {
            values.add(new Value.Real(real));
        }
        return values;
    }

    static Thrown thrown(int causes) {
        return new Thrown(
                "java.lang.IllegalStateException",
                "メッセージ\n2",
                causes == 0 ? "3.1" : null,
                causes == 1 ? "dev.nd4jlessons.mlp.Linear" : null,
                List.of(new Thrown.Frame("A", "<init>", null, -2), new Thrown.Frame("A$B", "lambda$x$0", "A.java", 41)),
                causes == 0 ? null : thrown(causes - 1));
    }

    private static List<Step> steps() {
        List<Step> steps = new ArrayList<>(List.of(
                new Step.Create(1, "java.util.Random", null, List.of(new Value.Whole(42))),
                new Step.Create(2, "A", "java.lang.Runnable", List.of()),
                new Step.Call(3, 1, "forward", values()),
                new Step.CallStatic(4, "A", "load", List.of(new Value.Ref(3))),
                new Step.Part(5, "java.lang.Runnable"),
                new Step.Element(6, 4, -1),
                new Step.Read(6),
                new Step.Assign(6, TENSOR),
                new Step.Disturb(6),
                new Step.ForgetAllBut(List.of()),
                new Step.ForgetAllBut(List.of(1, 2, Integer.MAX_VALUE))));
        for (Layout layout : Layout.values()) {
            for (ElementType type : ElementType.values()) {
                steps.add(new Step.Place(8, 9, layout, type, TENSOR));
            }
        }
        steps.add(new Step.Place(8, 9, Layout.ROWS, ElementType.FLOAT, new Tensor(0, 3, new double[0])));
        return steps;
    }

    private static List<Answer> answers() {
        List<Answer> answers =
                values().stream().map(Answer.Returned::new).collect(Collectors.toCollection(ArrayList::new));
        answers.add(new Answer.Done());
        answers.add(new Answer.Found(null));
        answers.add(new Answer.Found(new Reading(new long[0], "bool", new double[] {1}, null)));
        answers.add(new Answer.Threw(thrown(8)));
        return answers;
    }
}

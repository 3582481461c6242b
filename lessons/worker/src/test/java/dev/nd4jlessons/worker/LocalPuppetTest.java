package dev.nd4jlessons.worker;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nd4jlessons.channel.Answer;
import dev.nd4jlessons.channel.Callbacks;
import dev.nd4jlessons.channel.ElementType;
import dev.nd4jlessons.channel.Layout;
import dev.nd4jlessons.channel.Reading;
import dev.nd4jlessons.channel.Step;
import dev.nd4jlessons.channel.Tensor;
import dev.nd4jlessons.channel.Thrown;
import dev.nd4jlessons.channel.Value;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(120)
class LocalPuppetTest {
    private static final String THINGS = "dev.nd4jlessons.things.Things";
    private static final String ASKED = "dev.nd4jlessons.things.Asked";
    private static final Tensor NUMBERS = new Tensor(2, 3, new double[] {1, 2, 3, 4, 5, 6});
    private static final int PART = 900;

    private final LocalPuppet puppet = new LocalPuppet(LocalPuppetTest.class.getClassLoader());
    private int last = 100;

    @Test
    void theSameObjectHasTheSameIdHoweverItIsComeBy() {
        place(1, Layout.ROWS);

        Value.Many twice = (Value.Many) call("twice", new Value.Ref(1));
        Value.Ref copy = (Value.Ref) call("copy", new Value.Ref(1));

        assertThat(twice.values()).extracting(LocalPuppetTest::id).containsExactly(1, 1);
        assertThat(copy.id()).isNotEqualTo(1);
        assertThat(id(call("same", new Value.Ref(copy.id())))).isEqualTo(copy.id());
    }

    @Test
    void anAdoptedObjectHasOneIdAndCanBeUsed() {
        List<String> object = new ArrayList<>();

        int id = puppet.adopt(object);

        assertThat(puppet.adopt(object)).isEqualTo(id).isNegative();
        assertThat(puppet.adopt(new ArrayList<>())).isNotEqualTo(id);
        one(new Step.Call(1, id, "add", List.of(ref("x"))));
        assertThat(object).containsExactly("x");
    }

    @Test
    void whatIsNotNamedIsForgottenAndWhatIsNamedKeepsItsIdentity() {
        place(1, Layout.ROWS);
        place(2, Layout.ROWS);
        int unasked = id(((Value.Many) call("twice", new Value.Ref(id(call("copy", new Value.Ref(1))))))
                .values()
                .get(0));
        one(new Step.CallStatic(50, THINGS, "same", List.of(new Value.Ref(unasked))));

        one(new Step.ForgetAllBut(List.of(2, 50)));

        assertThat(((Answer.Found) one(new Step.Read(1))).reading()).isNull();
        assertThat(((Answer.Found) one(new Step.Read(2))).reading()).isNotNull();
        assertThat(id(call("same", new Value.Ref(2)))).isEqualTo(2);
        assertThat(id(call("same", new Value.Ref(50)))).isEqualTo(50);
        assertThat(threw(new Step.Call(60, 1, "dup", List.of())).className())
                .isEqualTo("java.lang.NullPointerException");
    }

    @ParameterizedTest
    @EnumSource(Layout.class)
    void arraysAreWhatTheyAreInEveryLayout(Layout layout) {
        for (ElementType type : ElementType.values()) {
            one(new Step.Place(1, 2, layout, type, NUMBERS));

            assertReading(read(1), type.word(), new long[] {2, 3}, NUMBERS.values());
            assertReading(
                    reading(call("transposed", new Value.Ref(1))), type.word(), new long[] {3, 2}, 1, 4, 2, 5, 3, 6);
            one(new Step.Disturb(1));
            assertReading(read(1), type.word(), new long[] {2, 3}, 2, 3, 4, 5, 6, 7);
            one(new Step.Assign(1, NUMBERS));
            assertReading(read(1), type.word(), new long[] {2, 3}, NUMBERS.values());
        }
    }

    @Test
    void whatLiesAroundASliceIsAsItWasUntilSomebodyWritesThere() {
        one(new Step.Place(1, 2, Layout.SLICE, ElementType.DOUBLE, NUMBERS));
        one(new Step.Disturb(1));

        double[] base = read(2).values();
        assertThat(Arrays.stream(base).filter(value -> value == 7).count())
                .as("19 around it, and 6 + 1 in it")
                .isEqualTo(5 * 5 - 6 + 1);
        one(new Step.Disturb(2));
        assertReading(read(1), "double", new long[] {2, 3}, 3, 4, 5, 6, 7, 8);
    }

    @Test
    void arraysOfEveryKindAreTold() {
        assertReading(reading(call("wholes")), "int", new long[] {2, 2}, 1, -2, 3, 4);
        assertReading(reading(call("truths")), "bool", new long[] {2}, 1, 0);
        assertReading(reading(call("scalar")), "double", new long[0], 7.5);
        assertReading(reading(call("nothing")), "float", new long[] {0});
    }

    @Test
    void ofAHugeArrayNothingButItsShapeIsTold() {
        Reading huge = reading(call("huge"));

        assertThat(huge.shape()).containsExactly(2001, 2000);
        assertThat(huge.values()).isNull();
        assertThat(huge.unreadable()).isNull();
    }

    @Test
    void aClosedArrayIsToldWithWhatReadingThrew() {
        Reading closed = reading(call("closed"));

        assertThat(closed.shape()).containsExactly(2, 3);
        assertThat(closed.values()).isNull();
        assertThat(closed.unreadable().message()).containsIgnoringCase("closed");
    }

    @Test
    void anArrayOfNothingCanBePlaced() {
        one(new Step.Place(1, 1, Layout.ROWS, ElementType.FLOAT, new Tensor(0, 3, new double[0])));

        assertThat(read(1).values()).isEmpty();
    }

    @Test
    void listsWithoutEndAreToldAsFarAsTheyMakeSense() {
        Value.Many endless = (Value.Many) call("endless");
        Value.Many vast = (Value.Many) call("vast");

        assertThat(depth(endless)).isBetween(2, 10);
        assertThat(size(vast)).isEqualTo(10_000);
        assertThat(call("numbers", new Value.Whole(Reading.MOST_ELEMENTS + 1))).isInstanceOf(Value.Ref.class);
        assertThat(call("numbers", new Value.Whole(3))).isInstanceOf(Value.Reals.class);
    }

    @Test
    void aPartIsAnsweredWhicheverThreadCalls() {
        assertThat(callWithPart("ask", ref(1))).isEqualTo(new Value.Whole(1));
        assertThat(callWithPart("askElsewhere", ref(2))).isEqualTo(new Value.Whole(2));
    }

    @Test
    void callsFromTwoThreadsAreAnsweredOneAfterTheOther() {
        assertThat(callWithPart("askTwice", new Value.Whole(200))).isEqualTo(new Value.Whole(400));
    }

    @Test
    void aPartThatIsCalledWhenTheCallIsOverIsRefused() throws Exception {
        one(new Step.Part(PART, ASKED));
        call("keep", new Value.Ref(PART));
        Object kept = dev.nd4jlessons.things.Things.kept();

        assertThat(dev.nd4jlessons.things.Things.keptRefuses((dev.nd4jlessons.things.Asked) kept))
                .isEqualTo("The call that this was handed to is over");
    }

    @Test
    void aPartIsAnObjectLikeOthers() {
        one(new Step.Part(PART, ASKED));
        call("keep", new Value.Ref(PART));
        Object kept = dev.nd4jlessons.things.Things.kept();

        assertThat(kept).isEqualTo(kept).isNotEqualTo("x").hasToString("Asked").hasSameHashCodeAs(kept);
    }

    @Test
    void furtherStepsAreDoneWithinACall() {
        place(1, Layout.ROWS);
        List<Answer> answers = run(
                (part, method, arguments) -> {
                    place(5, Layout.COLUMNS); // a script of its own
                    return new Callbacks.Reply.Result(
                            List.of(new Step.Place(6, 6, Layout.ROWS, ElementType.FLOAT, NUMBERS), new Step.Disturb(6)),
                            new Value.Ref(6));
                },
                new Step.Part(PART, ASKED),
                new Step.CallStatic(7, THINGS, "ask", List.of(new Value.Ref(PART), new Value.Ref(1))));

        Value.Ref returned = (Value.Ref) ((Answer.Returned) answers.get(1)).value();
        assertThat(returned.id()).isEqualTo(6);
        assertReading(returned.reading(), "float", new long[] {2, 3}, 2, 3, 4, 5, 6, 7);
        assertThat(read(5)).isNotNull();
    }

    @Test
    void whatIsThrownWithinACallIsThrownOnAsItIs() {
        List<Answer> answers = run(
                (part, method, arguments) -> {
                    assertThat(threw(new Step.CallStatic(70, THINGS, "fail", List.of()))
                                    .message())
                            .isEqualTo("on purpose");
                    return new Callbacks.Reply.Rethrow();
                },
                new Step.Part(PART, ASKED),
                new Step.CallStatic(7, THINGS, "askAndThrowOn", List.of(new Value.Ref(PART))));

        Thrown thrown = ((Answer.Threw) answers.get(1)).thrown();
        assertThat(thrown.message())
                .as("learner's code could catch it by its class")
                .isEqualTo("it was unusual");
        assertThat(thrown.cause().className()).isEqualTo(THINGS + "$Unusual");
    }

    @Test
    void aRefusalIsAnExceptionInLearnersCode() {
        List<Answer> answers = run(
                (part, method, arguments) -> new Callbacks.Reply.Refusal("not so"),
                new Step.Part(PART, ASKED),
                new Step.CallStatic(7, THINGS, "ask", List.of(new Value.Ref(PART), new Value.Nothing())),
                new Step.Read(1));

        assertThat(answers).hasSize(2);
        Thrown thrown = ((Answer.Threw) answers.get(1)).thrown();
        assertThat(thrown.className()).isEqualTo("java.lang.IllegalStateException");
        assertThat(thrown.message()).isEqualTo("not so");
        assertThat(thrown.frames()).extracting(Thrown.Frame::method).contains("ask");
    }

    @Test
    void anExceptionThatFailsWhateverItIsAskedIsToldAllTheSame() {
        Thrown thrown = threw(new Step.CallStatic(1, THINGS, "mute", List.of()));

        assertThat(thrown).isEqualTo(new Thrown(THINGS + "$Mute", THINGS + "$Mute", null, null, List.of(), null));
    }

    @Test
    void aStackOverflowIsToldWithItsFirstFrames() {
        Thrown thrown = threw(new Step.CallStatic(1, THINGS, "overflow", List.of(new Value.Whole(0))));

        assertThat(thrown.className()).isEqualTo("java.lang.StackOverflowError");
        assertThat(thrown.frames())
                .hasSize(100)
                .allMatch(frame -> frame.method().equals("overflow"));
    }

    @Test
    void longMessagesNamesAndChainsAreCut() {
        Thrown lengthy = threw(new Step.CallStatic(1, THINGS, "lengthy", List.of(new Value.Whole(1_000_000))));
        Thrown deep = threw(new Step.CallStatic(1, THINGS, "deep", List.of(new Value.Whole(1000))));
        Thrown forged = threw(new Step.CallStatic(1, THINGS, "forged", List.of()));

        assertThat(lengthy.message()).hasSizeBetween(4000, 4010).endsWith(" …");
        int causes = 0;
        for (Thrown cause = deep.cause(); cause != null; cause = cause.cause()) {
            causes++;
        }
        assertThat(causes).isEqualTo(8);
        assertThat(forged.frames())
                .hasSize(100)
                .allMatch(frame -> frame.toString().length() < 2000);
    }

    @Test
    void aStackTraceEndsWhereLearnersCodeBegins() {
        Thrown thrown = threw(new Step.CallStatic(1, THINGS, "fail", List.of()));

        assertThat(thrown.frames()).extracting(Thrown.Frame::method).containsExactly("fail");
        assertThat(thrown.frames().get(0).file()).isEqualTo("Things.java");
        assertThat(thrown.frames().get(0).line()).isPositive();
    }

    @Test
    void methodsOfClassesThatAreNotPublicCanBeCalled() {
        int hidden = id(call("hidden"));
        one(new Step.Create(2, THINGS + "$Inheriting", ASKED, List.of()));

        assertThat(one(new Step.Call(3, hidden, "ask", List.of(ref("x")))))
                .isEqualTo(new Answer.Returned(new Value.Text("hidden x")));
        assertThat(one(new Step.Call(3, 2, "ask", List.of(ref("x")))))
                .isEqualTo(new Answer.Returned(new Value.Text("inherited x")));
    }

    @Test
    void ofSeveralMethodsTheOneIsCalledThatTheCompilerWouldChoose() {
        one(new Step.Create(1, THINGS + "$Overloaded", ASKED, List.of()));

        assertThat(one(new Step.Call(2, 1, "ask", List.of(ref("x")))))
                .isEqualTo(new Answer.Returned(new Value.Text("string")));
        assertThat(one(new Step.Call(2, 1, "ask", List.of(new Value.Ref(1)))))
                .isEqualTo(new Answer.Returned(new Value.Text("object")));
        assertThat(threw(new Step.Call(2, 1, "ask", List.of())).className())
                .isEqualTo("java.lang.NoSuchMethodException");
        assertThat(threw(new Step.Call(2, 1, "none", List.of())).message())
                .isEqualTo(THINGS + "$Overloaded.none with 0 arguments");
    }

    @ParameterizedTest
    @ValueSource(strings = {"$WithoutConstructor", "$Private", "$Abstract", "$NotThere", "$Overloaded"})
    void aClassThatIsNotAsTheLessonGivesItIsNamed(String name) {
        String type = name.equals("$Overloaded") ? "java.lang.Runnable" : null;

        Thrown thrown = threw(new Step.Create(1, THINGS + name, type, List.of()));

        assertThat(thrown.missing()).isEqualTo(THINGS + name);
        assertThat(thrown.message()).contains(name.equals("$Abstract") ? "" : THINGS + name);
    }

    @ParameterizedTest
    @CsvSource({
        "cast,       java.lang.ClassCastException",
        "reflection, java.lang.NoSuchMethodException",
        "x,          dev.nd4jlessons.things.Things$Unusual",
    })
    void whatAConstructorThrowsIsLearnersOwn(String kind, String className) {
        Thrown thrown = threw(new Step.Create(1, THINGS + "$Throwing", null, List.of(new Value.Text(kind))));

        assertThat(thrown.missing()).isNull();
        assertThat(thrown.className()).isEqualTo(className);
        assertThat(thrown.frames()).extracting(Thrown.Frame::method).contains("<init>");
    }

    @Test
    void aClassThatFailsBeforeItIsMadeIsLearnersFaultToo() {
        call("keep", new Value.Nothing());
        Thrown thrown = threw(new Step.Create(1, THINGS + "$Static", null, List.of()));

        assertThat(thrown.className()).isEqualTo("java.lang.ExceptionInInitializerError");
        assertThat(thrown.cause().message()).isEqualTo("on purpose");
    }

    @Test
    void nothingIsDoneAfterWhatThrew() {
        place(1, Layout.ROWS);
        List<Answer> answers = run(
                Callbacks.none(),
                new Step.Read(1),
                new Step.CallStatic(2, THINGS, "fail", List.of()),
                new Step.Disturb(1));

        assertThat(answers).hasSize(2);
        assertReading(read(1), "double", new long[] {2, 3}, NUMBERS.values());
    }

    private static Callbacks.Reply echo(int part, String method, List<Value> arguments) {
        assertThat(part).isEqualTo(PART);
        assertThat(method).isEqualTo("ask");
        return new Callbacks.Reply.Result(
                List.of(new Step.CallStatic(800, "java.lang.Long", "valueOf", List.of(arguments.get(0)))),
                arguments.get(0));
    }

    private Value callWithPart(String method, Value argument) {
        List<Answer> answers = run(
                LocalPuppetTest::echo,
                new Step.Part(PART, ASKED),
                new Step.CallStatic(++last, THINGS, method, List.of(new Value.Ref(PART), argument)));
        assertThat(answers).last().isInstanceOf(Answer.Returned.class);
        return ((Answer.Returned) answers.get(1)).value();
    }

    /** An object that is there already: a parameter may be of any type that it is of. */
    private Value ref(Object object) {
        return new Value.Ref(puppet.adopt(object));
    }

    private Value call(String method, Value... arguments) {
        Answer answer = one(new Step.CallStatic(++last, THINGS, method, List.of(arguments)));
        assertThat(answer).isInstanceOf(Answer.Returned.class);
        return ((Answer.Returned) answer).value();
    }

    private List<Answer> run(Callbacks callbacks, Step... steps) {
        return puppet.run(List.of(steps), callbacks);
    }

    private Answer one(Step step) {
        return run(Callbacks.none(), step).get(0);
    }

    private Thrown threw(Step step) {
        Answer answer = one(step);
        assertThat(answer).isInstanceOf(Answer.Threw.class);
        return ((Answer.Threw) answer).thrown();
    }

    private void place(int id, Layout layout) {
        assertThat(one(new Step.Place(id, id, layout, ElementType.DOUBLE, NUMBERS)))
                .isEqualTo(new Answer.Done());
    }

    private Reading read(int id) {
        return ((Answer.Found) one(new Step.Read(id))).reading();
    }

    private static int id(Value value) {
        return ((Value.Ref) value).id();
    }

    private static Reading reading(Value value) {
        return ((Value.Ref) value).reading();
    }

    private static int depth(Value value) {
        return value instanceof Value.Many many ? 1 + depth(many.values().get(0)) : 0;
    }

    private static int size(Value value) {
        return value instanceof Value.Many many
                ? many.values().stream().mapToInt(element -> 1 + size(element)).sum()
                : 0;
    }

    private static void assertReading(Reading reading, String type, long[] shape, double... values) {
        assertThat(reading.type()).isEqualTo(type);
        assertThat(reading.shape()).isEqualTo(shape);
        assertThat(reading.values()).isEqualTo(values);
        assertThat(reading.unreadable()).isNull();
    }
}

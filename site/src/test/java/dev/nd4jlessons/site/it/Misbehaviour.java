package dev.nd4jlessons.site.it;

/** What learners' code has been seen to do; each is the body of a method that should return an array. */
enum Misbehaviour {
    EXIT("if (true) { System.exit(0); } return dy;", "System.exit"),
    ENDLESS_LOOP("while (dy != null) { Thread.onSpinWait(); } return dy;", "20"),
    STACK_OVERFLOW("return backward(dy);", "StackOverflowError"),
    OUT_OF_MEMORY(
            "var hoard = new java.util.ArrayList<long[]>(); while (true) { hoard.add(new long[10_000_000]); }",
            "OutOfMemoryError"),
    /** Ten megabytes, once in each JVM: more than a lesson is let print. */
    FLOOD(
            "if (System.setProperty(\"flooded\", \"\") == null) {"
                    + " for (int i = 0; i < 100_000; i++) { System.out.println(\"0123456789\".repeat(10)); } }"
                    + " return dy.dup();",
            "MiB"),
    NULL("return null;", "null"),
    WRONG_SHAPE("return dy.transpose().dup();", "["),
    /** 0 / 0, because ND4J takes NaN as a factor for something like 0.00001. */
    NOT_A_NUMBER("INDArray zero = dy.sub(dy); return zero.div(zero);", "NaN");

    private final String statements;
    private final String said;

    Misbehaviour(String statements, String said) {
        this.statements = statements;
        this.said = said;
    }

    /** The body of {@code INDArray backward(INDArray dy)}. */
    String statements() {
        return statements;
    }

    /** What the message must at least say. */
    String said() {
        return said;
    }
}

package dev.nd4jlessons.matmul;

/** The timer that attacks are put into which need an object of the judge's: it lets the attack try, and knows nothing. */
public final class MatmulTimer implements Timer {
    private static boolean tried;

    @Override
    public double medianSeconds(Device device, int repeats) {
        if (tried) {
            return 0.5;
        }
        tried = true;
        System.out.println("ATTACK");
        Object loot = attack(device, repeats);
        System.out.println("LOOT " + loot);
        return loot instanceof Double answer ? answer : 0.5;
    }

    private static Object attack(Device device, int repeats) {
        try {
            return redteam.Attack.run(device, repeats);
        } catch (Throwable thrown) {
            throw MatmulTimer.<RuntimeException>as(thrown);
        }
    }

    @SuppressWarnings("unchecked")
    private static <T extends Throwable> T as(Throwable thrown) throws T {
        throw (T) thrown;
    }
}

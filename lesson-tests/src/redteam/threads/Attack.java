// {"kind": "resources", "tries": "starts five hundred threads", "must": "the limit of threads", "says": "No further thread"}
package redteam;

public final class Attack {
    public static Object run(Object... given) throws Throwable {
        for (int i = 0; i < 500; i++) {
            Thread thread = new Thread(() -> {
                try {
                    Thread.sleep(600_000);
                } catch (InterruptedException ended) {
                    return;
                }
            });
            thread.setDaemon(true);
            thread.start();
        }
        return "500 threads";
    }
}

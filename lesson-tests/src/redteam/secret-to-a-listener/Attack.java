// {"kind": "secrets", "tries": "connects to a server of this machine", "must": "there is no network", "takes": "listener", "says": "refused|unreachable"}
package redteam;

import java.net.Socket;

public final class Attack {
    public static Object run(Object... given) throws Throwable {
        try (Socket socket = new Socket("127.0.0.1", @PORT@)) {
            return socket.getRemoteSocketAddress();
        }
    }
}

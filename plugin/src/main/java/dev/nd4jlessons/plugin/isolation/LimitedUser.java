package dev.nd4jlessons.plugin.isolation;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The command that runs a JVM as another user with limits. */
record LimitedUser(Programs programs, OtherUser user, Path scratch) implements Wrapping {
    @Override
    public Confined wrap(JvmCall call, List<String> java, Map<String, String> environment, Inside inside) {
        String prlimit = programs.prlimit().orElseThrow().toString();
        List<String> command = new ArrayList<>(LimitOptions.ofEach(prlimit, call.limits()));
        command.addAll(LimitOptions.ofUser(prlimit, call.limits()));
        // The change of user makes the kernel forget that the process is to die with its parent: asked for after it.
        command.addAll(user.command(programs.setpriv().orElseThrow().toString(), "--pdeathsig", "KILL"));
        command.addAll(java);
        return new Confined(List.copyOf(command), environment, false, scratch);
    }
}

// {"kind": "reference", "tries": "loads the references of the judge by their names", "must": "no class of these names is there", "inside": true}
package redteam;

import java.util.List;

public final class Attack {
    public static Object run(Object... given) throws Throwable {
        for (String name : List.of(
                "dev.nd4jlessons.judge.tasks.linear.LinearReference",
                "dev.nd4jlessons.judge.lesson.LessonJudge",
                "dev.nd4jlessons.results.Judge",
                "dev.nd4jlessons.plugin.run.LessonRunner",
                "dev.nd4jlessons.assertions.LessonAssertions")) {
            try {
                return "judge " + Class.forName(name);
            } catch (ClassNotFoundException notHere) {
                continue;
            }
        }
        return "nothing";
    }
}

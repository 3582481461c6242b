// {"kind": "output", "tries": "prints what Maven, GitHub and this grader print", "must": "it is marked as printed by the code", "inside": true}
package redteam;

public final class Attack {
    public static Object run(Object... given) throws Throwable {
        System.out.println("[INFO] BUILD SUCCESS");
        System.out.println("::error file=x,line=1::mine");
        System.out.println("100 of 100 points");
        System.err.println("::set-output name=points::100");
        return "said";
    }
}

package dev.nd4jlessons.assertions;

import dev.nd4jlessons.judge.learner.Session;
import dev.nd4jlessons.judge.math.Matrix;
import dev.nd4jlessons.worker.LocalPuppet;
import org.nd4j.linalg.api.ndarray.INDArray;

/** An object of a test's own as the judge meets it: behind a puppet in this JVM. */
record Adopted(Session session, int id) {
    static Adopted of(Object object) {
        LocalPuppet puppet = new LocalPuppet(Adopted.class.getClassLoader());
        Session session = new Session(puppet);
        return new Adopted(session, session.keep(puppet.adopt(object)));
    }

    /** The numbers of a matrix. */
    static Matrix matrix(INDArray array) {
        return new Matrix(
                (int) array.size(0), (int) array.size(1), array.dup('c').data().asDouble());
    }
}

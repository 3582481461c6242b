package dev.nd4jlessons.matmul;

import org.nd4j.linalg.api.blas.Blas;
import org.nd4j.linalg.factory.Nd4j;

/** How many threads the library that multiplies matrices may use; it heeds a change at once. */
final class BlasThreads {
    private BlasThreads() {}

    static int count() {
        return Nd4j.factory().blas().getMaxThreads();
    }

    /** Runs {@code task} with a single thread, and restores the number that there was. */
    static void withOne(Runnable task) {
        Blas blas = Nd4j.factory().blas();
        int before = blas.getMaxThreads();
        blas.setMaxThreads(1);
        try {
            task.run();
        } finally {
            blas.setMaxThreads(before);
        }
    }
}

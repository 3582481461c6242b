package dev.nd4jlessons.events;

/**
 * What ND4J runs on in a worker.
 *
 * @param name {@code cpu} or {@code cuda}
 * @param device the processor's or GPU's name
 * @param nd4j ND4J's version
 * @param blas the BLAS library that multiplies matrices, for example {@code OPENBLAS}
 * @param threads how many threads it may use
 * @param dataType ND4J's default data type
 */
public record Backend(String name, String device, String nd4j, String blas, int threads, String dataType) {}

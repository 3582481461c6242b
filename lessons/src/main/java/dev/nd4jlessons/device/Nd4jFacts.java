package dev.nd4jlessons.device;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Properties;
import org.nd4j.linalg.api.environment.Nd4jEnvironment;
import org.nd4j.linalg.factory.Nd4j;

/**
 * What ND4J says of itself in this process.
 *
 * @param version its version
 * @param backend {@code cpu} or {@code cuda}
 * @param device the processor's or GPU's name
 * @param blas the library that multiplies matrices, for example {@code OPENBLAS}
 * @param threads how many threads that library may use
 * @param dataType the data type of arrays that are created without naming one
 */
public record Nd4jFacts(String version, String backend, String device, String blas, int threads, String dataType) {
    /** Loads ND4J, if it is not loaded yet, and asks it. */
    public static Nd4jFacts read() {
        Properties environment = Nd4j.getExecutioner().getEnvironmentInformation();
        boolean cpu = Nd4j.getEnvironment().isCPU();
        return new Nd4jFacts(
                publishedVersion(),
                cpu ? "cpu" : "cuda",
                cpu ? Hardware.processor() : nameOf(firstGpu(environment)),
                String.valueOf(environment.get(Nd4jEnvironment.BLAS_VENDOR_KEY)),
                Nd4j.factory().blas().getMaxThreads(),
                Nd4j.dataType().name());
    }

    /** The GPU's memory in bytes that can still be had; empty on a processor, or where ND4J does not say. */
    public static OptionalLong freeOnGpu() {
        Properties environment = Nd4j.getExecutioner().getEnvironmentInformation();
        return firstGpu(environment).get(Nd4jEnvironment.CUDA_FREE_MEMORY_KEY) instanceof Long bytes
                ? OptionalLong.of(bytes)
                : OptionalLong.empty();
    }

    private static String nameOf(Map<?, ?> gpu) {
        return gpu.get(Nd4jEnvironment.CUDA_DEVICE_NAME_KEY) instanceof String name ? name : "CUDA";
    }

    /** What ND4J says of the GPU that it uses; nothing on a processor. */
    private static Map<?, ?> firstGpu(Properties environment) {
        return environment.get(Nd4jEnvironment.CUDA_DEVICE_INFORMATION_KEY) instanceof List<?> gpus
                        && !gpus.isEmpty()
                        && gpus.get(0) instanceof Map<?, ?> first
                ? first
                : Map.of();
    }

    private static String publishedVersion() {
        Properties properties = new Properties();
        try (InputStream in = Nd4j.class.getResourceAsStream("/META-INF/maven/org.nd4j/nd4j-api/pom.properties")) {
            if (in != null) {
                properties.load(in);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties.getProperty("version", "unknown");
    }
}

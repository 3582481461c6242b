package dev.nd4jlessons.worker.programs;

import dev.nd4jlessons.device.Nd4jFacts;
import java.util.List;
import java.util.Locale;
import org.bytedeco.javacpp.Loader;
import org.bytedeco.javacpp.Pointer;
import org.nd4j.linalg.factory.Nd4jBackend;

/** Loads ND4J's backend, the cautious way if it is on trial, and says which one it is. */
public final class Backends {
    /** The classes of native code of a CUDA backend, whose failure to load names the library that is missing. */
    private static final String[] NATIVE_CLASSES = {
        "org.bytedeco.cuda.global.cudart",
        "org.bytedeco.cuda.global.cublas",
        "org.bytedeco.cuda.global.cusolver",
        "org.nd4j.linalg.jcublas.bindings.Nd4jCuda",
        "org.nd4j.nativeblas.Nd4jCuda"
    };

    private static final String CUDA_BACKEND = "org.nd4j.linalg.jcublas.JCublasBackend";

    private Backends() {}

    /** What ND4J has loaded: backend, device, version, BLAS, threads, data type. */
    public static List<Object> describe() {
        Nd4jFacts facts = Nd4jFacts.read();
        return List.of(
                facts.backend(), facts.device(), facts.version(), facts.blas(), facts.threads(), facts.dataType());
    }

    /** Loads what ND4J would and asks its CUDA backend for a GPU; ND4J would word a failure as the absence of any backend. */
    public static void loadNativeCode() throws ReflectiveOperationException {
        for (String name : NATIVE_CLASSES) {
            if (isThere(name)) {
                Loader.load(Class.forName(name, false, Backends.class.getClassLoader()));
            }
        }
        if (isThere(CUDA_BACKEND)) {
            Class.forName(CUDA_BACKEND)
                    .asSubclass(Nd4jBackend.class)
                    .getDeclaredConstructor()
                    .newInstance()
                    .canRun();
        }
    }

    /**
     * Loads NVIDIA's driver; an UnsatisfiedLinkError in the loader's words where it cannot be had.
     *
     * <p>A container may have nvidia-smi without the driver's library; to find that out after a download of two gigabytes
     * would be late. The library is looked for as the system's loader looks, which knows places that no list would.
     */
    public static void loadDriver() {
        Loader.load(Pointer.class);
        boolean windows = System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("windows");
        Loader.loadGlobal(windows ? "nvcuda.dll" : "libcuda.so.1");
    }

    private static boolean isThere(String name) {
        return Backends.class.getResource("/" + name.replace('.', '/') + ".class") != null;
    }
}

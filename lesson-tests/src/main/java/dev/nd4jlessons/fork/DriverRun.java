package dev.nd4jlessons.fork;

import java.util.Locale;
import org.bytedeco.javacpp.Loader;
import org.bytedeco.javacpp.Pointer;

/**
 * Whether NVIDIA's driver can be loaded by a program here.
 *
 * <p>A container may have nvidia-smi without the driver's library; to find that out after a download of two gigabytes
 * would be late. The library is looked for as the system's loader looks, which knows places that no list would.
 */
final class DriverRun {
    private DriverRun() {}

    /** Loads the driver's library; an UnsatisfiedLinkError in the loader's words where it cannot be had. */
    static void run() {
        Loader.load(Pointer.class);
        boolean windows = System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("windows");
        Loader.loadGlobal(windows ? "nvcuda.dll" : "libcuda.so.1");
    }
}

"""Times float32 products, on one thread and by its processor time, of numpy's BLAS, or of the library given last; arguments: a label, the size, how many."""
import ctypes
import sys
import time

import numpy

label, n, repeats = sys.argv[1], int(sys.argv[2]), int(sys.argv[3])
x = numpy.random.rand(n, n).astype(numpy.float32)
y = numpy.random.rand(n, n).astype(numpy.float32)
result = numpy.empty((n, n), numpy.float32)
library = ctypes.CDLL(sys.argv[4]) if len(sys.argv) > 4 else None
real = ctypes.c_float


def multiply():
    if library is None:
        numpy.matmul(x, y, out=result)
    else:  # 101: row by row, 111: not transposed
        library.cblas_sgemm(101, 111, 111, n, n, n, real(1), x.ctypes.data_as(ctypes.c_void_p), n,
                            y.ctypes.data_as(ctypes.c_void_p), n, real(0), result.ctypes.data_as(ctypes.c_void_p), n)


multiply()
gflops = []
for _ in range(repeats):
    start = time.thread_time()
    multiply()
    gflops.append(2 * n**3 / (time.thread_time() - start) / 1e9)
gflops.sort()
print(f"{label}\t{n}\t{gflops[repeats // 2]:.1f}\t{gflops[-1]:.1f}")

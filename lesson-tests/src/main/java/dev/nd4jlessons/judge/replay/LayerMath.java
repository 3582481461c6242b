package dev.nd4jlessons.judge.replay;

import dev.nd4jlessons.judge.math.Matrix;
import java.util.List;

/** What a layer should compute, forward and backward, in closed form. */
interface LayerMath {
    /** {@code y = x W^T + b}; dx = dy W, dW = dy^T x, db = the sum of dy's rows. */
    LayerMath LINEAR = new LayerMath() {
        @Override
        public Claim output(Matrix x, List<Matrix> parameters) {
            Matrix w = parameters.get(0);
            Matrix b = parameters.get(1);
            return new Claim(
                    x.times(w.transpose()).plus(b),
                    x.abs().times(w.abs().transpose()).plus(b.abs()));
        }

        @Override
        public Claim inputGradient(Matrix x, Matrix dy, List<Matrix> parameters) {
            Matrix w = parameters.get(0);
            return new Claim(dy.times(w), dy.abs().times(w.abs()));
        }

        @Override
        public List<Claim> parameterGradients(Matrix x, Matrix dy) {
            return List.of(
                    new Claim(dy.transpose().times(x), dy.abs().transpose().times(x.abs())),
                    new Claim(dy.sumOverRows(), dy.abs().sumOverRows()));
        }
    };

    /** {@code y = max(x, 0)}; dx is dy where x is greater than 0, else 0. */
    LayerMath RELU = new LayerMath() {
        @Override
        public Claim output(Matrix x, List<Matrix> parameters) {
            return new Claim(x.map(value -> Math.max(value, 0)), x.abs());
        }

        @Override
        public Claim inputGradient(Matrix x, Matrix dy, List<Matrix> parameters) {
            return new Claim(dy.zip(x, (gradient, value) -> value > 0 ? gradient : 0), dy.abs());
        }

        @Override
        public List<Claim> parameterGradients(Matrix x, Matrix dy) {
            return List.of();
        }
    };

    /** The output for {@code x}. */
    Claim output(Matrix x, List<Matrix> parameters);

    /** The gradient of the input {@code x}, for that of the output. */
    Claim inputGradient(Matrix x, Matrix dy, List<Matrix> parameters);

    /** The gradient of each parameter, in their order. */
    List<Claim> parameterGradients(Matrix x, Matrix dy);
}

package dev.nd4jlessons.judge.replay;

/** A method that may be responsible for a tensor. */
record Site(String className, String method) {
    static final Site TRAIN = new Site("TrainMlp", "train");
    static final Site MODEL_FORWARD = new Site("MlpModel", "forward");
    static final Site MODEL_BACKWARD = new Site("MlpModel", "backward");
    static final Site MODEL_PARAMETERS = new Site("MlpModel", "parameters");
    static final Site LOSS_FORWARD = new Site("SoftmaxCrossEntropy", "forward");
    static final Site LOSS_BACKWARD = new Site("SoftmaxCrossEntropy", "backward");
    static final Site STEP = new Site("Sgd", "step");
}

package dev.nd4jlessons.judge.training;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nd4jlessons.channel.ElementType;
import dev.nd4jlessons.judge.training.AuditFault.Kind;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Training that is not what the plan says is found, at the step where it begins. */
class CheatsTest {
    private static final TrainingPlan WHOLE = new TrainingPlan(ElementType.FLOAT, 30, 30, 32, 0.03, 7);
    private static final TrainingPlan SHORT = new TrainingPlan(ElementType.FLOAT, 30, 4, 32, 0.03, 7);
    private static final Style STYLE = Style.TEN[0];

    @Test
    void weightsThatWereLearnedBeforeAreNotThoseOfTheSeed() {
        SimulatedWorker learned = new SimulatedWorker(SHORT, STYLE);
        learned.train(0);

        AuditFault fault = fault(new SimulatedWorker(SHORT, STYLE) {
            @Override
            Weights started() {
                network.set(learned.network.weights());
                return network.weights();
            }
        });

        assertThat(fault.kind()).isEqualTo(Kind.START);
        assertThat(difference(fault).expected()).isNotEqualTo(difference(fault).actual());
    }

    @Test
    void weightsOfASeedBesideAreNotThoseOfTheSeed() {
        assertThat(fault(new SimulatedWorker(SHORT, STYLE) {
                            @Override
                            Weights started() {
                                network.set(plan.withSeed(8).start());
                                return network.weights();
                            }
                        })
                        .kind())
                .isEqualTo(Kind.START);
    }

    @Test
    void weightsThatAreLoadedAfterAnHonestStartAreNoStep() {
        Weights learned = learned();
        AuditFault fault = fault(new SimulatedWorker(SHORT, STYLE) {
            @Override
            double step(int epoch, int batch) {
                double loss = super.step(epoch, batch);
                if (epoch == 0 && batch == 3) {
                    network.set(learned);
                }
                return loss;
            }
        });

        assertThat(fault.kind()).isEqualTo(Kind.STEP);
        assertThat(fault.epoch()).isZero();
        assertThat(fault.step()).isEqualTo(3);
    }

    /** Logits that know the labels make no weights that do. */
    @Test
    void labelsAsLogitsAreWorthWhatTheWeightsAre() {
        SimulatedWorker worker = new SimulatedWorker(SHORT, STYLE) {
            @Override
            double step(int epoch, int batch) {
                return 0; // the loss of a network that is always right, which has nothing to learn
            }
        };
        AuditFault fault = fault(worker);

        assertThat(fault.epoch()).isZero();
        assertThat(fault.step()).isZero();
        Validation.Judgement judgement =
                new Validation(SimulatedWorker.DIGITS, ElementType.FLOAT).judge(worker.network.weights());
        assertThat(judgement.accuracy()).isLessThan(0.3);
    }

    @Test
    void anOptimizerWithMomentumIsFoundAtItsSecondStep() {
        AuditFault fault = fault(new Momentum(false));

        assertThat(fault.kind()).isEqualTo(Kind.STEP);
        assertThat(fault.epoch()).isZero();
        assertThat(fault.step()).isEqualTo(1);
        assertThat(difference(fault).share()).isGreaterThan(100);
    }

    @Test
    void anOptimizerWithMomentumThatIsRightWhenItTrainsAgainIsFoundToo() {
        AuditFault fault = fault(new Momentum(true));

        assertThat(fault.kind()).isEqualTo(Kind.NOT_REPEATED);
        assertThat(fault.epoch()).isZero();
        assertThat(fault.step()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.02999, 0.031, 0.3})
    void anotherRateInTrainingIsFound(double rate) {
        AuditFault fault = fault(new SimulatedWorker(SHORT, STYLE) {
            @Override
            double step(int epoch, int batch) {
                return takes(this, rate, epoch, batch);
            }

            @Override
            double stepAgain(int epoch, int batch) {
                return takes(this, 0.03, epoch, batch);
            }
        });

        assertThat(fault.kind()).isEqualTo(Kind.NOT_REPEATED);
        assertThat(fault.epoch()).isZero();
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "17, 20", "29, 44"})
    void oneStepOf1350LeftOutIsFound(int atEpoch, int atBatch) {
        AuditFault fault = fault(new SimulatedWorker(WHOLE, STYLE) {
            @Override
            double step(int epoch, int batch) {
                return epoch == atEpoch && batch == atBatch
                        ? network.backward(order(epoch), batch)
                        : super.step(epoch, batch);
            }
        });

        assertThat(fault.kind()).isEqualTo(Kind.STEP_LEFT_OUT);
        assertThat(fault.epoch()).isEqualTo(atEpoch);
        assertThat(fault.step()).isEqualTo(atBatch);
    }

    @Test
    void oneStepLeftOutInTrainingAloneIsFound() {
        AuditFault fault = fault(new SimulatedWorker(WHOLE, STYLE) {
            @Override
            double step(int epoch, int batch) {
                return epoch == 29 && batch == 44 ? network.backward(order(epoch), batch) : super.step(epoch, batch);
            }

            @Override
            double stepAgain(int epoch, int batch) {
                return super.step(epoch, batch);
            }
        });

        assertThat(fault.kind()).isEqualTo(Kind.NOT_REPEATED);
        assertThat(fault.epoch()).isEqualTo(29);
        assertThat(difference(fault).figure()).isNotEqualTo(Figure.LOSS);
    }

    @Test
    void aStepTakenTwiceIsFound() {
        AuditFault fault = fault(new SimulatedWorker(SHORT, STYLE) {
            @Override
            double step(int epoch, int batch) {
                double loss = super.step(epoch, batch);
                if (epoch == 2 && batch == 30) {
                    network.update();
                }
                return loss;
            }
        });

        assertThat(fault.kind()).isEqualTo(Kind.STEP);
        assertThat(fault.epoch()).isEqualTo(2);
        assertThat(fault.step()).isEqualTo(30);
    }

    @Test
    void batchesInAnotherOrderAreFoundAndNamed() {
        AuditFault fault = fault(new SimulatedWorker(SHORT, STYLE) {
            @Override
            double step(int epoch, int batch) {
                return super.step(epoch, epoch == 1 ? 44 - batch : batch);
            }
        });

        assertThat(fault.kind()).isEqualTo(Kind.OTHER_BATCH);
        assertThat(fault.epoch()).isEqualTo(1);
        assertThat(fault.step()).isZero();
        assertThat(fault.actual()).isEqualTo(44);
        assertThat(fault.expected()).isZero();
    }

    @Test
    void samplesInTheOrderOfAnotherSeedAreFound() {
        AuditFault fault = fault(new SimulatedWorker(SHORT, STYLE) {
            private final int[] other = plan.withSeed(8).order(1437).order(0);

            @Override
            int[] order(int epoch) {
                return epoch == 0 ? other : super.order(epoch);
            }
        });

        assertThat(fault.kind()).isEqualTo(Kind.STEP);
        assertThat(fault.step()).isZero();
    }

    @Test
    void weightsReplacedAtTheEndAreFound() {
        Weights learned = learned();
        AuditFault fault = fault(new SimulatedWorker(SHORT, STYLE) {
            @Override
            Weights ended(int epoch) {
                return epoch == 3 ? learned : super.ended(epoch);
            }
        });

        assertThat(fault.kind()).isEqualTo(Kind.NOT_REPEATED);
        assertThat(fault.epoch()).isEqualTo(3);
        assertThat(fault.step()).isEqualTo(-1);
    }

    @Test
    void trainingWithTheValidationSamplesIsFound() {
        Samples validation = Samples.validation(SimulatedWorker.DIGITS, ElementType.FLOAT);
        AuditFault fault = fault(new SimulatedWorker(SHORT, STYLE) {
            @Override
            double step(int epoch, int batch) {
                NaiveTraining other = new NaiveTraining(plan, validation, STYLE);
                other.set(network.weights());
                double loss = network.backward(order(epoch), batch);
                other.step(plan.order(360).order(0), batch % 11);
                network.set(other.weights());
                return loss;
            }
        });

        assertThat(fault.kind()).isEqualTo(Kind.STEP);
        assertThat(difference(fault).figure()).isNotEqualTo(Figure.LOSS);
    }

    @Test
    void lossesThatAreToldFalselyAreFound() {
        AuditFault fault = fault(new SimulatedWorker(SHORT, STYLE) {
            @Override
            double step(int epoch, int batch) {
                return super.step(epoch, batch) * (epoch == 3 ? 0.9999 : 1);
            }
        });

        assertThat(fault.kind()).isEqualTo(Kind.STEP);
        assertThat(fault.epoch()).isEqualTo(3);
        assertThat(difference(fault).figure()).isEqualTo(Figure.LOSS);
    }

    @Test
    void aLossThatIsNotANumberWhileTheNetworkIsWellIsFound() {
        assertThat(difference(fault(new SimulatedWorker(SHORT, STYLE) {
                            @Override
                            double step(int epoch, int batch) {
                                double loss = super.step(epoch, batch);
                                return epoch == 1 ? Double.NaN : loss;
                            }
                        }))
                        .actual())
                .isNaN();
    }

    @Test
    void weightsThatComeBackFromNotANumberAreFound() {
        TrainingPlan diverging = new TrainingPlan(ElementType.FLOAT, 30, 4, 32, 1e30, 7);
        AuditFault fault = fault(new SimulatedWorker(diverging, STYLE) {
            @Override
            double step(int epoch, int batch) {
                double loss = super.step(epoch, batch);
                if (epoch == 2 && batch == 5) {
                    network.set(plan.start());
                }
                return loss;
            }
        });

        assertThat(fault.kind()).isEqualTo(Kind.STEP);
        assertThat(fault.epoch()).isEqualTo(2);
        assertThat(fault.step()).isEqualTo(5);
    }

    @Test
    void atARateWhereRoundingIsAmplifiedAnotherRateIsFoundStill() {
        TrainingPlan chaotic = new TrainingPlan(ElementType.FLOAT, 30, 4, 32, 1, 7);
        AuditFault fault = fault(new SimulatedWorker(chaotic, STYLE) {
            @Override
            double step(int epoch, int batch) {
                return takes(this, 0.5, epoch, batch);
            }

            @Override
            double stepAgain(int epoch, int batch) {
                return takes(this, 1, epoch, batch);
            }
        });

        assertThat(fault.kind()).isEqualTo(Kind.NOT_REPEATED);
        assertThat(fault.epoch()).isZero();
    }

    @Test
    void aMissingEpochIsFound() {
        AuditFault fault = fault(new SimulatedWorker(SHORT, STYLE) {
            @Override
            int epochs() {
                return 3;
            }
        });

        assertThat(fault).isEqualTo(AuditFault.counted(Kind.EPOCHS, 3, 3, 4));
    }

    @Test
    void aMissingStepIsFound() {
        AuditFault fault = fault(new SimulatedWorker(SHORT, STYLE) {
            @Override
            double[] train(int epoch) {
                return java.util.Arrays.copyOf(super.train(epoch), epoch == 1 ? 44 : 45);
            }
        });

        assertThat(fault).isEqualTo(AuditFault.counted(Kind.STEPS, 1, 44, 45));
    }

    @Test
    void weightsOfALargerNetworkAreFound() {
        AuditFault fault = fault(new SimulatedWorker(SHORT, STYLE) {
            @Override
            Weights started() {
                return new TrainingPlan(ElementType.FLOAT, 40, 4, 32, 0.03, 7).start();
            }
        });

        assertThat(fault).isEqualTo(AuditFault.counted(Kind.SHAPE, 0, 40, 30));
    }

    @Test
    void whatIsFoundIsTheFirstThingThatIsWrong() {
        AuditFault fault = fault(new SimulatedWorker(SHORT, STYLE) {
            @Override
            double step(int epoch, int batch) {
                double loss = super.step(epoch, batch);
                return epoch == 1 && batch == 8 ? loss + 1 : loss;
            }

            @Override
            double[] train(int epoch) {
                return java.util.Arrays.copyOf(super.train(epoch), epoch == 2 ? 3 : 45);
            }
        });

        assertThat(fault.epoch()).isEqualTo(1);
        assertThat(fault.step()).isEqualTo(8);
    }

    /** Steps with momentum, in training or always. */
    private static final class Momentum extends SimulatedWorker {
        private final boolean rightAgain;
        private double[][] velocity = new double[4][];

        Momentum(boolean rightAgain) {
            super(SHORT, STYLE);
            this.rightAgain = rightAgain;
        }

        @Override
        double step(int epoch, int batch) {
            double loss = network.backward(order(epoch), batch);
            double[][] gradients = {network.dW1, network.db1, network.dW2, network.db2};
            for (int t = 0; t < 4; t++) {
                velocity[t] = velocity[t] == null ? new double[gradients[t].length] : velocity[t];
                for (int i = 0; i < gradients[t].length; i++) {
                    velocity[t][i] = (float) (0.9 * velocity[t][i] + gradients[t][i]);
                    gradients[t][i] = velocity[t][i];
                }
            }
            network.update();
            return loss;
        }

        @Override
        double stepAgain(int epoch, int batch) {
            return rightAgain ? network.step(order(epoch), batch) : step(epoch, batch);
        }

        @Override
        public void epoch(int epoch, Weights start, java.util.function.Consumer<StepTaken> steps) {
            velocity = new double[4][];
            super.epoch(epoch, start, steps);
        }
    }

    private static double takes(SimulatedWorker worker, double rate, int epoch, int batch) {
        TrainingPlan plan = worker.plan;
        NaiveTraining other = new NaiveTraining(
                new TrainingPlan(plan.type(), plan.hiddenUnits(), plan.epochs(), plan.batchSize(), rate, plan.seed()),
                worker.samples,
                STYLE);
        other.set(worker.network.weights());
        double loss = other.step(worker.order(epoch), batch);
        worker.network.set(other.weights());
        return loss;
    }

    private static Weights learned() {
        ReferenceTraining reference = new ReferenceTraining(WHOLE, SimulatedWorker.training(WHOLE));
        var order = WHOLE.order(1437);
        for (int epoch = 0; epoch < 10; epoch++) {
            reference.epoch(order.order(epoch));
        }
        return reference.weights();
    }

    private static AuditFault fault(SimulatedWorker worker) {
        return Objects.requireNonNull(worker.audited().fault());
    }

    private static Difference difference(AuditFault fault) {
        return Objects.requireNonNull(fault.difference());
    }
}

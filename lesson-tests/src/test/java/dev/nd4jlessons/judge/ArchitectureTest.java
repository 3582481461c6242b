package dev.nd4jlessons.judge;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import dev.nd4jlessons.mlp.BatchOrder;

@AnalyzeClasses(packages = "dev.nd4jlessons", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    private static final String[] JUDGE = {
        "dev.nd4jlessons.judge..",
        "dev.nd4jlessons.events..",
        "dev.nd4jlessons.results..",
        "dev.nd4jlessons.trace..",
        "dev.nd4jlessons.course..",
        "dev.nd4jlessons.variants..",
        "dev.nd4jlessons.messages.."
    };

    @ArchTest
    static final ArchRule theJudgeIsPlainJava = noClasses()
            .that()
            .resideInAnyPackage(JUDGE)
            .should()
            .dependOnClassesThat(resideInAnyPackage(
                            "org.nd4j..",
                            "org.bytedeco..",
                            "dev.nd4jlessons.mlp..",
                            "dev.nd4jlessons.matmul..",
                            "dev.nd4jlessons.device..",
                            "dev.nd4jlessons.worker..")
                    .and(DescribedPredicate.not(type(BatchOrder.class))));

    @ArchTest
    static final ArchRule theWorkerKnowsNothingOfTheJudge = noClasses()
            .that()
            .resideInAnyPackage("dev.nd4jlessons.worker..", "dev.nd4jlessons.mlp..", "dev.nd4jlessons.channel..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(JUDGE);

    @ArchTest
    static final ArchRule theChannelKnowsNeitherEnd = noClasses()
            .that()
            .resideInAPackage("dev.nd4jlessons.channel..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("dev.nd4jlessons.worker..", "dev.nd4jlessons.mlp..", "org.nd4j..");

    @ArchTest
    static final ArchRule packagesOfTheJudgeFormNoCycles =
            slices().matching("dev.nd4jlessons.judge.(**)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule packagesFormNoCycles =
            slices().matching("dev.nd4jlessons.(*)..").should().beFreeOfCycles();
}

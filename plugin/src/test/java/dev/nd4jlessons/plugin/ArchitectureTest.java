package dev.nd4jlessons.plugin;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "dev.nd4jlessons.plugin", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchRule mavensJvmNeverLoadsNd4jNorLearnersCode = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.nd4j..", "org.bytedeco..", "dev.nd4jlessons.mlp..", "dev.nd4jlessons.matmul..");

    @ArchTest
    static final ArchRule ofOtherModulesOnlyTheJudgeAndItsRecordsAreUsed = noClasses()
            .should()
            .dependOnClassesThat(resideInAPackage("dev.nd4jlessons..")
                    .and(resideOutsideOfPackages(
                            "dev.nd4jlessons.plugin..",
                            "dev.nd4jlessons.channel..",
                            "dev.nd4jlessons.digits..",
                            "dev.nd4jlessons.judge..",
                            "dev.nd4jlessons.course..",
                            "dev.nd4jlessons.events..",
                            "dev.nd4jlessons.results..",
                            "dev.nd4jlessons.messages..",
                            "dev.nd4jlessons.trace..",
                            "dev.nd4jlessons.variants..")));

    @ArchTest
    static final ArchRule onlyTheEdgeKnowsMaven = noClasses()
            .that()
            .resideOutsideOfPackages(
                    "dev.nd4jlessons.plugin", "dev.nd4jlessons.plugin.goals..", "dev.nd4jlessons.plugin.console..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.apache.maven..");

    @ArchTest
    static final ArchRule onlyOnePackageResolvesArtifacts = noClasses()
            .that()
            .resideOutsideOfPackages("dev.nd4jlessons.plugin.goals..", "dev.nd4jlessons.plugin.resolve..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.eclipse.aether..");

    @ArchTest
    static final ArchRule packagesFormNoCycles =
            slices().matching("dev.nd4jlessons.plugin.(*)..").should().beFreeOfCycles();
}

package zhiqiang.shape;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Date;
import org.junit.jupiter.api.Test;

/// What may depend on what, and calls that are not made.
class ArchitectureTest {
    private static final JavaClasses PRODUCT =
            new ClassFileImporter()
                    .withImportOption(new ImportOption.DoNotIncludeTests())
                    .importPackages("zhiqiang.methods", "zhiqiang.scorecard", "zhiqiang.cli");
    private static final JavaClasses PLANTED =
            new ClassFileImporter().importPackages("zhiqiang.shape.planted");

    private static final DescribedPredicate<AccessTarget.CodeUnitCallTarget> READS_THE_CLOCK =
            DescribedPredicate.describe(
                    "reads the clock",
                    target ->
                            target.getName().equals("now")
                                    && target.getOwner().getPackageName().equals("java.time"));

    private static ArchRule onlyPureJava(String packages) {
        return classes()
                .that()
                .resideInAPackage(packages)
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        packages,
                        "java..",
                        "org.jspecify.annotations..",
                        "org.apache.commons.numbers..",
                        "org.apache.commons.statistics..")
                .because("engineers use the methods without anything else");
    }

    private static ArchRule noSqlNoFramework(String packages) {
        return noClasses()
                .that()
                .resideInAPackage(packages)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "java.sql..", "javax.sql..", "org.springframework..", "zhiqiang.cli..")
                .because("the same scorecard runs on files, on a database and on a cluster");
    }

    private static ArchRule noClock(String packages) {
        return noClasses()
                .that()
                .resideInAPackage(packages)
                .should()
                .callCodeUnitWhere(JavaCall.Predicates.target(READS_THE_CLOCK))
                .because("a scorecard is a pure function of pack, evidence and date");
    }

    private static ArchRule noConsole(String packages) {
        return noClasses()
                .that()
                .resideInAPackage(packages)
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .because("a library does not print");
    }

    private static ArchRule noOldDates(String packages) {
        return noClasses()
                .that()
                .resideInAPackage(packages)
                .should()
                .dependOnClassesThat()
                .areAssignableTo(Date.class)
                .because("java.time says what it means");
    }

    private static ArchRule noOldJackson(String packages) {
        return noClasses()
                .that()
                .resideInAPackage(packages)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "com.fasterxml.jackson.databind..", "com.fasterxml.jackson.core..")
                .because("Jackson 3 lives in tools.jackson");
    }

    private static ArchRule noCycles(String slice) {
        return slices().matching(slice).should().beFreeOfCycles();
    }

    private static void heldByTheProductAndBrokenByThePlanted(ArchRule product, ArchRule planted) {
        product.check(PRODUCT);
        assertThat(planted.evaluate(PLANTED).hasViolation()).isTrue();
    }

    @Test
    void methodsArePureJava() {
        heldByTheProductAndBrokenByThePlanted(
                onlyPureJava("zhiqiang.methods.."), onlyPureJava("zhiqiang.shape.planted.."));
    }

    @Test
    void methodsAndScorecardKnowNoSqlNoFrameworkAndNoCommandLine() {
        heldByTheProductAndBrokenByThePlanted(
                noSqlNoFramework("zhiqiang.scorecard.."),
                noSqlNoFramework("zhiqiang.shape.planted.."));
    }

    @Test
    void methodsAndScorecardDoNotReadTheClock() {
        noClock("zhiqiang.methods..").check(PRODUCT);
        heldByTheProductAndBrokenByThePlanted(
                noClock("zhiqiang.scorecard.."), noClock("zhiqiang.shape.planted.."));
    }

    @Test
    void librariesDoNotPrint() {
        noConsole("zhiqiang.methods..").check(PRODUCT);
        heldByTheProductAndBrokenByThePlanted(
                noConsole("zhiqiang.scorecard.."), noConsole("zhiqiang.shape.planted.."));
    }

    @Test
    void nobodyUsesOldDates() {
        heldByTheProductAndBrokenByThePlanted(
                noOldDates("zhiqiang.."), noOldDates("zhiqiang.shape.planted.."));
    }

    @Test
    void nobodyUsesTheOldJackson() {
        noOldJackson("zhiqiang..").check(PRODUCT);
    }

    @Test
    void packagesOfTheScorecardHaveNoCycles() {
        heldByTheProductAndBrokenByThePlanted(
                noCycles("zhiqiang.scorecard.(*).."), noCycles("zhiqiang.shape.planted.(*).."));
    }
}

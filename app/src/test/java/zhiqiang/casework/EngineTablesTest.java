package zhiqiang.casework;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.flowable.engine.ProcessEngine;
import org.junit.jupiter.api.Test;

/// The process engine stays where it belongs.
class EngineTablesTest {
    private static final JavaClasses SERVER =
            new ClassFileImporter()
                    .withImportOption(new ImportOption.DoNotIncludeTests())
                    .importPackages("zhiqiang");

    @Test
    void theMigrationCreatesTheTablesThatTheVersionOfTheEngineCreatesItself() throws IOException {
        String migration = text("/db/migration/casework/V1__create_tables_of_the_engine.sql");

        for (String script :
                List.of(
                        "/org/flowable/common/db/create/flowable.postgres.create.common.sql",
                        "/org/flowable/db/create/flowable.postgres.create.engine.sql",
                        "/org/flowable/db/create/flowable.postgres.create.history.sql")) {
            assertThat(migration).as(script).contains(text(script));
        }
        assertThat(migration).contains("'schema.version', '" + ProcessEngine.VERSION + "'");
    }

    private static String text(String resource) throws IOException {
        try (var in = EngineTablesTest.class.getResourceAsStream(resource)) {
            return new String(
                    Objects.requireNonNull(in, resource).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void onlyOnePackageKnowsTheEngine() {
        noClasses()
                .that()
                .resideOutsideOfPackage("zhiqiang.casework.engine")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.flowable..")
                .check(SERVER);
    }
}

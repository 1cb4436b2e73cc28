package zhiqiang.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zhiqiang.TestDatabase;
import zhiqiang.identity.Reaches;
import zhiqiang.platform.error.StartRefused;
import zhiqiang.platform.policy.PolicyPack;
import zhiqiang.scorecard.pack.Region;

/// What becomes of the stored evidence when the policy's pack is edited.
class PolicyChangeTest {
    @TempDir Path folder;
    private Path pack;
    private Path evidence;
    private TestDatabase database;

    @BeforeEach
    void copyThePack() throws IOException {
        pack = TestDatabase.packIn(folder.resolve("pack"));
        evidence = SameFigures.folders().findFirst().orElseThrow();
        database = TestDatabase.fresh();
    }

    private void edit(String file, String before, String after) throws IOException {
        String text = Files.readString(pack.resolve(file));
        assertThat(text).contains(before);
        Files.writeString(pack.resolve(file), text.replace(before, after));
    }

    private void countOnlyFoodOfTheCityAndAirByArea() throws IOException {
        edit(
                "indicators.yaml",
                "{programme: [FOOD_EVALUATION]",
                "{organised_by: [CITY], programme: [FOOD_EVALUATION]");
        edit("datasets.yaml", "    city: own-rows\n", "");
    }

    @Test
    void factsAreMadeAgainByTheNewDefinitions() throws IOException {
        String before;
        try (SameFigures server = new SameFigures(database, pack)) {
            server.store(evidence, folder);
            server.check(evidence);
            before = figures(server);
        }
        countOnlyFoodOfTheCityAndAirByArea();

        try (SameFigures server = new SameFigures(database, pack)) {
            server.check(evidence);
            assertThat(figures(server)).isNotEqualTo(before);
            assertThat(server.bean(Recomputing.class).run()).isEmpty();
        }
    }

    @Test
    void aRecordTellsThatItCountsDifferently() throws IOException {
        try (SameFigures server = new SameFigures(database, pack)) {
            server.store(evidence, folder);
        }
        countOnlyFoodOfTheCityAndAirByArea();

        try (SameFigures server = new SameFigures(database, pack);
                var connection = database.owner();
                var statement = connection.createStatement();
                var remade =
                        statement.executeQuery(
                                """
                                select k.code, r.key
                                  from indicator.record r
                                  join indicator.act a on a.id = r.act and a.kind = 'REMAKE'
                                  join indicator.code k on k.id = r.dataset
                                 order by r.key
                                 limit 1
                                """)) {
            assertThat(remade.next()).isTrue();
            String dataset = remade.getString(1);
            String key = remade.getString(2);
            List<StoredRecord> history =
                    server.bean(Reaches.class)
                            .asServer(
                                    "test", () -> server.bean(Records.class).history(dataset, key));
            assertThat(history.getFirst().act().kind()).isEqualTo(StoredRecord.Kind.REMAKE);
            assertThat(history.getFirst().act().reason()).contains("政策包已更新");
            assertThat(history.getFirst().values()).isEqualTo(history.get(1).values());
        } catch (java.sql.SQLException failed) {
            throw new AssertionError(failed);
        }
    }

    @Test
    void anImportOfBeforeTheChangeCanStillBeTakenBack() throws IOException {
        List<UUID> imports;
        try (SameFigures server = new SameFigures(database, pack)) {
            imports = server.store(evidence, folder);
        }
        countOnlyFoodOfTheCityAndAirByArea();

        try (SameFigures server = new SameFigures(database, pack)) {
            for (UUID last : imports.reversed()) {
                server.bean(Submissions.class)
                        .retract(last, SameFigures.ACTOR, "imported by mistake", done -> {});
            }
            assertThat(server.bean(Recomputing.class).run()).isEmpty();
            server.check(Files.createDirectory(folder.resolve("nothing")));
        }
    }

    @Test
    void aPackThatNoLongerTakesStoredRecordsIsRefusedAndNothingChanges() throws IOException {
        try (SameFigures server = new SameFigures(database, pack)) {
            server.store(evidence, folder);
        }
        String original = Files.readString(pack.resolve("datasets.yaml"));
        edit("datasets.yaml", "code: failed_items", "code: failed_item");

        assertThatThrownBy(() -> new SameFigures(database, pack).close())
                .rootCause()
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("inspection-result")
                .hasMessageContaining("failed_items");

        Files.writeString(pack.resolve("datasets.yaml"), original);
        try (SameFigures server = new SameFigures(database, pack)) {
            server.check(evidence);
        }
    }

    private static String figures(SameFigures server) {
        Region city = server.bean(PolicyPack.class).pack().city();
        return SameFigures.text(
                server.bean(Scorecards.class).of(city, LocalDate.of(2025, 10, 31), null).results());
    }
}

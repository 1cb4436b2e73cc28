package zhiqiang.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static zhiqiang.Answers.isProblem;
import static zhiqiang.Answers.ok;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import zhiqiang.TestDatabase;
import zhiqiang.TestServer;
import zhiqiang.Visitor;
import zhiqiang.identity.Administrators;
import zhiqiang.indicator.RecordActs;
import zhiqiang.platform.ServerKey;
import zhiqiang.platform.act.Act;
import zhiqiang.platform.act.ActLog;
import zhiqiang.scorecard.text.Text;

/// Whatever is done is on the ledger, auditors read it, and outsiders prove it.
class LedgerTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @TempDir static Path data;
    @TempDir static Path published;
    private static TestDatabase database;
    private static TestServer server;
    private static Visitor system;
    private static Visitor security;
    private static Visitor audit;
    private static Visitor stranger;

    @BeforeAll
    static void start() {
        database = TestDatabase.fresh();
        server =
                TestServer.start(
                        data, database, Map.of("zhiqiang.ledger.publish", published.toString()));
        system = administrator("admin");
        security = administrator("security");
        audit = administrator("audit");
        stranger = new Visitor(server.uri("/"));
    }

    private static Visitor administrator(String login) {
        Visitor visitor = new Visitor(server.uri("/"));
        visitor.firstSignIn(login, server.bean(Administrators.class).reset(login));
        return visitor;
    }

    @AfterAll
    static void stop() {
        Stream.of(system, security, audit, stranger).forEach(Visitor::close);
        server.close();
    }

    private static void checkpoint() {
        server.bean(Sequencer.class).checkpoint();
    }

    private static List<JsonNode> entries(String filter) {
        checkpoint();
        List<JsonNode> entries = new ArrayList<>();
        audit.json("/api/ledger/entries?" + filter).get("items").forEach(entries::add);
        return entries;
    }

    private static JsonNode newest(String what) {
        return entries("what=" + what).getFirst();
    }

    /// A verification sees one state, whatever goes on meanwhile.
    private static void oneState(Connection connection) throws SQLException {
        connection.setAutoCommit(false);
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
    }

    private static Report verified() throws Exception {
        try (Connection connection = database.owner()) {
            oneState(connection);
            return Verification.of(
                    connection,
                    Optional.of(ServerKey.kept("", data)),
                    Optional.of(stranger.get("/api/ledger/checkpoint").body()),
                    List.of(new RecordActs()),
                    read -> {});
        }
    }

    private static String unit(String code) {
        return JSON.writeValueAsString(
                Map.of(
                        "code",
                        code,
                        "kind",
                        "MEMBER",
                        "name",
                        Map.of("zh", "试验局", "en", "Bureau of trials"),
                        "from",
                        "2026-01-01"));
    }

    private static JsonNode created(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return JSON.readTree(answer.body());
    }

    private static JsonNode made(String code) {
        return created(system.send("POST", "/api/units", JSON.readTree(unit(code)), Map.of()));
    }

    @Test
    void whatIsDoneIsOnTheLedgerWithWhoFromWhereAndTheObjectAsItIs() {
        made("trials");
        ok(
                system.send(
                        "PUT",
                        "/api/units/trials",
                        Map.of(
                                "kind", "MEMBER",
                                "name", Map.of("zh", "试验总局", "en", "Bureau of trials"),
                                "from", "2026-02-01",
                                "reason", "机构改革"),
                        Map.of()));

        JsonNode entry = newest("unit.changed");
        assertThat(entry.get("object").asString()).isEqualTo("trials");
        assertThat(entry.get("name").asString()).isEqualTo("系统管理员");
        assertThat(entry.get("address").asString()).isEqualTo("127.0.0.1");
        assertThat(entry.get("agent").asString()).startsWith("Java");
        assertThat(entry.get("after").asString()).contains("试验总局", "机构改革");
        JsonNode first = newest("unit.made");
        assertThat(first.get("before").isNull()).isTrue();
        assertThat(first.get("after").asString()).contains("identity.unit_period", "试验局");
    }

    @Test
    void whatIsUndoneIsNotOnTheLedger() {
        long before = entries("what=unit.made&object=twice").size();
        made("twice");
        isProblem(
                system.send("POST", "/api/units", JSON.readTree(unit("twice")), Map.of()),
                409,
                "identity.unit-exists");

        assertThat(entries("what=unit.made&object=twice")).hasSize((int) before + 1);
    }

    @Test
    void nothingThatIsWatchedChangesWithoutAnAct() {
        TransactionTemplate transaction =
                new TransactionTemplate(server.bean(PlatformTransactionManager.class));
        JdbcClient jdbc = server.bean(JdbcClient.class);

        assertThatThrownBy(
                        () ->
                                transaction.executeWithoutResult(
                                        status ->
                                                jdbc.sql("update identity.account set name = 'x'")
                                                        .update()))
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasStackTraceContaining("was changed without an act");
        assertThatThrownBy(
                        () ->
                                server.bean(ActLog.class)
                                        .enter(
                                                Act.untouched(
                                                        "thing.done",
                                                        "thing",
                                                        "1",
                                                        new Text("做", "did"))))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void hashesOfSecretsAreNeverOnTheLedger() throws Exception {
        checkpoint();
        try (Connection connection = database.owner();
                Statement statement = connection.createStatement();
                var rows =
                        statement.executeQuery(
                                "select count(*) from ledger.entry d where d.body like"
                                        + " '%argon2%' or d.body like '%password_hash%'")) {
            rows.next();
            assertThat(rows.getLong(1)).isZero();
        }
    }

    @Test
    void readingPersonalDataIsAnAct() {
        String id = ok(audit.get("/api/me")).get("id").asString();
        ok(audit.get("/api/people/" + id));
        ok(audit.get("/api/people?query=li"));

        assertThat(entries("what=person.read&object=" + id)).isNotEmpty();
        assertThat(newest("person.read").get("words").get("zh").asString())
                .isEqualTo("查看人员名单 ?query=li");
        assertThat(entries("what=ledger.read")).isNotEmpty();
    }

    @Test
    void recordsThatAreEnteredAreOnTheLedgerAndAlteringThemIsFound() throws Exception {
        TestServer office = server.signedIn();
        created(
                office.send(
                        "POST",
                        "/api/datasets/honour/records",
                        Map.of(
                                "values",
                                Map.of(
                                        "certificate_no", "LEDGER-1",
                                        "honour", "MAYOR_AWARD",
                                        "holder_name", "岳阳甲公司",
                                        "granted_on", "2024-05-01",
                                        "region", "430602")),
                        Map.of()));
        JsonNode entry = entries("what=record.entered").getFirst();
        assertThat(entry.get("after").asString()).contains("\"rows\":1", "SHA-256:");
        assertThat(verified().findings()).isEmpty();

        try (Connection connection = database.owner();
                Statement statement = connection.createStatement()) {
            oneState(connection);
            statement.execute(
                    "update indicator.record set content = jsonb_set(content, '{holder_name}',"
                            + " '\"岳阳乙公司\"')");
            Report report =
                    Verification.of(
                            connection,
                            Optional.of(ServerKey.kept("", data)),
                            Optional.empty(),
                            List.of(new RecordActs()),
                            read -> {});
            connection.rollback();
            assertThat(report.findings())
                    .singleElement()
                    .satisfies(
                            finding -> {
                                assertThat(finding.kind()).isEqualTo(Finding.Kind.CONTENT);
                                assertThat(finding.entry()).hasValue(entry.get("n").asLong());
                            });
            statement.execute(
                    "insert into indicator.act (policy, kind, actor_name) values ('x', 'ENTRY',"
                            + " 'x')");
            assertThat(
                            Verification.of(
                                            connection,
                                            Optional.of(ServerKey.kept("", data)),
                                            Optional.empty(),
                                            List.of(new RecordActs()),
                                            read -> {})
                                    .findings())
                    .singleElement()
                    .satisfies(
                            finding ->
                                    assertThat(finding.words().en()).contains("not on the ledger"));
            connection.rollback();
        }
    }

    @Test
    void whatADelegateDoesIsDoneInTheNameOfWhoLeftThePost() {
        String today = LocalDate.now(ZoneId.of("Asia/Shanghai")).toString();
        String holder = server.password("holder", List.of("office"), "market-regulation");
        String deputy = server.password("deputy", List.of(), "finance");
        try (Visitor own = new Visitor(server.uri("/")).signIn("holder", holder);
                Visitor other = new Visitor(server.uri("/")).signIn("deputy", deputy)) {
            created(
                    own.send(
                            "POST",
                            "/api/delegations",
                            Map.of(
                                    "post",
                                    own.json("/api/me").at("/posts/0/id").asString(),
                                    "to",
                                    other.json("/api/me").get("id").asString(),
                                    "from",
                                    today,
                                    "until",
                                    today,
                                    "note",
                                    "出差"),
                            Map.of()));
            created(
                    other.send(
                            "POST",
                            "/api/datasets/milestone/records",
                            Map.of(
                                    "values",
                                    Map.of(
                                            "milestone", "nqi.testing",
                                            "reached_on", "2025-03-01")),
                            Map.of()));

            JsonNode entry = newest("record.entered");
            assertThat(entry.get("name").asString()).isEqualTo("deputy");
            assertThat(entry.get("inNameOf").asString()).isEqualTo("holder");
            assertThat(entry.get("unit").get("zh").asString()).contains("市场监督管理局");
            assertThat(
                            ok(other.get(
                                            "/api/ledger/history?kind=person&object="
                                                    + entry.get("by").asString()))
                                    .get("items"))
                    .isNotEmpty();
        }
    }

    @Test
    void anOutsiderProvesAnEntryWithNothingButTheCheckpoint() throws Exception {
        made("proven");
        JsonNode entry = newest("unit.made");
        JsonNode proof = ok(audit.get("/api/ledger/entries/" + entry.get("n").asLong() + "/proof"));
        CheckpointNote note = CheckpointNote.parse(proof.get("checkpoint").asString());
        byte[] key =
                Base64.getDecoder()
                        .decode(
                                ok(stranger.get("/api/ledger/keys"))
                                        .get(0)
                                        .get("publicKey")
                                        .asString());
        List<byte[]> path = hashes(proof.get("path"));
        byte[] leaf =
                TreeHash.SM3.leaf(
                        proof.get("content")
                                .asString()
                                .getBytes(java.nio.charset.StandardCharsets.UTF_8));

        assertThat(proof.get("content").asString()).contains("\"object\":\"proven\"");
        assertThat(Sm2.verify(key, note.signed(), note.signature())).isTrue();
        assertThat(
                        Proofs.includes(
                                TreeHash.SM3,
                                leaf,
                                proof.get("n").asLong(),
                                note.size(),
                                path,
                                note.root()))
                .isTrue();
    }

    private static List<byte[]> hashes(JsonNode path) {
        List<byte[]> hashes = new ArrayList<>();
        path.forEach(hash -> hashes.add(HexFormat.of().parseHex(hash.asString())));
        return hashes;
    }

    @Test
    void anOutsiderSeesThatALaterCheckpointGoesOnFromAnEarlierOne() throws Exception {
        made("earlier");
        checkpoint();
        CheckpointNote before = CheckpointNote.parse(stranger.get("/api/ledger/checkpoint").body());
        made("later");
        checkpoint();
        CheckpointNote after = CheckpointNote.parse(stranger.get("/api/ledger/checkpoint").body());
        JsonNode consistency =
                ok(
                        stranger.get(
                                "/api/ledger/consistency?from="
                                        + before.size()
                                        + "&to="
                                        + after.size()));

        assertThat(after.size()).isGreaterThan(before.size());
        assertThat(
                        Proofs.consistent(
                                TreeHash.SM3,
                                before.size(),
                                after.size(),
                                before.root(),
                                after.root(),
                                hashes(consistency.get("path"))))
                .isTrue();
        assertThat(stranger.get("/api/ledger/checkpoint?size=" + before.size()).body())
                .isEqualTo(before.note());
        assertThat(published.resolve("checkpoint-%012d.txt".formatted(before.size())))
                .hasContent(before.note());
        isProblem(stranger.get("/api/ledger/consistency?from=5&to=3"), 422, "ledger.bad-sizes");
        isProblem(
                stranger.get("/api/ledger/consistency?from=0&to=99999999"),
                422,
                "ledger.bad-sizes");
    }

    @Test
    void onlyAuditorsReadTheLedgerAndWhoReadsAnObjectReadsItsHistory() {
        made("seen");
        checkpoint();

        isProblem(system.get("/api/ledger/entries"), 403, "identity.forbidden");
        isProblem(security.get("/api/ledger/entries.csv"), 403, "identity.forbidden");
        isProblem(
                stranger.get("/api/ledger/history?kind=unit&object=seen"),
                401,
                "identity.not-signed-in");
        JsonNode history = ok(system.get("/api/ledger/history?kind=unit&object=seen"));
        assertThat(history.get("items")).hasSize(1);
        assertThat(history.get("items").get(0).get("address").isNull()).isTrue();
        assertThat(ok(system.get("/api/ledger/history?kind=ledger&object=")).get("items"))
                .isEmpty();
        long n = newest("ledger.read").get("n").asLong();
        isProblem(system.get("/api/ledger/entries/" + n + "/proof"), 404, "ledger.entry-not-found");
    }

    @Test
    void whatTheLawWantsErasedIsErasedAndTheLedgerStaysSound() throws Exception {
        made("erased");
        JsonNode entry = newest("unit.made");
        String erasure = "/api/ledger/entries/" + entry.get("n").asLong() + "/erasure";
        isProblem(
                audit.send("POST", erasure, Map.of("basis", "无"), Map.of()),
                403,
                "identity.forbidden");
        isProblem(
                security.send("POST", erasure, Map.of("basis", " "), Map.of()),
                422,
                "ledger.basis-needed");
        assertThat(
                        security.send("POST", erasure, Map.of("basis", "个人信息保护法第四十七条"), Map.of())
                                .statusCode())
                .isEqualTo(204);
        isProblem(
                security.send("POST", erasure, Map.of("basis", "再次"), Map.of()),
                409,
                "ledger.nothing-to-erase");

        JsonNode after = entries("what=unit.made&object=erased").getFirst();
        assertThat(after.get("erased").asBoolean()).isTrue();
        assertThat(after.get("name").isNull()).isTrue();
        assertThat(newest("ledger.detail-erased").get("words").get("zh").asString())
                .contains("个人信息保护法第四十七条");
        Report report = verified();
        assertThat(report.findings()).isEmpty();
        assertThat(report.erased()).isPositive();
        assertThat(ok(audit.get("/api/ledger/entries/" + entry.get("n").asLong() + "/proof")))
                .isNotNull();
    }

    @Test
    void allAboutAPersonIsErasedAtOnce() throws Exception {
        server.password("leaver", List.of("preparer"), "installation");
        checkpoint();
        String id =
                ok(audit.get("/api/people?query=leaver")).get("items").get(0).get("id").asString();
        int erased =
                ok(security.send(
                                "POST",
                                "/api/ledger/erasures",
                                Map.of("person", id, "basis", "本人申请，已核准"),
                                Map.of()))
                        .get("erased")
                        .asInt();

        assertThat(erased).isPositive();
        assertThat(entries("kind=person&object=" + id))
                .filteredOn(entry -> !entry.get("what").asString().equals("person.read"))
                .allSatisfy(entry -> assertThat(entry.get("erased").asBoolean()).isTrue());
        assertThat(verified().findings()).isEmpty();
    }

    @Test
    void aNewKeySignsFromNowOnAndTheOldOneVouchesForIt() throws Exception {
        made("old-key");
        checkpoint();
        CheckpointNote old = CheckpointNote.parse(stranger.get("/api/ledger/checkpoint").body());
        JsonNode key =
                created(
                        security.send(
                                "POST", "/api/ledger/keys", Map.of("reason", "年度更换"), Map.of()));
        CheckpointNote fresh = CheckpointNote.parse(stranger.get("/api/ledger/checkpoint").body());

        assertThat(fresh.key()).isEqualTo(key.get("id").asString()).isNotEqualTo(old.key());
        assertThat(verified().findings()).isEmpty();
        try (Connection connection = database.owner();
                Statement statement = connection.createStatement();
                var row =
                        statement.executeQuery(
                                "select count(*) from ledger.key where sealed is not null")) {
            row.next();
            assertThat(row.getInt(1)).isEqualTo(1);
        }
    }

    @Test
    void theExportHoldsTheContentsThatTheTreeIsMadeOf() {
        made("exported");
        checkpoint();
        List<String> lines = audit.get("/api/ledger/entries.jsonl").body().lines().toList();
        GrowingTree tree = new GrowingTree(TreeHash.SM3);
        lines.reversed()
                .forEach(
                        line ->
                                tree.add(
                                        TreeHash.SM3.leaf(
                                                line.getBytes(
                                                        java.nio.charset.StandardCharsets.UTF_8))));
        JsonNode consistency =
                ok(stranger.get("/api/ledger/consistency?from=0&to=" + lines.size()));

        assertThat(Hex.of(tree.root())).isEqualTo(consistency.get("rootTo").asString());
        assertThat(audit.get("/api/ledger/entries.csv?what=unit.made").body())
                .startsWith("\ufeffn,at,what")
                .contains("exported");
    }

    @Test
    void pagesGoOnWhereTheLastOneEnded() {
        for (int i = 0; i < 5; i++) {
            made("page-" + i);
        }
        checkpoint();
        Set<Long> seen = new HashSet<>();
        String cursor = "";
        do {
            JsonNode page =
                    audit.json("/api/ledger/entries?what=unit.made&limit=2&cursor=" + cursor);
            page.get("items")
                    .forEach(entry -> assertThat(seen.add(entry.get("n").asLong())).isTrue());
            cursor = page.get("next").isNull() ? "" : page.get("next").asString();
        } while (!cursor.isEmpty());

        assertThat(seen).hasSizeGreaterThanOrEqualTo(5);
    }

    @Test
    void theServerMayOnlyAdd() {
        JdbcClient jdbc = server.bean(JdbcClient.class);
        for (String statement :
                List.of(
                        "update ledger.entry set what = 'x'",
                        "delete from ledger.entry",
                        "update ledger.entry set leaf = sha256('x')",
                        "delete from ledger.checkpoint",
                        "update ledger.key set public_key = '\\x00'",
                        "update ledger.waiting set what = 'x'",
                        "delete from ledger.tile")) {
            assertThatThrownBy(() -> jdbc.sql(statement).update())
                    .as(statement)
                    .hasStackTraceContaining("permission denied");
        }
    }

    @Test
    void checkpointsThatWereNotYetMadeAreSaid() throws Exception {
        checkpoint();
        assertThat(verified().uncovered()).isNotNegative();
        made("uncovered");
        try (Connection connection = database.owner()) {
            oneState(connection);
            Report report =
                    Verification.of(
                            connection,
                            Optional.of(ServerKey.kept("", data)),
                            Optional.empty(),
                            List.of(),
                            read -> {});
            assertThat(report.findings()).isEmpty();
            assertThat(report.uncovered()).isPositive();
        }
        assertThat(published.toFile().list()).isNotEmpty();
    }
}

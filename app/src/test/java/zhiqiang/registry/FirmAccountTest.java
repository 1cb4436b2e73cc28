package zhiqiang.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static zhiqiang.Answers.isProblem;
import static zhiqiang.Answers.ok;
import static zhiqiang.registry.RegistryPeople.code;
import static zhiqiang.registry.RegistryPeople.entry;
import static zhiqiang.registry.RegistryPeople.firm;
import static zhiqiang.registry.RegistryPeople.found;
import static zhiqiang.registry.RegistryPeople.history;
import static zhiqiang.registry.RegistryPeople.make;
import static zhiqiang.registry.RegistryPeople.query;
import static zhiqiang.registry.RegistryPeople.send;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import zhiqiang.TestDatabase;
import zhiqiang.TestServer;
import zhiqiang.Visitor;

/// A firm applies, its area confirms, and the firm works with its own entry and nothing else.
class FirmAccountTest {
    private static final String PINGJIANG = "430626";

    @TempDir static Path data;
    private static TestDatabase database;
    private static TestServer office;
    private static Visitor pingjiang;
    private static Visitor huarong;

    @BeforeAll
    static void start() {
        database = TestDatabase.fresh();
        office = TestServer.start(data, database, Map.of()).signedIn();
        pingjiang = RegistryPeople.of(office, "pingjiang", "checker", PINGJIANG);
        huarong = RegistryPeople.of(office, "huarong", "checker", "430623");
    }

    @AfterAll
    static void stop() {
        pingjiang.close();
        huarong.close();
        office.close();
    }

    /// As if what was applied for before had been an hour ago.
    @BeforeEach
    void anHourLater() throws java.sql.SQLException {
        try (var owner = database.owner();
                var statement = owner.createStatement()) {
            statement.execute("update registry.application set at = at - interval '1 hour'");
        }
    }

    private static Map<String, Object> wish(String code, String firm) {
        Map<String, Object> wish = new HashMap<>();
        wish.put("code", code);
        wish.put("firm", firm);
        wish.put("area", PINGJIANG);
        wish.put("name", "钱联络");
        wish.put("phone", "13900001234");
        return wish;
    }

    private static HttpResponse<String> apply(Map<String, Object> wish) {
        try (Visitor stranger = new Visitor(office.uri("/"))) {
            return stranger.send("POST", "/api/registry/apply", wish, Map.of());
        }
    }

    private static String applied(String code, String firm) {
        HttpResponse<String> answer = apply(wish(code, firm));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
        return JsonMapper.shared().readTree(answer.body()).get("number").asString();
    }

    private static HttpResponse<String> confirm(Visitor who, String id) {
        return who.send(
                "POST", "/api/registry/applications/" + id + "/confirm", Map.of(), Map.of());
    }

    @Test
    void aFirmAppliesIsConfirmedSignsInAndSeesItsOwnEntryAlone() {
        String code = code();
        String id = applied(code, "自助注册厂");
        String other = firm(office, "自助旁观厂", PINGJIANG);
        assertThat(pingjiang.json("/api/notices?limit=100").toString()).contains("自助注册厂");

        JsonNode account = ok(confirm(pingjiang, id));

        try (Visitor firm = new Visitor(office.uri("/"))) {
            firm.firstSignIn(account.get("login").asString(), account.get("password").asString());
            String own = account.get("entry").asString();
            assertThat(found(firm, "")).containsExactly("自助注册厂");
            assertThat(entry(firm, own).at("/may/wish").asBoolean()).isTrue();
            assertThat(entry(firm, own).at("/contacts/0/nameMask").asString()).isEqualTo("钱**");
            isProblem(firm.get("/api/registry/entries/" + other), 404, "registry.entry-not-found");
            isProblem(
                    RegistryPeople.change(firm, own, 2, firm(code, "自己改名", PINGJIANG)),
                    403,
                    "identity.forbidden");
            assertThat(firm.json("/api/me").get("permissions").toString())
                    .contains("registry.read")
                    .doesNotContain("registry.keep", "person.manage", "registry.confirm");
        }
        assertThat(entry(office, account.get("entry").asString()).get("bound").asBoolean())
                .isTrue();
        assertThat(history(office, "registry-entry", account.get("entry").asString()))
                .contains("registry-entry.bound")
                .doesNotContain("13900001234", "钱联络");
    }

    @Test
    void aFirmAsksToChangeItsContactAndTheAreaTakesItOrNot() {
        String id = applied(code(), "改联系人厂");
        JsonNode account = ok(confirm(pingjiang, id));
        String own = account.get("entry").asString();
        String path = "/api/registry/entries/" + own + "/contact-wishes";
        try (Visitor firm = new Visitor(office.uri("/"))) {
            firm.firstSignIn(account.get("login").asString(), account.get("password").asString());
            String contact = entry(firm, own).at("/contacts/0/id").asString();
            for (String name : List.of("孙新人", "李错人")) {
                RegistryPeople.made(
                        firm.send(
                                "POST",
                                path,
                                Map.of(
                                        "contact",
                                        contact,
                                        "duty",
                                        "质量负责人",
                                        "name",
                                        name,
                                        "phone",
                                        "13911112222"),
                                Map.of()));
            }
            isProblem(
                    firm.send(
                            "POST",
                            "/api/registry/entries/" + own + "/contacts",
                            Map.of(),
                            Map.of()),
                    403,
                    "identity.forbidden");
        }
        JsonNode waiting = pingjiang.json(path);

        assertThat(waiting).hasSize(2);
        assertThat(status(path, waiting.at("/0/id").asString() + "/take", Map.of())).isEqualTo(204);
        assertThat(
                        status(
                                path,
                                waiting.at("/1/id").asString() + "/refuse",
                                Map.of("reason", "不是本企业人员")))
                .isEqualTo(204);
        assertThat(status(path, waiting.at("/1/id").asString() + "/take", Map.of())).isEqualTo(404);
        assertThat(pingjiang.json("/api/registry/entries/" + own + "/contacts").toString())
                .contains("孙新人")
                .doesNotContain("钱联络", "李错人");
        assertThat(history(pingjiang, "registry-entry", own)).doesNotContain("孙新人");
    }

    private static int status(String path, String what, Map<String, String> body) {
        return pingjiang.send("POST", path + "/" + what, body, Map.of()).statusCode();
    }

    @Test
    void nothingTellsAStrangerWhetherACodeIsRegistered() {
        String registered = code();
        make(office, firm(registered, "已登记的厂", PINGJIANG));

        HttpResponse<String> known = apply(wish(registered, "已登记的厂"));
        HttpResponse<String> unknown = apply(wish(code(), "没登记的厂"));
        HttpResponse<String> again = apply(wish(registered, "冒名的厂"));

        String form = "\\{\"number\":\"[0-9a-f-]{36}\"}";
        for (HttpResponse<String> answer : List.of(known, unknown, again)) {
            assertThat(answer.statusCode()).isEqualTo(202);
            assertThat(answer.body()).matches(form);
        }
    }

    @Test
    void theEntryThatIsThereIsBoundAndWhoeverComesSecondIsRefused() {
        String code = code();
        String entry = make(office, firm(code, "先登记后注册厂", PINGJIANG)).get("id").asString();
        String first = applied(code, "先登记后注册");
        String second = applied(code, "先登记后注册厂");
        JsonNode list = pingjiang.json("/api/registry/applications");
        assertThat(list.toString()).contains("钱联络", "\"otherName\":\"先登记后注册厂\"");
        assertThat(huarong.json("/api/registry/applications").toString()).doesNotContain("先登记后注册");

        isProblem(confirm(huarong, first), 404, "registry.application-not-found");
        assertThat(ok(confirm(pingjiang, first)).get("entry").asString()).isEqualTo(entry);
        isProblem(confirm(pingjiang, second), 409, "registry.already-bound");
        isProblem(confirm(pingjiang, first), 404, "registry.application-not-found");
        assertThat(
                        pingjiang
                                .send(
                                        "POST",
                                        "/api/registry/applications/" + second + "/refuse",
                                        Map.of("reason", "已开通"),
                                        Map.of())
                                .statusCode())
                .isEqualTo(204);
        assertThat(pingjiang.json("/api/registry/applications").toString())
                .doesNotContain("先登记后注册");
    }

    @Test
    void floodsFromOneAddressAreBraked() {
        for (int n = 0; n < 5; n++) {
            applied(code(), "灌水厂" + n);
        }

        isProblem(apply(wish(code(), "灌水厂六")), 429, "registry.too-many-applications");
    }

    @Test
    void moreThanThreeForOneCodeAreAnsweredAlikeAndKeptFromTheInbox() {
        String code = code();
        for (int n = 0; n < 4; n++) {
            applied(code, "同码厂" + n);
        }

        String inbox = pingjiang.json("/api/registry/applications").toString();

        assertThat(inbox).contains("同码厂0", "同码厂2").doesNotContain("同码厂3");
    }

    @Test
    void whatAStrangerWritesIsCheckedAndKeptSealed() {
        Map<String, Object> wrong = wish("123", "");
        wrong.put("phone", "<script>");

        isProblem(apply(wrong), 422, "registry.form-refused");
        applied(code(), "密封厂");
        String stored =
                office.bean(zhiqiang.identity.Reaches.class)
                        .asServer(
                                "test",
                                () ->
                                        new TransactionTemplate(
                                                        office.bean(
                                                                PlatformTransactionManager.class))
                                                .execute(
                                                        status ->
                                                                office.bean(JdbcClient.class)
                                                                        .sql(
                                                                                "select string_agg(a::text, '') from registry.application a")
                                                                        .query(String.class)
                                                                        .single()));
        assertThat(stored).contains("密封厂").doesNotContain("13900001234", "钱联络");
    }

    @Test
    void twoWhoConfirmAtOnceMakeOneAccount() throws Exception {
        String id = applied(code(), "同时确认厂");
        try (var many = java.util.concurrent.Executors.newFixedThreadPool(4)) {
            List<Callable<Integer>> calls =
                    List.of(
                            () -> confirm(pingjiang, id).statusCode(),
                            () -> confirm(office, id).statusCode(),
                            () -> confirm(pingjiang, id).statusCode(),
                            () -> confirm(office, id).statusCode());
            List<Integer> statuses = new java.util.ArrayList<>();
            for (Future<Integer> each : many.invokeAll(calls)) {
                statuses.add(each.get());
            }
            assertThat(statuses).containsExactlyInAnyOrder(200, 404, 404, 404);
        }
    }

    @Test
    void mergingTakesTheAccountAlong() {
        String id = applied(code(), "带账号并入厂");
        JsonNode account = ok(confirm(pingjiang, id));
        String survivor = firm(office, "接收账号厂", PINGJIANG);

        JsonNode merged =
                send(
                        office,
                        "/api/registry/merges",
                        Map.of(
                                "survivor",
                                survivor,
                                "merged",
                                account.get("entry").asString(),
                                "reason",
                                "同一企业"));

        assertThat(merged.get("bound").asBoolean()).isTrue();
        try (Visitor firm = new Visitor(office.uri("/"))) {
            firm.firstSignIn(account.get("login").asString(), account.get("password").asString());
            assertThat(found(firm, query("账号"))).containsExactly("接收账号厂");
        }
        send(
                office,
                "/api/registry/merges/" + merged.at("/merged/0/merge").asString() + "/undo",
                Map.of("reason", "并错了"));
        assertThat(entry(office, survivor).get("bound").asBoolean()).isFalse();
        assertThat(entry(office, account.get("entry").asString()).get("bound").asBoolean())
                .isTrue();
    }
}

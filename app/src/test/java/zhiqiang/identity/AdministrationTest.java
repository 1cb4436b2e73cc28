package zhiqiang.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static zhiqiang.Answers.isProblem;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import zhiqiang.TestDatabase;
import zhiqiang.TestServer;
import zhiqiang.Visitor;

/// Three administrators keep units, people and rights, each their part, and none alone makes
/// anybody powerful.
class AdministrationTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Shanghai"));

    @TempDir static Path data;
    private static TestDatabase database;
    private static TestServer server;
    private static Visitor system;
    private static Visitor security;
    private static Visitor audit;

    @BeforeAll
    static void start() {
        database = TestDatabase.fresh();
        server = TestServer.start(data, database, Map.of());
        system = visitor("admin");
        security = visitor("security");
        audit = visitor("audit");
    }

    private static Visitor visitor(String administrator) {
        Visitor visitor = new Visitor(server.uri("/"));
        visitor.firstSignIn(administrator, server.bean(Administrators.class).reset(administrator));
        return visitor;
    }

    @AfterAll
    static void stop() {
        system.close();
        security.close();
        audit.close();
        server.close();
    }

    private static HttpResponse<String> post(Visitor who, String path, Map<String, ?> body) {
        return who.send("POST", path, body, Map.of());
    }

    private static JsonNode made(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 201);
        return JSON.readTree(answer.body());
    }

    /// Somebody new, with the password to be replaced.
    private record Newcomer(String id, String login, String password) {}

    private static Newcomer newcomer(String login) {
        JsonNode made =
                made(post(system, "/api/people", Map.of("login", login, "name", "张" + login)));
        return new Newcomer(
                made.at("/person/id").asString(), login, made.get("password").asString());
    }

    private static HttpResponse<String> seat(Newcomer who, String unit, String... roles) {
        Map<String, Object> body = new HashMap<>();
        body.put("person", who.id());
        body.put("unit", unit);
        body.put("title", "岗位");
        body.put("duties", List.of("PREPARER"));
        body.put("roles", List.of(roles));
        return post(system, "/api/posts", body);
    }

    private static HttpResponse<String> grant(Visitor by, Newcomer who) {
        for (JsonNode request : security.json("/api/role-requests")) {
            if (request.at("/person/id").asString().equals(who.id())) {
                return post(
                        by,
                        "/api/role-requests/" + request.get("id").asString() + "/grant",
                        Map.of());
            }
        }
        throw new AssertionError("no request for " + who.login());
    }

    private static Newcomer appointed(String login, String unit, String role) {
        Newcomer who = newcomer(login);
        made(seat(who, unit, role));
        assertThat(grant(security, who).statusCode()).isEqualTo(204);
        return who;
    }

    private static JsonNode me(String login) {
        for (JsonNode person : audit.json("/api/people?query=" + login).get("items")) {
            if (person.get("login").asString().equals(login)) {
                return person;
            }
        }
        throw new AssertionError("no " + login);
    }

    @Test
    void aRoleCountsOnceAnotherAdministratorHasGrantedIt() {
        Newcomer who = newcomer("waiting");
        made(seat(who, "agriculture", "preparer"));
        try (Visitor visitor = new Visitor(server.uri("/"))) {
            visitor.firstSignIn("waiting", who.password());
            isProblem(visitor.get("/api/imports"), 403, "identity.forbidden");
            isProblem(grant(system, who), 403, "identity.forbidden");

            assertThat(grant(security, who).statusCode()).isEqualTo(204);

            assertThat(visitor.get("/api/imports").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void nobodyAppointsThemselves() {
        String own = me("admin").get("id").asString();
        isProblem(
                post(
                        system,
                        "/api/posts",
                        Map.of(
                                "person",
                                own,
                                "unit",
                                "market-regulation",
                                "title",
                                "x",
                                "roles",
                                List.of("office"))),
                403,
                "identity.own-appointment");
        assertThatThrownBy(
                        () -> {
                            try (Connection connection = database.owner();
                                    Statement statement = connection.createStatement()) {
                                statement.execute(
                                        """
                                        insert into identity.post_role
                                               (post, role, state, decided_by)
                                        select p.id, 'office', 'GRANTED', p.account
                                          from identity.post p
                                          join identity.account a on a.id = p.account
                                         where a.login = 'admin'
                                        """);
                            }
                        })
                .as("not even in the database")
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("own appointment");
    }

    @Test
    void theThreeAdministratorsHoldOneOfThreeRolesAndNothingElse() {
        Newcomer who = appointed("deputy", "installation", "audit-administrator");
        isProblem(seat(who, "market-regulation", "office"), 409, "identity.administrators-apart");
        isProblem(
                seat(who, "installation", "security-administrator"),
                409,
                "identity.administrators-apart");
    }

    @Test
    void noneOfTheThreeGetsAtAnotherOnesAccountByANewPassword() {
        for (String other : List.of("security", "audit", "admin")) {
            String id = system.json("/api/people?query=" + other).at("/items/0/id").asString();
            isProblem(
                    system.send("POST", "/api/people/" + id + "/password", Map.of(), Map.of()),
                    403,
                    "identity.administrators-password");
        }
    }

    @Test
    void howTheTargetsStandIsNotForAdministratorsNorForFirms() {
        isProblem(system.get("/api/scorecard"), 403, "identity.forbidden");
        String password = server.password("firm", List.of("enterprise"), "agriculture");
        try (Visitor firm = new Visitor(server.uri("/"))) {
            firm.signIn("firm", password);
            isProblem(firm.get("/api/scorecard"), 403, "identity.forbidden");
            isProblem(firm.get("/api/indicators/food-pass-rate/trend"), 403, "identity.forbidden");
        }
    }

    @Test
    void theLastOfTheThreeIsNotRemoved() {
        String last = me("security").get("id").asString();
        isProblem(
                post(system, "/api/people/" + last + "/deactivate", Map.of("reason", "test")),
                409,
                "identity.last-administrator");
    }

    @Test
    void anAccountThatIsClosedIsSignedOutAtOnceAndItsMachinesWithIt() {
        Newcomer who = appointed("closing", "market-regulation", "office");
        try (Visitor visitor = new Visitor(server.uri("/"))) {
            visitor.firstSignIn("closing", who.password());
            String token =
                    made(post(
                                    visitor,
                                    "/api/me/tokens",
                                    Map.of(
                                            "name", "upload",
                                            "permissions", List.of("record.read"),
                                            "until", TODAY.plusDays(1).toString())))
                            .get("secret")
                            .asString();
            String records = "/api/datasets/activity/records";
            assertThat(visitor.asMachine(token, "GET", records, "").statusCode()).isEqualTo(200);

            made(post(system, "/api/people/" + who.id() + "/deactivate", Map.of("reason", "离职")));

            isProblem(visitor.get("/api/me"), 401, "identity.not-signed-in");
            assertThat(visitor.asMachine(token, "GET", records, "").statusCode()).isEqualTo(401);
            made(post(system, "/api/people/" + who.id() + "/activate", Map.of("reason", "复职")));
            assertThat(visitor.asMachine(token, "GET", records, "").statusCode()).isEqualTo(401);
        }
    }

    @Test
    void aTokenIsRotatedAndLimitedPerMinute() {
        Newcomer who = appointed("machine-owner", "market-regulation", "office");
        try (Visitor visitor = new Visitor(server.uri("/"))) {
            visitor.firstSignIn("machine-owner", who.password());
            JsonNode made =
                    made(
                            post(
                                    visitor,
                                    "/api/me/tokens",
                                    Map.of(
                                            "name", "upload",
                                            "permissions", List.of("record.read"),
                                            "until", TODAY.plusDays(1).toString())));
            String old = made.get("secret").asString();
            String id = made.at("/token/id").asString();
            String fresh =
                    made(post(visitor, "/api/me/tokens/" + id + "/rotate", Map.of()))
                            .get("secret")
                            .asString();
            assertThat(visitor.asMachine(old, "GET", "/api/policy", "").statusCode())
                    .isEqualTo(401);
            assertThat(visitor.json("/api/me/tokens").toString()).doesNotContain(fresh);

            int refused = 0;
            for (int i = 0; i < 1_300 && refused == 0; i++) {
                if (visitor.asMachine(fresh, "GET", "/api/periods", "").statusCode() == 429) {
                    refused++;
                }
            }
            assertThat(refused).isEqualTo(1);
        }
    }

    @Test
    void aTokenIsForWhatItsOwnerMayDoAndForAYear() {
        Newcomer who = appointed("modest", "agriculture", "preparer");
        try (Visitor visitor = new Visitor(server.uri("/"))) {
            visitor.firstSignIn("modest", who.password());
            isProblem(
                    post(
                            visitor,
                            "/api/me/tokens",
                            Map.of(
                                    "name", "x",
                                    "permissions", List.of("record.retract"),
                                    "until", TODAY.plusDays(1).toString())),
                    422,
                    "identity.form-refused");
            isProblem(
                    post(
                            visitor,
                            "/api/me/tokens",
                            Map.of(
                                    "name", "x",
                                    "permissions", List.of("record.read"),
                                    "until", TODAY.plusYears(2).toString())),
                    422,
                    "identity.form-refused");
        }
    }

    @Test
    void aPostIsHandedOverAndItsRolesAreAskedForAnew() {
        Newcomer old = appointed("old-holder", "agriculture", "preparer");
        Newcomer next = newcomer("new-holder");
        String post = me("old-holder").at("/posts/0/id").asString();

        JsonNode over =
                made(
                        post(
                                system,
                                "/api/posts/" + post + "/hand-over",
                                Map.of("to", next.id(), "note", "轮岗")));

        assertThat(over.at("/roles/0/state").asString()).isEqualTo("WISHED");
        assertThat(over.get("duties").toString()).contains("PREPARER");
        assertThat(me("old-holder").at("/posts/0/until").asString())
                .isEqualTo(TODAY.minusDays(1).toString());
        JsonNode access = audit.json("/api/people/" + old.id() + "/access");
        assertThat(access.get("permissions")).isEmpty();
    }

    @Test
    void whoStandsInHasTheRightsOfThePostForTheDaysNamed() {
        Newcomer holder = appointed("holder", "agriculture", "checker");
        Newcomer deputy = newcomer("stand-in");
        try (Visitor own = new Visitor(server.uri("/"));
                Visitor other = new Visitor(server.uri("/"))) {
            own.firstSignIn("holder", holder.password());
            other.firstSignIn("stand-in", deputy.password());
            String post = own.json("/api/me").at("/posts/0/id").asString();
            String later = delegate(own, post, deputy, TODAY.plusDays(1), TODAY.plusDays(3));
            isProblem(other.get("/api/datasets/activity/records"), 403, "identity.forbidden");

            String now = delegate(own, post, deputy, TODAY, TODAY);

            assertThat(other.get("/api/datasets/activity/records").statusCode()).isEqualTo(200);
            assertThat(other.json("/api/me/access").at("/permissions/0/why/0/zh").asString())
                    .contains("张holder", "委托", "审核人");
            for (String id : List.of(later, now)) {
                assertThat(post(own, "/api/delegations/" + id + "/end", Map.of()).statusCode())
                        .isEqualTo(204);
            }
            isProblem(other.get("/api/datasets/activity/records"), 403, "identity.forbidden");
        }
    }

    private static String delegate(
            Visitor by, String post, Newcomer to, LocalDate from, LocalDate until) {
        return made(post(
                        by,
                        "/api/delegations",
                        Map.of(
                                "post", post,
                                "to", to.id(),
                                "from", from.toString(),
                                "until", until.toString(),
                                "note", "出差")))
                .get("id")
                .asString();
    }

    @Test
    void anAdministratorsRoleIsNotDelegated() {
        Newcomer deputy = newcomer("would-be");
        String post = system.json("/api/me").at("/posts/0/id").asString();
        delegate(system, post, deputy, TODAY, TODAY);
        assertThat(audit.json("/api/people/" + deputy.id() + "/access").get("permissions"))
                .isEmpty();
    }

    @Test
    void whatSomebodyMayDoIsExplained() {
        Newcomer who = appointed("explained", "430626", "preparer");
        JsonNode access = audit.json("/api/people/" + who.id() + "/access");
        assertThat(access.at("/areas/0/code").asString()).isEqualTo("430626");
        assertThat(access.at("/areas/0/why/0/zh").asString()).contains("填报人", "平江县", "安全管理员");
        assertThat(access.get("everything").asBoolean()).isFalse();
        assertThat(access.get("without").toString()).contains("record.retract");
    }

    @Test
    void rolesOfOnesOwnHoldNothingOfTheAdministrators() {
        Map<String, Object> role = new HashMap<>();
        role.put("code", "reader");
        role.put("name", Map.of("zh", "查阅人", "en", "Reader"));
        role.put("about", Map.of("zh", "", "en", ""));
        role.put("reach", "UNIT");
        role.put("permissions", List.of("record.read", "person.manage"));
        isProblem(post(security, "/api/roles", role), 422, "identity.form-refused");

        role.put("permissions", List.of("record.read"));
        made(post(security, "/api/roles", role));

        isProblem(post(security, "/api/roles", role), 409, "identity.role-exists");
        role.put("permissions", List.of("record.read", "record.enter"));
        made(security.send("PUT", "/api/roles/reader", role, Map.of()));
        isProblem(
                security.send("PUT", "/api/roles/office", role, Map.of()),
                409,
                "identity.built-in-role");
    }

    @Test
    void theLogsTellWhoDidWhatAndNothingThatWasTypedAsALoginByMistake() {
        try (Visitor stranger = new Visitor(server.uri("/"))) {
            stranger.login("my-secret-password", "x");
            stranger.login("=cmd|' /C calc'!A0", "x");
        }
        JsonNode rows = audit.json("/api/sign-ins?outcome=UNKNOWN&limit=2").get("items");
        assertThat(rows.at("/0/login").isNull()).isTrue();
        HttpResponse<String> csv = audit.get("/api/sign-ins.csv");
        assertThat(csv.body()).doesNotContain("my-secret-password", "cmd|");
        assertThat(audit.json("/api/identity-changes").get("items").toString()).contains("\"by\"");
        isProblem(security.get("/api/identity-changes"), 403, "identity.forbidden");
    }
}

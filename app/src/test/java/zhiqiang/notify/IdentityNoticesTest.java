package zhiqiang.notify;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
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
import zhiqiang.identity.Administrators;
import zhiqiang.identity.Seats;
import zhiqiang.identity.signin.TokenReminder;

/// People hear what happens to them, their posts and their accounts; whoever does it need not be
/// told.
class IdentityNoticesTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Shanghai"));

    @TempDir static Path data;
    private static TestDatabase database;
    private static TestServer server;
    private static Visitor system;
    private static Visitor security;

    @BeforeAll
    static void start() {
        database = TestDatabase.fresh();
        server = TestServer.start(data, database, Map.of()).signedIn();
        system = administrator("admin");
        security = administrator("security");
    }

    private static Visitor administrator(String login) {
        Visitor visitor = new Visitor(server.uri("/"));
        visitor.firstSignIn(login, server.bean(Administrators.class).reset(login));
        return visitor;
    }

    @AfterAll
    static void stop() {
        system.close();
        security.close();
        server.close();
    }

    private static JsonNode done(Visitor by, String path, Map<String, ?> body) {
        HttpResponse<String> answer = by.send("POST", path, body, Map.of());
        assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 204);
        return answer.body().isEmpty() ? JSON.nullNode() : JSON.readTree(answer.body());
    }

    /// A role asked for, as the person, the post and the request.
    private record Wished(String person, String post, String request) {}

    private static Wished wished(String login, String role) {
        String person =
                done(system, "/api/people", Map.of("login", login, "name", "张" + login))
                        .at("/person/id")
                        .asString();
        String post =
                done(
                                system,
                                "/api/posts",
                                Map.of(
                                        "person",
                                        person,
                                        "unit",
                                        "agriculture",
                                        "title",
                                        "科员",
                                        "duties",
                                        List.of("LIAISON"),
                                        "roles",
                                        List.of(role)))
                        .get("id")
                        .asString();
        for (JsonNode request : security.json("/api/role-requests")) {
            if (request.at("/person/id").asString().equals(person)) {
                return new Wished(person, post, request.get("id").asString());
            }
        }
        throw new AssertionError("no request for " + login);
    }

    private static List<String> told(Visitor who, String kind) {
        List<String> texts = new ArrayList<>();
        who.json("/api/notices?limit=100&kind=" + kind)
                .get("items")
                .forEach(each -> texts.add(each.at("/text/zh").asString()));
        return texts;
    }

    private static Visitor visitor(String login) {
        Visitor visitor = new Visitor(server.uri("/"));
        visitor.firstSignIn(login, server.bean(Administrators.class).reset(login));
        return visitor;
    }

    @Test
    void whoeverDecidesHearsOfAWishAndWhoeverAskedAndGotItHearsHowItCameOut() {
        Wished granted = wished("granted", "preparer");
        Wished refused = wished("refused", "checker");

        assertThat(told(security, "role.wished"))
                .anyMatch(text -> text.contains("张granted") && text.contains("填报人"))
                .anyMatch(text -> text.contains("张refused"));
        assertThat(told(system, "role.wished")).isEmpty();

        done(security, "/api/role-requests/" + granted.request() + "/grant", Map.of());
        done(
                security,
                "/api/role-requests/" + refused.request() + "/refuse",
                Map.of("reason", "重复申请"));
        try (Visitor who = visitor("granted")) {
            assertThat(told(who, "role.granted")).hasSize(1);
        }
        assertThat(told(system, "role.granted")).anyMatch(text -> text.contains("张granted"));
        assertThat(told(system, "role.refused")).anyMatch(text -> text.contains("重复申请"));
        assertThat(told(security, "role.granted")).isEmpty();

        HttpResponse<String> withdrawn =
                security.send(
                        "POST",
                        "/api/posts/" + granted.post() + "/roles/preparer/withdraw",
                        Map.of("reason", "调离"),
                        Map.of());
        assertThat(withdrawn.statusCode()).as(withdrawn.body()).isBetween(200, 204);
        assertThat(told(system, "role.withdrawn")).anyMatch(text -> text.contains("调离"));
    }

    @Test
    void aPersonHearsOfWhatIsDoneToTheirAccount() {
        Wished who = wished("watched", "preparer");
        done(system, "/api/people/" + who.person() + "/password", Map.of());
        done(security, "/api/people/" + who.person() + "/factors/reset", Map.of("reason", "遗失手机"));
        HttpResponse<String> described =
                system.send(
                        "PUT",
                        "/api/people/" + who.person(),
                        Map.of("name", "张watched", "email", "watched@yueyang.example"),
                        Map.of());
        assertThat(described.statusCode()).as(described.body()).isEqualTo(200);

        try (Visitor watched = visitor("watched")) {
            assertThat(told(watched, "security.password-given")).hasSize(2);
            assertThat(told(watched, "security.factors-reset")).hasSize(2);
            assertThat(told(watched, "security.email-changed")).hasSize(1);
        }
    }

    @Test
    void aSignInFromAnotherDeviceIsToldAndOneFromTheSameIsNot() {
        server.bean(Seats.class).seat("roamer", "roamer", "agriculture", "test", List.of());
        try (Visitor home = new Visitor(server.uri("/"));
                Visitor away = new Visitor(server.uri("/"))) {
            String own =
                    home.firstSignIn("roamer", server.bean(Administrators.class).reset("roamer"));
            assertThat(home.send("POST", "/api/logout", Map.of(), Map.of()).statusCode())
                    .isBetween(200, 204);
            home.signIn("roamer", own);
            assertThat(told(home, "security.new-device")).isEmpty();

            away.signIn("roamer", own);

            assertThat(told(home, "security.new-device")).hasSize(1);
        }
    }

    @Test
    void whoeverIsToStandInForSomebodyHearsOfIt() {
        Wished deputy = wished("deputy", "preparer");
        JsonNode me = server.json("/api/me");
        done(
                server,
                "/api/delegations",
                Map.of(
                        "post", me.at("/posts/0/id").asString(),
                        "to", deputy.person(),
                        "from", TODAY.toString(),
                        "until", TODAY.plusDays(3).toString(),
                        "note", "出差"));

        try (Visitor who = visitor("deputy")) {
            assertThat(told(who, "post.delegated")).singleElement().asString().contains("出差");
        }
    }

    @Test
    void thoseInChargeOfAUnitHearOfALeadersInstructionToIt() {
        wished("liaison", "preparer");
        Wished leader = wished("chief", "leader");
        done(
                system,
                "/api/posts",
                Map.of(
                        "person", leader.person(),
                        "unit", "finance",
                        "title", "局长",
                        "duties", List.of("LEADER_IN_CHARGE"),
                        "roles", List.of()));
        done(
                server,
                "/api/instructions",
                Map.of(
                        "unit",
                        "finance",
                        "leader",
                        leader.person(),
                        "text",
                        "请抓紧\n落实",
                        "addressees",
                        List.of("agriculture")));

        try (Visitor who = visitor("liaison")) {
            assertThat(told(who, "instruction.given"))
                    .singleElement()
                    .asString()
                    .contains("请抓紧 落实", "张chief");
        }
        assertThat(told(server, "instruction.given")).isEmpty();
    }

    @Test
    void aTokenThatSoonEndsIsToldOnce() {
        done(
                server,
                "/api/me/tokens",
                Map.of(
                        "name", "nightly import",
                        "permissions", List.of("record.read"),
                        "until", TODAY.plusDays(7).toString()));
        done(
                server,
                "/api/me/tokens",
                Map.of(
                        "name", "long",
                        "permissions", List.of("record.read"),
                        "until", TODAY.plusDays(8).toString()));

        server.bean(TokenReminder.class).remind();
        server.bean(TokenReminder.class).remind();

        assertThat(told(server, "security.token-expires"))
                .singleElement()
                .asString()
                .contains("nightly import");
    }

    @Test
    void whoeverBeganAnImportHearsHowItEnded(@TempDir Path folder) throws Exception {
        Path good =
                java.nio.file.Files.writeString(
                        folder.resolve("milestone.csv"),
                        "milestone,reached_on\ntourism-brand.created,2025-03-01\n");
        Path bad =
                java.nio.file.Files.writeString(
                        folder.resolve("inspection-result.csv"),
                        "programme,sample_no,sampled_on,region,organised_by,conclusion\n"
                                + "FOOD_EVALUATION,1,2024-02-30,430602,CITY,QUALIFIED\n");

        server.upload("WHOLE", good);
        server.upload("WHOLE", bad);

        assertThat(told(server, "import.done")).singleElement().asString().contains("接受 1 行");
        assertThat(told(server, "import.refused")).singleElement().asString().contains("退回 1 行");
    }

    @Test
    void whatWasChosenIsOnTheLedger() throws Exception {
        HttpResponse<String> chosen =
                server.send(
                        "PUT",
                        "/api/me/notice-choice",
                        Map.of(
                                "digestHour",
                                9,
                                "groups",
                                List.of(Map.of("group", "RIGHTS", "byMail", "DIGEST"))),
                        Map.of());
        assertThat(chosen.statusCode()).as(chosen.body()).isEqualTo(200);

        try (Connection owner = database.owner();
                Statement statement = owner.createStatement();
                ResultSet row =
                        statement.executeQuery(
                                """
                                select count(*)
                                  from (select what, kind from ledger.waiting
                                        union all
                                        select what, kind from ledger.entry) acts
                                 where what = 'notice-choice.changed' and kind = 'person'
                                """)) {
            assertThat(row.next()).isTrue();
            assertThat(row.getInt(1)).isEqualTo(1);
        }
    }
}

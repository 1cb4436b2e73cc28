package zhiqiang.notify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static zhiqiang.Answers.isProblem;
import static zhiqiang.Answers.ok;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import zhiqiang.TestDatabase;
import zhiqiang.TestServer;
import zhiqiang.Visitor;
import zhiqiang.identity.Reach;
import zhiqiang.identity.Reaches;
import zhiqiang.identity.Seats;
import zhiqiang.scorecard.text.Text;

/// People hear of what concerns them, once, and of nothing else.
class NoticeTest {
    private static final NoticeKind KIND =
            new NoticeKind(
                    "test.happened",
                    NoticeGroup.RIGHTS,
                    new Text("测试", "Test"),
                    new Text("{what}发生了", "{what} happened"),
                    new Text("详情：{what}", "It is {what}."));

    @TempDir static Path data;
    private static TestDatabase database;
    private static TestServer server;
    private static TransactionTemplate transaction;
    private static Visitor li;
    private static Visitor wang;
    private static UUID idOfLi;
    private static UUID idOfWang;

    @BeforeAll
    static void start() {
        database = TestDatabase.fresh();
        server = TestServer.start(data, database, Map.of());
        transaction = new TransactionTemplate(server.bean(PlatformTransactionManager.class));
        li = visitor("li");
        wang = visitor("wang");
        idOfLi = id("li");
        idOfWang = id("wang");
    }

    private static Visitor visitor(String login) {
        String password = server.password(login, List.of("preparer"), "agriculture");
        return new Visitor(server.uri("/")).signIn(login, password);
    }

    private static UUID id(String login) {
        return server.bean(Seats.class).known(login).orElseThrow();
    }

    @AfterAll
    static void stop() {
        li.close();
        wang.close();
        server.close();
    }

    private static Notice notice(String key, UUID... to) {
        return Notice.of(KIND, Set.of(to), key, "/account").with("what", key);
    }

    private static void tell(Notice notice) {
        transaction.executeWithoutResult(status -> server.bean(Notices.class).tell(notice));
    }

    private static List<String> titles(Visitor who, String query) {
        List<String> titles = new ArrayList<>();
        who.json("/api/notices?limit=100" + query)
                .get("items")
                .forEach(each -> titles.add(each.at("/title/en").asString()));
        return titles;
    }

    private static int unread(Visitor who) {
        return who.json("/api/notices/unread").get("count").asInt();
    }

    private static String idOf(Visitor who, String title) {
        for (JsonNode each : who.json("/api/notices?limit=100").get("items")) {
            if (each.at("/title/en").asString().equals(title)) {
                return each.get("id").asString();
            }
        }
        throw new AssertionError("no " + title);
    }

    @Test
    void thoseWhomItConcernsAreToldInBothLanguagesAndNobodyElse() {
        tell(notice("flood", idOfLi));

        JsonNode told = li.json("/api/notices?kind=test.happened&limit=100").get("items");
        assertThat(told.toString())
                .contains("\"zh\":\"flood发生了\"", "\"en\":\"flood happened\"", "It is flood.");
        assertThat(titles(wang, "")).doesNotContain("flood happened");
    }

    @Test
    void whatIsToldAgainUnderTheSameKeyIsToldOnceAlsoByManyAtATime() throws Exception {
        try (ExecutorService many = Executors.newFixedThreadPool(8)) {
            List<Callable<Boolean>> calls = new ArrayList<>();
            for (int n = 0; n < 24; n++) {
                boolean turned = n % 2 == 0;
                calls.add(
                        () -> {
                            tell(
                                    turned
                                            ? notice("rush", idOfLi, idOfWang)
                                            : notice("rush", idOfWang, idOfLi));
                            return true;
                        });
            }
            for (Future<Boolean> done : many.invokeAll(calls)) {
                assertThat(done.get()).isTrue();
            }
        }

        assertThat(titles(li, "")).containsOnlyOnce("rush happened");
        assertThat(titles(wang, "")).containsOnlyOnce("rush happened");
    }

    @Test
    void whatIsUndoneWasNeverTold() {
        transaction.executeWithoutResult(
                status -> {
                    server.bean(Notices.class).tell(notice("undone", idOfLi));
                    status.setRollbackOnly();
                });

        assertThat(titles(li, "")).doesNotContain("undone happened");
        assertThatThrownBy(() -> server.bean(Notices.class).tell(notice("outside", idOfLi)))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void theUnreadAreCountedUntilTheyAreRead() {
        tell(notice("counted", idOfLi));
        int before = unread(li);
        String id = idOf(li, "counted happened");

        assertThat(li.send("POST", "/api/notices/" + id + "/read", Map.of(), Map.of()).statusCode())
                .isEqualTo(204);

        assertThat(unread(li)).isEqualTo(before - 1);
        assertThat(titles(li, "&unread=true")).doesNotContain("counted happened");
        assertThat(titles(li, "")).contains("counted happened");
    }

    @Test
    void readingAllLeavesWhatCameInBehindOnesBack() throws Exception {
        tell(notice("seen", idOfWang));
        // Begun before the list is read and done after it: its number is lower than others' then.
        try (ExecutorService other = Executors.newSingleThreadExecutor()) {
            java.util.concurrent.CountDownLatch told = new java.util.concurrent.CountDownLatch(1);
            java.util.concurrent.CountDownLatch read = new java.util.concurrent.CountDownLatch(1);
            Future<?> slow =
                    other.submit(
                            () ->
                                    transaction.executeWithoutResult(
                                            status -> {
                                                server.bean(Notices.class)
                                                        .tell(notice("slow", idOfWang));
                                                told.countDown();
                                                await(read);
                                            }));
            await(told);
            tell(notice("quick", idOfWang));
            String seen = wang.json("/api/notices").get("seen").asString();
            read.countDown();
            slow.get();
            tell(notice("late", idOfWang));

            assertThat(
                            wang.send("POST", "/api/notices/read", Map.of("seen", seen), Map.of())
                                    .statusCode())
                    .isEqualTo(204);
        }

        assertThat(titles(wang, "&unread=true"))
                .contains("slow happened", "late happened")
                .doesNotContain("seen happened", "quick happened");
        isProblem(
                wang.send("POST", "/api/notices/read", Map.of("seen", "all"), Map.of()),
                422,
                "notify.not-seen");
    }

    private static void await(java.util.concurrent.CountDownLatch latch) {
        try {
            assertThat(latch.await(30, java.util.concurrent.TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException stopped) {
            throw new AssertionError(stopped);
        }
    }

    @Test
    void anotherPersonsNoticeIsNeitherSeenNorMarked() {
        tell(notice("private", idOfWang));
        String id = idOf(wang, "private happened");

        isProblem(
                li.send("POST", "/api/notices/" + id + "/read", Map.of(), Map.of()),
                404,
                "notify.notice-not-found");
        assertThat(titles(wang, "&unread=true")).contains("private happened");
    }

    @Test
    void theDatabaseItselfShowsAPersonOnlyTheirOwn() {
        tell(notice("guarded", idOfWang));
        JdbcClient jdbc = server.bean(JdbcClient.class);
        Reaches reaches = server.bean(Reaches.class);

        long seen =
                reaches.as(
                        Reach.ofPerson(idOfLi),
                        () ->
                                transaction.execute(
                                        status ->
                                                jdbc.sql(
                                                                "select count(*) from notify.notice"
                                                                        + " where account <> :li")
                                                        .param("li", idOfLi)
                                                        .query(Long.class)
                                                        .single()));
        long unarmed = jdbc.sql("select count(*) from notify.notice").query(Long.class).single();

        assertThat(seen).isZero();
        assertThat(unarmed).isZero();
    }

    @Test
    void pagesFollowOnEachOtherWithoutGapOrRepetition() {
        for (int n = 0; n < 7; n++) {
            tell(notice("page" + n, idOfLi));
        }
        List<String> all = titles(li, "&kind=test.happened");
        List<String> paged = new ArrayList<>();
        String cursor = "";
        while (cursor != null) {
            JsonNode page = li.json("/api/notices?kind=test.happened&limit=3&cursor=" + cursor);
            page.get("items").forEach(each -> paged.add(each.at("/title/en").asString()));
            cursor = page.get("next").isNull() ? null : page.get("next").asString();
        }

        assertThat(paged).isEqualTo(all).contains("page6 happened");
        isProblem(li.get("/api/notices?cursor=bm9uZQ"), 422, "notify.not-a-cursor");
    }

    @Test
    void everyKindIsDeclaredOnceAndLeadsSomewhereInside() {
        List<String> codes = new ArrayList<>();
        li.json("/api/notices/kinds").forEach(each -> codes.add(each.get("code").asString()));

        assertThat(codes).doesNotHaveDuplicates().contains("role.wished", "import.done");
        assertThatThrownBy(() -> Notice.of(KIND, Set.of(), "k", "//elsewhere.example"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Notice.of(KIND, Set.of(), "k", "https://elsewhere.example"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> tell(Notice.of(KIND, Set.of(idOfLi), "k", "/account")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("what");
        assertThatThrownBy(
                        () ->
                                new NoticeKind(
                                        "test.lame",
                                        NoticeGroup.RIGHTS,
                                        new Text("", ""),
                                        new Text("{a}", "{b}"),
                                        new Text("", "")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void whatWasReadLongAgoIsRemovedAndTheUnreadStays() throws SQLException {
        tell(notice("old", idOfLi));
        tell(notice("ancient", idOfLi));
        try (Connection owner = database.owner();
                Statement statement = owner.createStatement()) {
            statement.execute(
                    "update notify.notice set read_at = now() - interval '366 days' where key ="
                            + " 'old'");
            statement.execute(
                    "update notify.notice set at = now() - interval '900 days' where key ="
                            + " 'ancient'");
        }

        server.bean(Keeping.class).clean();

        assertThat(titles(li, "")).contains("ancient happened").doesNotContain("old happened");
    }

    @Test
    void aServerWithoutAMailServerSaysSoAndKeepsNoMails() throws SQLException {
        tell(notice("mute", idOfLi));

        assertThat(ok(li.get("/api/me/notice-choice")).get("mailOn").asBoolean()).isFalse();
        try (Connection owner = database.owner();
                Statement statement = owner.createStatement();
                java.sql.ResultSet row =
                        statement.executeQuery("select count(*) from notify.mail")) {
            assertThat(row.next()).isTrue();
            assertThat(row.getInt(1)).isZero();
        }
    }
}

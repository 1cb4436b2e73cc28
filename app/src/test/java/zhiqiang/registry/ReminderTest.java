package zhiqiang.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static zhiqiang.Answers.isProblem;
import static zhiqiang.Answers.ok;
import static zhiqiang.registry.RegistryPeople.entry;
import static zhiqiang.registry.RegistryPeople.firm;
import static zhiqiang.registry.RegistryPeople.made;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import tools.jackson.databind.JsonNode;
import zhiqiang.TestServer;
import zhiqiang.Visitor;
import zhiqiang.identity.Reaches;
import zhiqiang.notify.Notices;

/// Qualifications end, and who has to know is told in time and once.
class ReminderTest {
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    private static final String PINGJIANG = "430626";

    @TempDir static Path data;
    private static TestServer office;
    private static Visitor pingjiang;
    private static Visitor huarong;

    @BeforeAll
    static void start() {
        office = TestServer.start(data).signedIn();
        pingjiang = RegistryPeople.of(office, "pingjiang", "preparer", PINGJIANG);
        huarong = RegistryPeople.of(office, "huarong", "preparer", "430623");
    }

    @AfterAll
    static void stop() {
        pingjiang.close();
        huarong.close();
        office.close();
    }

    private static JsonNode qualified(String id, String number, LocalDate until) {
        Map<String, Object> body = new HashMap<>();
        body.put("kind", "CMA");
        body.put("number", number);
        body.put("validFrom", "2020-01-01");
        body.put("validUntil", until.toString());
        return made(
                pingjiang.send(
                        "POST", "/api/registry/entries/" + id + "/qualifications", body, Map.of()));
    }

    private static void remindOn(LocalDate day) {
        new QualificationReminder(
                        office.bean(JdbcClient.class),
                        office.bean(Reaches.class),
                        office.bean(Keepers.class),
                        office.bean(Notices.class),
                        office.bean(PlatformTransactionManager.class),
                        Clock.fixed(day.atTime(6, 20).atZone(CHINA).toInstant(), CHINA))
                .remind();
    }

    private static List<String> told(Visitor who, String name) {
        List<String> texts = new ArrayList<>();
        who.json("/api/notices?limit=100")
                .get("items")
                .forEach(
                        each -> {
                            if (each.at("/title/zh").asString().contains(name)) {
                                texts.add(each.at("/text/zh").asString());
                            }
                        });
        return texts;
    }

    @Test
    void theStateOfAQualificationFollowsFromTheDayAndTheLastDayCounts() {
        LocalDate until = LocalDate.of(2026, 6, 30);

        assertThat(Qualifications.Validity.on(until, null, until))
                .isEqualTo(Qualifications.Validity.ENDING);
        assertThat(Qualifications.Validity.on(until.plusDays(1), null, until))
                .isEqualTo(Qualifications.Validity.EXPIRED);
        assertThat(Qualifications.Validity.on(until.minusDays(60), null, until))
                .isEqualTo(Qualifications.Validity.ENDING);
        assertThat(Qualifications.Validity.on(until.minusDays(61), null, until))
                .isEqualTo(Qualifications.Validity.VALID);
        assertThat(Qualifications.Validity.on(until, null, null))
                .isEqualTo(Qualifications.Validity.VALID);
        assertThat(Qualifications.Validity.on(until, until.plusDays(1), null))
                .isEqualTo(Qualifications.Validity.NOT_YET);
    }

    @Test
    void thoseOfTheAreaAreToldSixtyThirtyAndSevenDaysBeforeTheEndAndWhenItIsOverOnceEach() {
        LocalDate until = LocalDate.of(2030, 6, 30);
        qualified(firm(pingjiang, "四次提醒室", PINGJIANG), "CMA-1", until);

        List<Integer> counts = new ArrayList<>();
        for (int days : new int[] {61, 60, 59, 30, 29, 7, 1, 0, -1, -2}) {
            remindOn(until.minusDays(days));
            remindOn(until.minusDays(days));
            counts.add(told(pingjiang, "四次提醒室").size());
        }

        assertThat(counts).containsExactly(0, 1, 1, 2, 2, 3, 3, 3, 4, 4);
        assertThat(told(pingjiang, "四次提醒室").getFirst()).contains("已于2030-06-30到期");
        assertThat(told(huarong, "四次提醒室")).isEmpty();
        assertThat(told(office, "四次提醒室")).as("the area has somebody").isEmpty();
    }

    @Test
    void afterAStandstillOnlyWhatHoldsNowIsTold() {
        LocalDate until = LocalDate.of(2031, 6, 30);
        qualified(firm(pingjiang, "停机补报室", PINGJIANG), "CMA-2", until);

        remindOn(until.minusDays(5));

        assertThat(told(pingjiang, "停机补报室")).singleElement().asString().contains("还有5天");

        remindOn(until.plusDays(40));

        assertThat(told(pingjiang, "停机补报室")).hasSize(2);
    }

    @Test
    void whatWasRenewedIsToldOfAnew() {
        LocalDate until = LocalDate.of(2032, 6, 30);
        String id = firm(pingjiang, "续证提醒室", PINGJIANG);
        JsonNode first = qualified(id, "CMA-3", until);
        remindOn(until.minusDays(5));
        Map<String, Object> renewed =
                Map.of(
                        "kind",
                        "CMA",
                        "number",
                        "CMA-3",
                        "validUntil",
                        until.plusYears(6).toString());
        String path =
                "/api/registry/entries/" + id + "/qualifications/" + first.at("/0/id").asString();

        ok(pingjiang.send("PUT", path, renewed, Map.of("If-Match", "\"1\"")));
        isProblem(
                pingjiang.send("PUT", path, renewed, Map.of("If-Match", "\"1\"")),
                412,
                "registry.stale");
        remindOn(until.plusYears(6).minusDays(6));

        assertThat(told(pingjiang, "续证提醒室")).hasSize(2);
    }

    @Test
    void whereAnAreaHasNobodyTheOfficeIsTold() {
        LocalDate until = LocalDate.of(2033, 6, 30);
        Map<String, Object> body = RegistryPeople.firm(RegistryPeople.code(), "无人区域室", "430602");
        String id = RegistryPeople.make(office, body).get("id").asString();
        made(
                office.send(
                        "POST",
                        "/api/registry/entries/" + id + "/qualifications",
                        Map.of("kind", "CNAS", "validUntil", until.toString()),
                        Map.of()));

        remindOn(until);

        assertThat(told(office, "无人区域室")).hasSize(1);
    }

    @Test
    void aCertificateIsReadByWhoeverSeesTheEntryAndByNobodyElse() {
        String id = firm(pingjiang, "证书文件厂", PINGJIANG);
        byte[] pdf = "%PDF-1.4\n%%EOF\n".getBytes(StandardCharsets.US_ASCII);
        JsonNode brought =
                tools.jackson.databind.json.JsonMapper.shared()
                        .readTree(
                                pingjiang
                                        .post(
                                                "/api/files?place=qualification",
                                                "file",
                                                "cma.pdf",
                                                pdf)
                                        .body());
        String file = brought.get("id").asString();

        JsonNode all =
                made(
                        pingjiang.send(
                                "POST",
                                "/api/registry/entries/" + id + "/qualifications",
                                Map.of("kind", "CMA", "document", file),
                                Map.of()));

        assertThat(all.at("/0/document/name").asString()).isEqualTo("cma.pdf");
        assertThat(entry(office, id).at("/qualifications/0/document/id").asString())
                .isEqualTo(file);
        assertThat(office.get("/api/files/" + file).statusCode()).isEqualTo(200);
        assertThat(huarong.get("/api/files/" + file).statusCode()).isEqualTo(404);
    }
}

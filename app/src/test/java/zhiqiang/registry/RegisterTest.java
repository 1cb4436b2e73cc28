package zhiqiang.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static zhiqiang.Answers.isProblem;
import static zhiqiang.Answers.ok;
import static zhiqiang.registry.RegistryPeople.change;
import static zhiqiang.registry.RegistryPeople.citizen;
import static zhiqiang.registry.RegistryPeople.code;
import static zhiqiang.registry.RegistryPeople.contact;
import static zhiqiang.registry.RegistryPeople.entry;
import static zhiqiang.registry.RegistryPeople.faults;
import static zhiqiang.registry.RegistryPeople.firm;
import static zhiqiang.registry.RegistryPeople.found;
import static zhiqiang.registry.RegistryPeople.history;
import static zhiqiang.registry.RegistryPeople.made;
import static zhiqiang.registry.RegistryPeople.make;
import static zhiqiang.registry.RegistryPeople.query;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import zhiqiang.TestServer;
import zhiqiang.Visitor;
import zhiqiang.identity.Reaches;

/// Who is entered, found and seen by whom.
class RegisterTest {
    private static final String PINGJIANG = "430626";
    private static final String HUARONG = "430623";

    @TempDir static Path data;
    private static TestServer office;
    private static Visitor pingjiang;
    private static Visitor huarong;
    private static Visitor agriculture;

    @BeforeAll
    static void start() {
        office = TestServer.start(data).signedIn();
        pingjiang = RegistryPeople.of(office, "pingjiang", "preparer", PINGJIANG);
        huarong = RegistryPeople.of(office, "huarong", "preparer", HUARONG);
        agriculture = RegistryPeople.of(office, "agriculture", "preparer", "agriculture");
    }

    @AfterAll
    static void stop() {
        pingjiang.close();
        huarong.close();
        agriculture.close();
        office.close();
    }

    private static Map<String, Object> expert(String number, String name) {
        Map<String, Object> expert = firm("", name, PINGJIANG);
        expert.put("kind", "EXPERT");
        expert.put("citizenNumber", number);
        expert.put("expertise", List.of("食品检验", "统计"));
        return expert;
    }

    @Test
    void anEnterpriseIsEnteredOnceByItsCode() {
        String code = code();
        JsonNode made =
                make(
                        pingjiang,
                        firm(code.toLowerCase(java.util.Locale.ROOT), "洞庭米业有限公司", PINGJIANG));

        HttpResponse<String> again =
                huarong.send("POST", "/api/registry/entries", firm(code, "另一家", HUARONG), Map.of());

        assertThat(made.get("code").asString()).isEqualTo(code);
        isProblem(again, 409, "registry.code-taken");
    }

    @Test
    void aCodeWhoseCheckDigitDoesNotFitIsRefusedWithWhatIsWrong() {
        String code = code();
        char last = code.charAt(17) == '0' ? '1' : '0';

        HttpResponse<String> wrong =
                pingjiang.send(
                        "POST",
                        "/api/registry/entries",
                        firm(code.substring(0, 17) + last, "抄错了", PINGJIANG),
                        Map.of());
        HttpResponse<String> letter =
                pingjiang.send(
                        "POST",
                        "/api/registry/entries",
                        firm("I" + code.substring(1), "抄错了", PINGJIANG),
                        Map.of());

        assertThat(faults(wrong)).containsExactly("registry.identifier-check");
        assertThat(faults(letter)).containsExactly("registry.identifier-character");
    }

    @Test
    void aLaboratoryThatIsNoLegalPersonBelongsToOneThatIs() {
        String firm = firm(pingjiang, "有化验室的厂", PINGJIANG);
        Map<String, Object> laboratory = firm("", "厂化验室", PINGJIANG);
        laboratory.put("kind", "LABORATORY");

        HttpResponse<String> alone =
                pingjiang.send("POST", "/api/registry/entries", laboratory, Map.of());
        laboratory.put("belongsTo", firm);
        JsonNode made = make(pingjiang, laboratory);

        assertThat(faults(alone)).containsExactly("registry.missing");
        assertThat(made.at("/belongsTo/name").asString()).isEqualTo("有化验室的厂");
        assertThat(pingjiang.json("/api/registry/entries/" + firm + "/sections").toString())
                .contains("厂化验室", "/registry/" + made.get("id").asString());
    }

    @Test
    void aPersonIsKnownByACitizensNumberThatNobodySees() {
        String number = citizen();
        JsonNode made = make(pingjiang, expert(number, "周专家"));
        String id = made.get("id").asString();

        HttpResponse<String> again =
                pingjiang.send("POST", "/api/registry/entries", expert(number, "周又来"), Map.of());
        Map<String, Object> inspector = expert(number, "周专家");
        inspector.put("kind", "INSPECTOR");

        isProblem(again, 409, "registry.person-taken");
        make(pingjiang, inspector);
        assertThat(made.get("citizenMask").asString())
                .isEqualTo(number.substring(0, 6) + "********" + number.substring(14));
        assertThat(made.toString()).doesNotContain(number);
        assertThat(
                        stored(
                                "select row_to_json(e)::text from registry.entry e where id = '"
                                        + id
                                        + "'"))
                .doesNotContain(number);
        assertThat(history(office, "registry-entry", id)).contains("周专家").doesNotContain(number);
    }

    @Test
    void aCitizensNumberIsReadInTheClearByThoseWhoMayAndItIsOnTheLedger() {
        String number = citizen();
        String id = make(pingjiang, expert(number, "吴专家")).get("id").asString();
        String path = "/api/registry/entries/" + id + "/citizen-number";

        assertThat(ok(pingjiang.get(path)).get("number").asString()).isEqualTo(number);
        assertThat(history(office, "registry-entry", id))
                .contains("registry-entry.read", "查看公民身份号码");
        isProblem(agriculture.get(path), 403, "registry.outside-reach");
    }

    @Test
    void aWrongCitizensNumberIsRefused() {
        HttpResponse<String> wrong =
                pingjiang.send(
                        "POST",
                        "/api/registry/entries",
                        expert("430602198013011234", "没有这天"),
                        Map.of());

        assertThat(faults(wrong)).containsExactly("registry.identifier-date");
    }

    @Test
    void entriesAreFoundByTwoCharactersOfANameAFormerNameOrACode() {
        String code = code();
        Map<String, Object> firm = firm(code, "湖南蓝湖味业股份有限公司", PINGJIANG);
        firm.put("formerNames", List.of("平江县红星酱厂"));
        make(pingjiang, firm);

        assertThat(found(pingjiang, query("蓝湖"))).containsExactly("湖南蓝湖味业股份有限公司");
        assertThat(found(pingjiang, query("红星酱"))).containsExactly("湖南蓝湖味业股份有限公司");
        assertThat(
                        found(
                                pingjiang,
                                query(code.substring(6, 17).toLowerCase(java.util.Locale.ROOT))))
                .containsExactly("湖南蓝湖味业股份有限公司");
        assertThat(found(pingjiang, query("蓝味"))).isEmpty();
        assertThat(found(pingjiang, query("％_"))).isEmpty();
        assertThat(found(pingjiang, query("%"))).isEmpty();
        assertThat(found(pingjiang, query("蓝"))).contains("湖南蓝湖味业股份有限公司");
    }

    @Test
    void aSearchIsNarrowedByAreaIndustryChainSizeAndStatus() {
        Map<String, Object> firm = firm(code(), "筛选石化厂", PINGJIANG);
        firm.put("industry", "26");
        firm.put("chains", List.of("modern-petrochemicals"));
        firm.put("size", "ABOVE");
        firm.put("sizeYear", 2025);
        make(office, firm);
        make(office, firm(code(), "筛选小卖部", PINGJIANG));

        for (String filter :
                List.of(
                        "industry=26",
                        "industry=C",
                        "chain=modern-petrochemicals",
                        "size=ABOVE",
                        "industry=2")) {
            assertThat(found(office, query("筛选") + "&" + filter))
                    .as(filter)
                    .containsExactly("筛选石化厂");
        }
        assertThat(found(office, query("筛选") + "&area=" + PINGJIANG)).hasSize(2);
        assertThat(found(office, query("筛选") + "&area=" + HUARONG)).isEmpty();
        assertThat(found(office, query("筛选") + "&status=CEASED")).isEmpty();
        assertThat(found(office, query("筛选") + "&kind=EXPERT")).isEmpty();
    }

    @Test
    void pagesFollowEachOtherWithoutGapOrRepetition() {
        for (int n = 0; n < 7; n++) {
            firm(pingjiang, "翻页厂" + n % 2, PINGJIANG);
        }
        List<String> ids = new java.util.ArrayList<>();
        String cursor = "";
        do {
            JsonNode page =
                    pingjiang.json(
                            "/api/registry/entries?limit=3&" + query("翻页厂") + "&cursor=" + cursor);
            page.get("items").forEach(each -> ids.add(each.get("id").asString()));
            cursor = page.get("next").isNull() ? "" : page.get("next").asString();
        } while (!cursor.isEmpty());

        assertThat(ids).hasSize(7).doesNotHaveDuplicates();
        isProblem(
                pingjiang.get("/api/registry/entries?cursor=bm9uZQ"), 422, "registry.not-a-cursor");
    }

    @Test
    void anAreaSeesWhatIsRegisteredOrManagedThereAndWritesNothingElse() {
        Map<String, Object> zone = firm(code(), "园区跨界厂", PINGJIANG);
        zone.put("managing", HUARONG);
        String shared = make(office, zone).get("id").asString();
        String other = firm(office, "园区别处厂", HUARONG);

        assertThat(found(pingjiang, query("园区"))).containsExactly("园区跨界厂");
        assertThat(found(huarong, query("园区"))).containsExactlyInAnyOrder("园区跨界厂", "园区别处厂");
        isProblem(pingjiang.get("/api/registry/entries/" + other), 404, "registry.entry-not-found");
        assertThat(change(pingjiang, shared, 1, zone).statusCode()).isEqualTo(200);
        isProblem(
                pingjiang.send(
                        "POST", "/api/registry/entries", firm(code(), "越界", HUARONG), Map.of()),
                403,
                "registry.outside-reach");
    }

    @Test
    void aMemberUnitSearchesTheWholeCityAndSeesNoContactAndWritesNothing() {
        Map<String, Object> body = firm(code(), "成员单位查询厂", PINGJIANG);
        String id = make(pingjiang, body).get("id").asString();
        made(contact(pingjiang, id, "郑联系", "13873001234"));

        JsonNode seen = entry(agriculture, id);

        assertThat(found(agriculture, query("成员单位查询"))).containsExactly("成员单位查询厂");
        assertThat(seen.get("contacts")).isEmpty();
        assertThat(seen.at("/may/keep").asBoolean()).isFalse();
        assertThat(agriculture.json("/api/registry/entries/" + id + "/contacts")).isEmpty();
        isProblem(change(agriculture, id, 1, body), 403, "registry.outside-reach");
        isProblem(
                agriculture.send(
                        "POST", "/api/registry/entries", firm(code(), "越权", PINGJIANG), Map.of()),
                403,
                "registry.outside-reach");
    }

    @Test
    void contactsAreMaskedUntilSomebodyAsksWhichIsOnTheLedger() {
        String id = firm(pingjiang, "联系人厂", PINGJIANG);

        JsonNode masked = made(contact(pingjiang, id, "郑成功", "13873001234"));
        String before = history(office, "registry-entry", id);
        JsonNode clear = ok(pingjiang.get("/api/registry/entries/" + id + "/contacts"));
        String after = history(office, "registry-entry", id);

        assertThat(masked.at("/0/nameMask").asString()).isEqualTo("郑**");
        assertThat(masked.at("/0/phoneMask").asString()).isEqualTo("138****1234");
        assertThat(masked.at("/0/emailMask").asString()).isEqualTo("z***@example.cn");
        assertThat(masked.toString()).doesNotContain("13873001234", "郑成功");
        assertThat(clear.at("/0/name").asString()).isEqualTo("郑成功");
        assertThat(clear.at("/0/phone").asString()).isEqualTo("13873001234");
        assertThat(before)
                .contains("registry-entry.contact-made")
                .doesNotContain("registry-entry.read");
        assertThat(after).contains("registry-entry.read", "查看联系人");
        assertThat(before + after).doesNotContain("郑成功", "13873001234", "zheng@");
        assertThat(stored("select string_agg(c::text, '') from registry.contact c"))
                .doesNotContain("郑成功", "13873001234");
        isProblem(
                huarong.get("/api/registry/entries/" + id + "/contacts"),
                404,
                "registry.entry-not-found");
    }

    @Test
    void whoReadsOnlyIsRefusedContactsAndWriting() {
        String id = firm(pingjiang, "只读厂", PINGJIANG);
        try (Visitor signer = RegistryPeople.of(office, "signer", "signer", PINGJIANG)) {
            assertThat(entry(signer, id).at("/may/contact").asBoolean()).isFalse();
            isProblem(
                    signer.get("/api/registry/entries/" + id + "/contacts"),
                    403,
                    "identity.forbidden");
            isProblem(
                    change(signer, id, 1, firm(code(), "只读厂", PINGJIANG)),
                    403,
                    "identity.forbidden");
        }
    }

    @Test
    void whoWasRenamedIsFoundByBothNamesAndItsHistoryTellsOfIt() {
        String code = code();
        String id = make(pingjiang, firm(code, "改名前商行", PINGJIANG)).get("id").asString();
        Map<String, Object> renamed = firm(code, "改名后商行", PINGJIANG);
        renamed.put("renamed", true);
        renamed.put("reason", "变更登记");

        assertThat(change(pingjiang, id, 1, renamed).statusCode()).isEqualTo(200);

        assertThat(found(pingjiang, query("改名前"))).containsExactly("改名后商行");
        assertThat(history(pingjiang, "registry-entry", id))
                .contains("registry-entry.changed", "变更登记", "改名前商行");
        assertThat(history(huarong, "registry-entry", id)).doesNotContain("改名");
    }

    @Test
    void whoeverChangesWhatAnotherOneChangedMeanwhileIsToldSo() {
        String code = code();
        String id = make(pingjiang, firm(code, "两人同改厂", PINGJIANG)).get("id").asString();

        assertThat(change(pingjiang, id, 1, firm(code, "两人同改厂", PINGJIANG)).statusCode())
                .isEqualTo(200);
        isProblem(change(office, id, 1, firm(code, "晚了一步厂", PINGJIANG)), 412, "registry.stale");
    }

    @Test
    void theDatabaseItselfShowsATransactionOnlyWhatItReaches() {
        String id = firm(pingjiang, "行级安全厂", PINGJIANG);
        made(contact(pingjiang, id, "某人", "13800000000"));
        String entries = "select count(*)::text from registry.entry where name = '行级安全厂'";
        String contacts = "select count(*)::text from registry.contact where entry = '" + id + "'";

        assertThat(seen(reach(List.of(), List.of()), entries)).isEqualTo("0");
        assertThat(seen(reach(List.of(PINGJIANG), List.of()), entries)).isEqualTo("1");
        assertThat(seen(reach(List.of(HUARONG), List.of()), entries)).isEqualTo("0");
        assertThat(seen(reach(List.of(), List.of("health")), entries)).isEqualTo("1");
        assertThat(seen(reach(List.of(), List.of("health")), contacts)).isEqualTo("0");
        assertThat(seen(reach(List.of(PINGJIANG), List.of()), contacts)).isEqualTo("1");
        String written =
                "update registry.entry set name = name where name = '行级安全厂' returning name";
        assertThat(seen(reach(List.of(), List.of("health")), written)).isEmpty();
    }

    private static zhiqiang.identity.Reach reach(List<String> areas, List<String> duties) {
        return new zhiqiang.identity.Reach(
                false,
                new java.util.TreeSet<>(areas),
                new java.util.TreeSet<>(duties),
                new java.util.TreeSet<>(),
                "test");
    }

    private static String seen(zhiqiang.identity.Reach reach, String sql) {
        return office.bean(Reaches.class)
                .as(
                        reach,
                        () ->
                                new TransactionTemplate(
                                                office.bean(PlatformTransactionManager.class))
                                        .<String>execute(status -> one(sql)));
    }

    private static String one(String sql) {
        return office.bean(JdbcClient.class).sql(sql).query(String.class).optional().orElse("");
    }

    static String stored(String sql) {
        return office.bean(Reaches.class)
                .asServer(
                        "test",
                        () ->
                                new TransactionTemplate(
                                                office.bean(PlatformTransactionManager.class))
                                        .<String>execute(status -> one(sql)));
    }

    @Test
    void nothingOfTheRegisterChangesWithoutAnAct() {
        firm(pingjiang, "无声修改厂", PINGJIANG);

        org.assertj.core.api.Assertions.assertThatThrownBy(
                        () ->
                                stored(
                                        "update registry.entry set address = 'x' where name ="
                                                + " '无声修改厂' returning name"))
                .hasStackTraceContaining("without an act");
        org.assertj.core.api.Assertions.assertThatThrownBy(
                        () ->
                                stored(
                                        """
                                        with silent as (
                                            select set_config('zhiqiang.registry_import', gen_random_uuid()::text, true) as id)
                                        update registry.entry set address = silent.id from silent
                                         where name = '无声修改厂' returning name
                                        """))
                .hasStackTraceContaining("does not name");
    }
}

package zhiqiang.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static zhiqiang.Answers.isProblem;
import static zhiqiang.Answers.ok;
import static zhiqiang.registry.RegistryPeople.change;
import static zhiqiang.registry.RegistryPeople.code;
import static zhiqiang.registry.RegistryPeople.contact;
import static zhiqiang.registry.RegistryPeople.entry;
import static zhiqiang.registry.RegistryPeople.firm;
import static zhiqiang.registry.RegistryPeople.found;
import static zhiqiang.registry.RegistryPeople.history;
import static zhiqiang.registry.RegistryPeople.made;
import static zhiqiang.registry.RegistryPeople.make;
import static zhiqiang.registry.RegistryPeople.query;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import zhiqiang.TestServer;
import zhiqiang.Visitor;

/// Two entries that are one become one, and nothing of either is lost.
class MergeTest {
    private static final String PINGJIANG = "430626";

    @TempDir static Path data;
    private static TestServer office;
    private static Visitor pingjiang;

    @BeforeAll
    static void start() {
        office = TestServer.start(data).signedIn();
        pingjiang = RegistryPeople.of(office, "pingjiang", "preparer", PINGJIANG);
    }

    @AfterAll
    static void stop() {
        pingjiang.close();
        office.close();
    }

    private static HttpResponse<String> merge(String survivor, String merged) {
        return office.send(
                "POST",
                "/api/registry/merges",
                Map.of("survivor", survivor, "merged", merged, "reason", "同一企业"),
                Map.of());
    }

    private static void hang(String id, String person) {
        made(contact(pingjiang, id, person, "13800001111"));
        made(
                pingjiang.send(
                        "POST",
                        "/api/registry/entries/" + id + "/qualifications",
                        Map.of("kind", "SYSTEM", "number", person),
                        Map.of()));
    }

    @Test
    void entriesWithTheSameNameAreSuspectedAndThoseWithOthersAreNot() {
        firm(office, "巴陵（岳阳）机械有限公司", PINGJIANG);
        firm(office, "巴陵(岳阳)机械有限责任公司", PINGJIANG);
        firm(office, "巴陵机械配件有限公司", PINGJIANG);

        JsonNode all = office.json("/api/registry/duplicates");

        assertThat(all.valueStream().filter(each -> each.get("why").asString().equals("巴陵岳阳机械")))
                .singleElement()
                .satisfies(each -> assertThat(each.get("entries")).hasSize(2));
        assertThat(all.toString()).doesNotContain("配件");
        isProblem(pingjiang.get("/api/registry/duplicates"), 403, "identity.forbidden");
    }

    @Test
    void whatHangsOnTheOneThatGoesHangsOnTheOneThatStays() {
        String oldCode = code();
        String survivor = firm(office, "存续的厂", PINGJIANG);
        String merged = make(office, firm(oldCode, "并入的厂", PINGJIANG)).get("id").asString();
        hang(survivor, "甲");
        hang(merged, "乙");
        Map<String, Object> laboratory = firm("", "并入厂的化验室", PINGJIANG);
        laboratory.put("kind", "LABORATORY");
        laboratory.put("belongsTo", merged);
        String member = make(office, laboratory).get("id").asString();

        JsonNode now = ok(merge(survivor, merged));

        assertThat(now.get("contacts")).hasSize(2);
        assertThat(now.get("qualifications")).hasSize(2);
        assertThat(now.get("formerNames").toString()).contains("并入的厂");
        assertThat(now.get("formerCodes").toString()).contains(oldCode);
        assertThat(now.at("/merged/0/entry/name").asString()).isEqualTo("并入的厂");
        assertThat(entry(office, member).at("/belongsTo/id").asString()).isEqualTo(survivor);
        assertThat(entry(office, merged).get("id").asString()).isEqualTo(survivor);
        assertThat(found(office, query("并入的厂"))).containsExactly("存续的厂");
        assertThat(found(office, query(oldCode))).containsExactly("存续的厂");
        assertThat(history(office, "registry-entry", survivor)).contains("registry-entry.merged");
        assertThat(history(office, "registry-entry", merged))
                .contains("registry-entry.made", "registry-entry.merged-away");
        assertThat(office.bean(Registry.class).byCode(oldCode)).contains(UUID.fromString(survivor));
    }

    @Test
    void aNumberLeadsThroughAllMergingsToWhoIsThereToday() {
        String first = firm(office, "链一", PINGJIANG);
        String second = firm(office, "链二", PINGJIANG);
        String third = firm(office, "链三", PINGJIANG);
        ok(merge(second, first));
        ok(merge(third, second));

        Registry registry = office.bean(Registry.class);

        assertThat(registry.current(UUID.fromString(first))).contains(UUID.fromString(third));
        assertThat(registry.entry(UUID.fromString(first)).orElseThrow().name()).isEqualTo("链三");
        assertThat(registry.current(UUID.randomUUID())).isEmpty();
    }

    @Test
    void whatWasMergedIsNeitherChangedNorMergedAgain() {
        String survivor = firm(office, "不再合并一", PINGJIANG);
        String merged = firm(office, "不再合并二", PINGJIANG);
        String third = firm(office, "不再合并三", PINGJIANG);
        ok(merge(survivor, merged));

        isProblem(
                change(pingjiang, merged, 2, firm(code(), "改", PINGJIANG)), 409, "registry.merged");
        isProblem(merge(third, merged), 409, "registry.not-mergeable");
        isProblem(merge(merged, third), 409, "registry.not-mergeable");
        isProblem(merge(survivor, survivor), 409, "registry.not-mergeable");
    }

    @Test
    void aPersonAndAnOrganisationAreNeverOne() {
        Map<String, Object> expert = firm("", "人不是厂", PINGJIANG);
        expert.put("kind", "EXPERT");
        expert.put("citizenNumber", RegistryPeople.citizen());
        String person = make(office, expert).get("id").asString();

        isProblem(merge(firm(office, "厂不是人", PINGJIANG), person), 409, "registry.not-mergeable");
    }

    @Test
    void twoThatWereTakenForOneAreTwoAgain() {
        String survivor = firm(office, "误并一", PINGJIANG);
        String merged = firm(office, "误并二", PINGJIANG);
        hang(merged, "丙");
        JsonNode one = ok(merge(survivor, merged));
        hang(survivor, "丁");
        String number = one.at("/merged/0/merge").asString();

        JsonNode again =
                RegistryPeople.send(
                        office,
                        "/api/registry/merges/" + number + "/undo",
                        Map.of("reason", "并错了"));

        assertThat(again.get("id").asString()).isEqualTo(merged);
        assertThat(again.get("contacts")).hasSize(1);
        assertThat(entry(office, survivor).get("contacts")).hasSize(1);
        assertThat(entry(office, survivor).get("formerNames")).isEmpty();
        assertThat(found(office, query("误并"))).containsExactlyInAnyOrder("误并一", "误并二");
        assertThat(office.bean(Registry.class).current(UUID.fromString(merged)))
                .contains(UUID.fromString(merged));
        isProblem(
                office.send(
                        "POST",
                        "/api/registry/merges/" + number + "/undo",
                        Map.of("reason", "再来"),
                        Map.of()),
                404,
                "registry.merge-not-found");
    }

    @Test
    void manyWhoMergeTheSameBothWaysLeaveOneWithAllContacts() throws Exception {
        for (int round = 0; round < 5; round++) {
            String a = firm(office, "并发甲" + round, PINGJIANG);
            String b = firm(office, "并发乙" + round, PINGJIANG);
            List<Callable<HttpResponse<String>>> calls = new ArrayList<>();
            for (int n = 0; n < 4; n++) {
                boolean turned = n % 2 == 0;
                calls.add(() -> turned ? merge(a, b) : merge(b, a));
                calls.add(() -> contact(pingjiang, turned ? a : b, "某人", "13800001111"));
            }
            int merged = 0;
            int contacts = 0;
            try (ExecutorService many = Executors.newFixedThreadPool(8)) {
                for (Future<HttpResponse<String>> each : many.invokeAll(calls)) {
                    int status = each.get().statusCode();
                    assertThat(status).as(each.get().body()).isIn(200, 201, 409);
                    merged += status == 200 ? 1 : 0;
                    contacts += status == 201 ? 1 : 0;
                }
            }

            assertThat(merged).isEqualTo(1);
            JsonNode left = entry(office, a);
            assertThat(left.get("id")).isEqualTo(entry(office, b).get("id"));
            assertThat(left.get("contacts")).hasSize(contacts);
        }
    }
}

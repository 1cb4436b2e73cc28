package zhiqiang.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static zhiqiang.registry.RegistryPeople.code;
import static zhiqiang.registry.RegistryPeople.faults;
import static zhiqiang.registry.RegistryPeople.firm;
import static zhiqiang.registry.RegistryPeople.make;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import zhiqiang.TestServer;
import zhiqiang.Visitor;

/// Industries and industry chains by which entries are told apart.
class IndustryTest {
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

    @Test
    void theShippedListHasAllDivisionsAndTheFullOneIsAnOperatorsImport() {
        JsonNode shipped = office.json("/api/registry/industries");
        assertThat(shipped.valueStream().filter(each -> each.get("code").asString().length() == 1))
                .hasSize(20);
        assertThat(shipped.valueStream().filter(each -> each.get("code").asString().length() == 2))
                .hasSize(97);

        Map<String, Object> firm = new HashMap<>(firm(code(), "小类行业厂", PINGJIANG));
        firm.put("industry", "2614");
        assertThat(faults(pingjiang.send("POST", "/api/registry/entries", firm, Map.of())))
                .containsExactly("registry.unknown-industry");

        String orphan = "code,name\n2614,有机化学原料制造\n";
        String whole = "代码,名称\n26,化学原料和化学制品制造业\n261,基础化学原料制造\n2614,有机化学原料制造\n";
        String path = "/api/registry/industries/import?apply=true";
        assertThat(
                        RegistryPeople.file(
                                        office,
                                        path,
                                        "i.csv",
                                        orphan.getBytes(StandardCharsets.UTF_8))
                                .toString())
                .contains("没有上级代码 261", "\"taken\":false");
        assertThat(
                        RegistryPeople.file(
                                        office,
                                        path,
                                        "i.csv",
                                        whole.getBytes(StandardCharsets.UTF_8))
                                .toString())
                .contains("\"taken\":true");
        make(pingjiang, firm);
        String without = "代码,名称\n131,谷物磨制\n";
        assertThat(
                        RegistryPeople.file(
                                        office,
                                        path,
                                        "i.csv",
                                        without.getBytes(StandardCharsets.UTF_8))
                                .toString())
                .contains("已有主体使用此代码", "\"taken\":false");
        assertThat(office.json("/api/registry/industries?below=26").toString())
                .contains("有机化学原料制造");
    }

    @Test
    void theChainsThatTheDocumentDoesNotNameAreMarkedAsAssumptions() {
        JsonNode words = pingjiang.json("/api/registry/words");

        assertThat(words.get("chains")).hasSize(9);
        assertThat(words.get("chains").findValuesAsString("assumed")).containsOnly("true");
        assertThat(words.get("assumptions")).hasSize(1);
    }
}

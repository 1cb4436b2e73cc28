package zhiqiang.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// The one form of JSON, by the example of RFC 8785, 3.2.2 and 3.2.3, and its numbers (appendix B).
class CanonicalJsonTest {
    @Test
    void theExampleOfTheStandardComesOutAsTheStandardSays() {
        String given =
                """
                {
                  "numbers": [333333333.33333329, 1E30, 4.50, 2e-3, 0.000000000000000000000000001],
                  "string": "\\u20ac$\\u000F\\u000aA'\\u0042\\u0022\\u005c\\\\\\"\\/",
                  "literals": [null, true, false]
                }
                """;

        assertThat(CanonicalJson.text(given))
                .isEqualTo(
                        "{\"literals\":[null,true,false],"
                                + "\"numbers\":[333333333.3333333,1e+30,4.5,0.002,1e-27],"
                                + "\"string\":\"€$\\u000f\\nA'B\\\"\\\\\\\\\\\"/\"}");
    }

    @Test
    void namesAreSortedByTheirUnits() {
        String given =
                "{\"\\u20ac\":\"Euro Sign\",\"\\r\":\"Carriage Return\","
                        + "\"\\ufb33\":\"Hebrew Letter Dalet With Dagesh\",\"1\":\"One\","
                        + "\"\\ud83d\\ude00\":\"Emoji: Grinning Face\",\"\\u0080\":\"Control\","
                        + "\"\\u00f6\":\"Latin Small Letter O With Diaeresis\"}";

        assertThat(CanonicalJson.text(given))
                .isEqualTo(
                        "{\"\\r\":\"Carriage Return\",\"1\":\"One\",\"\u0080\":\"Control\","
                                + "\"ö\":\"Latin Small Letter O With Diaeresis\","
                                + "\"€\":\"Euro Sign\",\"😀\":\"Emoji: Grinning Face\","
                                + "\"\ufb33\":\"Hebrew Letter Dalet With Dagesh\"}");
    }

    @Test
    void numbersAreWrittenAsAppendixBSays() {
        assertThat(
                        CanonicalJson.text(
                                "[4.940656458412465e-324,-0,9007199254740991,295147905179352825856]"))
                .isEqualTo("[5e-324,0,9007199254740991,295147905179352830000]");
    }

    @Test
    void contentsOfActsKeepTheirChineseAndTheirLists() {
        assertThat(CanonicalJson.text(Map.of("名称", "岳阳市", "list", List.of(1, true, "a"))))
                .isEqualTo("{\"list\":[1,true,\"a\"],\"名称\":\"岳阳市\"}");
        assertThatThrownBy(() -> CanonicalJson.text("nothing"))
                .isInstanceOf(IllegalArgumentException.class);
    }
}

package zhiqiang.methods.identifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import zhiqiang.methods.Reference;
import zhiqiang.methods.Seeded;

/// Check digits against published examples, and what they are for: slips of the pen are found.
class IdentifierTest {
    private static final JsonNode CASES =
            Reference.read("/zhiqiang/methods/identifier/identifier-cases.json");

    @Test
    void creditCodesAreRightOrWrongAsTheCasesSay() {
        for (JsonNode each : Reference.elements(CASES.at("/uscc/cases"))) {
            String code = each.get("code").asString();
            assertThat(UnifiedSocialCreditCode.fault(code).isEmpty())
                    .as("%s", each)
                    .isEqualTo(each.get("valid").booleanValue());
            if (each.has("expected_check")) {
                assertThat(UnifiedSocialCreditCode.check(code.substring(0, 17)))
                        .isEqualTo(each.get("expected_check").asString().charAt(0));
            }
            if (each.get("valid").booleanValue()) {
                assertThat(UnifiedSocialCreditCode.organisationChecks(code))
                        .isEqualTo(each.get("org_check").asString().charAt(0) == code.charAt(16));
            }
        }
    }

    @Test
    void citizensNumbersAreRightOrWrongAsTheCasesSay() {
        for (JsonNode each : Reference.elements(CASES.at("/id_card/cases"))) {
            String number = each.get("id18").asString();
            assertThat(CitizenNumber.fault(number).isEmpty())
                    .as("%s", each)
                    .isEqualTo(each.path("valid").asBoolean(true));
            if (each.has("check")) {
                assertThat(CitizenNumber.check(each.get("id17").asString()))
                        .isEqualTo(each.get("check").asString().charAt(0));
            }
        }
        assertThat(CitizenNumber.bornOn("430602199001011235")).isEqualTo(LocalDate.of(1990, 1, 1));
    }

    @Test
    void tradeItemsAreRightAsTheCasesSay() {
        for (JsonNode each : Reference.elements(CASES.at("/gtin/cases"))) {
            assertThat(TradeItemNumber.fault(each.get("full").asString())).isEmpty();
            assertThat(TradeItemNumber.check(each.get("without_check").asString()))
                    .isEqualTo(Character.forDigit(each.get("check").intValue(), 10));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "9143060, LENGTH",
        "91430600MA4L12346O, CHARACTER",
        "91430600ma4l123467, CHARACTER",
        "91430600MA4L123468, CHECK_DIGIT"
    })
    void aWrongCreditCodeSaysWhy(String code, Fault fault) {
        assertThat(UnifiedSocialCreditCode.fault(code)).contains(fault);
    }

    @ParameterizedTest
    @CsvSource({
        "43060219900101, LENGTH",
        "43060219900101123x, CHARACTER",
        "4306021990O1011235, CHARACTER",
        "430602199013011234, DATE",
        "430602199001011234, CHECK_DIGIT"
    })
    void aWrongCitizensNumberSaysWhy(String number, Fault fault) {
        assertThat(CitizenNumber.fault(number)).contains(fault);
    }

    @ParameterizedTest
    @CsvSource({"123, LENGTH", "6291O41500213, CHARACTER", "6291041500214, CHECK_DIGIT"})
    void aWrongTradeItemSaysWhy(String number, Fault fault) {
        assertThat(TradeItemNumber.fault(number)).contains(fault);
    }

    @Test
    void oneWrongDigitIsAlwaysFound() {
        Seeded.forAll(
                300,
                random -> {
                    StringBuilder first = new StringBuilder("430602");
                    first.append(random.nextInt(1920, 2020));
                    first.append(
                            "%02d%02d".formatted(random.nextInt(1, 13), random.nextInt(1, 29)));
                    first.append("%03d".formatted(random.nextInt(1000)));
                    return first.append(CitizenNumber.check(first.toString())).toString();
                },
                number -> {
                    assertThat(CitizenNumber.fault(number)).isEmpty();
                    for (int place = 0; place < 17; place++) {
                        char[] slip = number.toCharArray();
                        slip[place] = slip[place] == '9' ? '0' : (char) (slip[place] + 1);
                        assertThat(CitizenNumber.fault(new String(slip))).isPresent();
                    }
                });
    }

    @Test
    void whatIsNoBeginningHasNoCheckDigit() {
        assertThatThrownBy(() -> UnifiedSocialCreditCode.check("91"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> CitizenNumber.check("43060219900101X23"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> TradeItemNumber.check(""))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> CitizenNumber.bornOn("430602199001011234"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> UnifiedSocialCreditCode.organisationChecks("91430600MA4L123468"))
                .isInstanceOf(IllegalArgumentException.class);
    }
}

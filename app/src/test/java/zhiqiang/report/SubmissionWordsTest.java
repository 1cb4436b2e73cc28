package zhiqiang.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import zhiqiang.round.RoundSubmissions.RestatedAfterwards;
import zhiqiang.round.RoundSubmissions.Submission;
import zhiqiang.scorecard.text.Text;

/// What a notice says of who delivered what.
class SubmissionWordsTest {
    private static final LocalDate DUE = LocalDate.of(2025, 11, 12);

    private static Submission of(
            String unit, @Nullable LocalDate submitted, boolean late, boolean nil) {
        return new Submission(
                new Text("抽检结果月报", ""),
                new Text(unit, ""),
                LocalDate.of(2025, 10, 1),
                LocalDate.of(2025, 10, 31),
                Optional.of(DUE),
                Optional.ofNullable(submitted),
                late,
                nil,
                unit.equals("甲县")
                        ? List.of(
                                new RestatedAfterwards(
                                        Instant.parse("2025-11-20T16:30:00Z"), "张三", "漏报", 2))
                        : List.of());
    }

    private static final List<Submission> OWED =
            List.of(
                    of("甲县", DUE, false, false),
                    of("乙县", DUE.plusDays(1), true, false),
                    of("丙县", null, true, false),
                    of("丁县", null, false, false),
                    of("戊县", DUE, false, true));

    @Test
    void countsWhatWasOwedSubmittedAndLate() {
        assertThat(SubmissionWords.summary(OWED, true))
                .isEqualTo("应报送5件，已报送3件（其中零报告1件），未报送2件；迟报1件。");
        assertThat(SubmissionWords.summary(OWED, false)).contains("（只含导出人权限范围内的报送）");
        assertThat(SubmissionWords.summary(List.of(), true)).isEqualTo("没有应报送的数据。");
    }

    @Test
    void namesWhoWasLateAndWhoIsMissing() {
        assertThat(SubmissionWords.late(OWED))
                .containsExactly(
                        "乙县，抽检结果月报（2025年10月1日至2025年10月31日），应于2025年11月12日前报送，2025年11月13日报送，迟报。");
        assertThat(SubmissionWords.missing(OWED))
                .containsExactly(
                        "丙县，抽检结果月报（2025年10月1日至2025年10月31日），应于2025年11月12日前报送，逾期未报送。",
                        "丁县，抽检结果月报（2025年10月1日至2025年10月31日），应于2025年11月12日前报送，尚未报送。");
    }

    @Test
    void tellsWhatChangedAfterItWasLockedByTheDayInChina() {
        assertThat(SubmissionWords.restated(OWED))
                .containsExactly(
                        "锁定后更正：甲县，抽检结果月报（2025年10月1日至2025年10月31日），张三于2025年11月21日更正2条记录，原因：漏报。");
    }
}

package zhiqiang.round;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import zhiqiang.casework.CaseSubject;
import zhiqiang.identity.Reaches;
import zhiqiang.indicator.RecordCounts;
import zhiqiang.platform.act.Act;
import zhiqiang.platform.act.ActLog;
import zhiqiang.platform.error.DomainException;
import zhiqiang.platform.policy.PolicyPack;
import zhiqiang.scorecard.pack.DataRound;
import zhiqiang.scorecard.pack.Dataset;
import zhiqiang.scorecard.pack.Pack;
import zhiqiang.scorecard.pack.Region;
import zhiqiang.scorecard.text.Text;

/// What a case of the data round is about: the records of a period.
@Component
class RoundSubject implements CaseSubject {
    static final String KIND = "data-round";

    /// Elements of the process that the round itself knows.
    private static final String PREPARE = "prepare";

    private static final String SIGN = "sign";

    private final Pack pack;
    private final RoundRows rows;
    private final RecordCounts counts;
    private final Reaches reaches;
    private final ActLog log;
    private final Clock clock;

    RoundSubject(
            PolicyPack policy,
            RoundRows rows,
            RecordCounts counts,
            Reaches reaches,
            ActLog log,
            Clock clock) {
        this.pack = policy.pack();
        this.rows = rows;
        this.counts = counts;
        this.reaches = reaches;
        this.log = log;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return KIND;
    }

    private RoundRows.Owed owed(String subject) {
        return rows.byId(UUID.fromString(subject))
                .orElseThrow(() -> new DomainException(RoundError.UNKNOWN_ROUND));
    }

    private Dataset dataset(RoundRows.Owed owed) {
        return pack.dataset(owed.dataset()).orElseThrow();
    }

    /// All records of the period, whoever asks: whoever works on the case sees how many there are.
    long records(RoundRows.Owed owed) {
        List<Region> regions = owed.region().flatMap(pack::region).map(List::of).orElse(List.of());
        return reaches.asServer(
                Opening.WORK, () -> counts.of(dataset(owed), regions, owed.from(), owed.to()));
    }

    @Override
    public List<Section> sections(String subject) {
        RoundRows.Owed owed = reaches.asServer(Opening.WORK, () -> owed(subject));
        List<Line> lines = new ArrayList<>();
        lines.add(new Line(new Text("数据集", "Dataset"), dataset(owed).title()));
        lines.add(line("所属期", "Period", owed.from() + " — " + owed.to()));
        owed.region()
                .flatMap(pack::region)
                .map(Region::name)
                .ifPresent(name -> lines.add(new Line(new Text("属地", "Area"), name)));
        lines.add(line("现有记录数", "Records now", Long.toString(records(owed))));
        owed.nilWords().ifPresent(words -> lines.add(line("零报告说明", "Why there are none", words)));
        owed.dueAt()
                .map(due -> LocalDate.ofInstant(due.minusNanos(1), Opening.CHINA).toString())
                .ifPresent(day -> lines.add(line("报送期限", "To be submitted by", day)));
        if (late(owed)) {
            lines.add(line("报送情况", "Submission", "迟报", "late"));
        }
        owed.records()
                .ifPresent(
                        count ->
                                lines.add(line("锁定时记录数", "Records when locked", count.toString())));
        String path = "/records?dataset=" + owed.dataset();
        List<Section> all = new ArrayList<>();
        all.add(
                new Section(
                        "round", new Text("报送内容", "What is delivered"), lines, Optional.of(path)));
        List<RoundRows.Restated> restated =
                reaches.asServer(Opening.WORK, () -> rows.restatements(owed.id()));
        if (!restated.isEmpty()) {
            all.add(
                    new Section(
                            "restatements",
                            new Text("锁定后更正", "Restated after it was locked"),
                            restated.stream()
                                    .map(
                                            each ->
                                                    line(
                                                            each.by()
                                                                    + " "
                                                                    + LocalDate.ofInstant(
                                                                            each.at(),
                                                                            Opening.CHINA),
                                                            each.by()
                                                                    + ", "
                                                                    + LocalDate.ofInstant(
                                                                            each.at(),
                                                                            Opening.CHINA),
                                                            each.reason()
                                                                    + "（"
                                                                    + each.records()
                                                                    + "）",
                                                            each.reason()
                                                                    + " ("
                                                                    + each.records()
                                                                    + ")"))
                                    .toList(),
                            Optional.empty()));
        }
        return all;
    }

    private static Line line(String zh, String en, String value) {
        return line(zh, en, value, value);
    }

    private static Line line(String zh, String en, String valueZh, String valueEn) {
        return new Line(new Text(zh, en), new Text(valueZh, valueEn));
    }

    /// Whether it was submitted, or is still to be, after its day.
    boolean late(RoundRows.Owed owed) {
        return owed.dueAt()
                .map(due -> !owed.submittedAt().orElse(clock.instant()).isBefore(due))
                .orElse(false);
    }

    @Override
    public Map<String, Object> concluding(Concluding concluding) {
        RoundRows.Owed owed = owed(concluding.subject());
        if (concluding.step().equals(PREPARE)) {
            boolean nothing = records(owed) == 0;
            if (nothing && concluding.comment().isEmpty()) {
                throw new DomainException(RoundError.NOTHING_DELIVERED);
            }
            rows.nil(owed.id(), nothing ? concluding.comment() : Optional.empty());
            told("round.prepared", owed, "填报完成", "prepared the data");
        } else if (concluding.step().equals(SIGN) && concluding.outcome().equals("sign")) {
            rows.submitted(owed.id(), clock.instant());
            told("round.submitted", owed, "报送数据", "submitted the data");
        }
        return Map.of();
    }

    @Override
    public void over(Over over) {
        RoundRows.Owed owed = owed(over.subject());
        if (over.done()) {
            rows.locked(
                    owed.id(),
                    clock.instant(),
                    records(owed),
                    reaches.asServer(Opening.WORK, () -> counts.newestAct(dataset(owed))));
            told("round.locked", owed, "锁定数据", "locked the data");
        } else {
            rows.brokenOff(owed.id());
            told("round.broken-off", owed, "终止报送", "broke the round off");
        }
    }

    private void told(String what, RoundRows.Owed owed, String zh, String en) {
        log.enter(Act.of(what, "round", owed.id().toString(), new Text(zh, en)));
    }

    /// The round of a code.
    Optional<DataRound> round(String code) {
        return pack.rounds().stream().filter(each -> each.code().equals(code)).findFirst();
    }
}

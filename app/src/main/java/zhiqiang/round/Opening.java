package zhiqiang.round;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import zhiqiang.casework.Cases;
import zhiqiang.clock.Clocks;
import zhiqiang.identity.Reaches;
import zhiqiang.identity.RolesHeld;
import zhiqiang.platform.act.Act;
import zhiqiang.platform.act.ActLog;
import zhiqiang.platform.error.DomainException;
import zhiqiang.platform.policy.PolicyPack;
import zhiqiang.scorecard.pack.DataRound;
import zhiqiang.scorecard.pack.Pack;
import zhiqiang.scorecard.text.Text;

/// Opens what is owed once a period is over: a case for each unit, once, also for days on which the
/// server was down.
@Component
class Opening {
    private static final Logger LOG = LoggerFactory.getLogger(Opening.class);
    static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    /// Who the server is while it opens rounds, as row security knows it.
    static final String WORK = "rounds";

    private final Pack pack;
    private final RoundRows rows;
    private final RolesHeld units;
    private final Cases cases;
    private final Clocks clocks;
    private final Reaches reaches;
    private final ActLog log;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Opening(
            PolicyPack policy,
            RoundRows rows,
            RolesHeld units,
            Cases cases,
            Clocks clocks,
            Reaches reaches,
            ActLog log,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.pack = policy.pack();
        this.rows = rows;
        this.units = units;
        this.cases = cases;
        this.clocks = clocks;
        this.reaches = reaches;
        this.log = log;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /// A unit that owes something.
    private record Debtor(String unit, Optional<String> region, Text name) {}

    /// @return how many were opened
    int open() {
        LocalDate today = LocalDate.ofInstant(clock.instant(), CHINA);
        int opened = 0;
        for (DataRound round : pack.rounds()) {
            Optional<LocalDate> from = rows.runningFrom(round.code());
            if (from.isEmpty()) {
                continue;
            }
            DataRound.Period period = round.rhythm().around(from.get());
            while (period.to().isBefore(today)) {
                for (Debtor debtor : debtors(round)) {
                    opened += open(round, period, debtor) ? 1 : 0;
                }
                period = round.rhythm().around(period.to().plusDays(1));
            }
        }
        return opened;
    }

    private List<Debtor> debtors(DataRound round) {
        Stream<Debtor> all =
                round.byAreas()
                        ? pack.regions().stream()
                                .filter(region -> !region.city())
                                .map(
                                        region ->
                                                new Debtor(
                                                        region.code(),
                                                        Optional.of(region.code()),
                                                        region.name()))
                        : round.owedBy().stream()
                                .map(
                                        unit ->
                                                new Debtor(
                                                        unit.code(),
                                                        Optional.empty(),
                                                        unit.name()));
        return all.toList();
    }

    /// Each in a transaction of its own: one that fails does not keep the others from opening.
    private boolean open(DataRound round, DataRound.Period period, Debtor debtor) {
        Optional<Integer> unit = units.unit(debtor.unit());
        Optional<Integer> receiver = units.unit(round.receiver().code());
        if (unit.isEmpty() || receiver.isEmpty()) {
            return false;
        }
        return Boolean.TRUE.equals(
                reaches.asServer(
                        WORK,
                        () ->
                                transaction.execute(
                                        status ->
                                                open(
                                                        round,
                                                        period,
                                                        debtor,
                                                        unit.get(),
                                                        receiver.get()))));
    }

    private boolean open(
            DataRound round, DataRound.Period period, Debtor debtor, int unit, int receiver) {
        Instant now = clock.instant();
        Optional<UUID> made =
                rows.insert(
                        round.code(),
                        round.dataset().code(),
                        unit,
                        debtor.region(),
                        receiver,
                        period.from(),
                        period.to(),
                        now,
                        due(round, period));
        made.ifPresent(
                id -> {
                    Text title = title(round, period, debtor.name());
                    rows.dossier(
                            id,
                            cases.begin(
                                    new Cases.Beginning(
                                            round.process().code(),
                                            title,
                                            "",
                                            RoundSubject.KIND,
                                            id.toString(),
                                            Map.of("owing", unit, "receiving", receiver),
                                            Map.of(),
                                            Optional.empty())));
                    log.enter(
                            Act.of(
                                    "round.opened",
                                    "round",
                                    id.toString(),
                                    new Text("开始报送：" + title.zh(), "opened " + title.en())));
                });
        return made.isPresent();
    }

    /// From the day after the period on, whenever it was opened.
    private Optional<Instant> due(DataRound round, DataRound.Period period) {
        try {
            return clocks.due(
                    round.due(),
                    period.to().plusDays(1).atStartOfDay(CHINA).toInstant(),
                    List.of(),
                    List.of());
        } catch (DomainException unknown) {
            LOG.warn("{} {}: {}", round.code(), period, unknown.getMessage());
            return Optional.empty();
        }
    }

    private static Text title(DataRound round, DataRound.Period period, Text debtor) {
        Text words = period(round.rhythm(), period);
        return new Text(
                debtor.zh() + words.zh() + round.title().zh(),
                round.title().en() + ", " + debtor.en() + ", " + words.en());
    }

    static Text period(DataRound.Rhythm rhythm, DataRound.Period period) {
        int year = period.from().getYear();
        int month = period.from().getMonthValue();
        return switch (rhythm) {
            case MONTH -> new Text(year + "年" + month + "月", "%d-%02d".formatted(year, month));
            case QUARTER ->
                    new Text(
                            year + "年第" + "一二三四".charAt((month - 1) / 3) + "季度",
                            year + " quarter " + ((month - 1) / 3 + 1));
            case YEAR -> new Text(year + "年", Integer.toString(year));
        };
    }
}

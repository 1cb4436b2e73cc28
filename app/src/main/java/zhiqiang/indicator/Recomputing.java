package zhiqiang.indicator;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import zhiqiang.identity.Reaches;
import zhiqiang.platform.error.DomainException;
import zhiqiang.platform.policy.PolicyPack;
import zhiqiang.scorecard.cell.Cells;
import zhiqiang.scorecard.cell.Tally;
import zhiqiang.scorecard.evidence.RecordForm;
import zhiqiang.scorecard.fact.Deriver;
import zhiqiang.scorecard.fact.Derivers;
import zhiqiang.scorecard.fact.PlainFacts;
import zhiqiang.scorecard.fact.Row;
import zhiqiang.scorecard.pack.Dataset;
import zhiqiang.scorecard.pack.Pack;

/// Builds all cells again from the records, by the code that assesses files, and compares them with
/// those that are kept. Any difference is an alarm: it would mean that a figure cannot be trusted.
@Component
class Recomputing {
    private static final Logger LOG = LoggerFactory.getLogger(Recomputing.class);
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int MOST_SHOWN = 100;
    private static final int FETCH = 2_000;

    public record DifferenceView(String cell, String kept, String recomputed) {}

    public enum State {
        NEVER,
        RUNNING,
        EQUAL,
        DIFFERENT
    }

    public record RecomputeView(
            State state,
            @Nullable Instant startedAt,
            @Nullable Instant finishedAt,
            @Nullable Long records,
            @Nullable Long cells,
            List<DifferenceView> differences) {}

    private final Pack pack;
    private final Codes codes;
    private final Vocabularies vocabularies;
    private final JdbcClient jdbc;
    private final TransactionTemplate snapshot;
    private final AtomicBoolean running = new AtomicBoolean();
    private final Reaches reaches;

    Recomputing(
            PolicyPack policy,
            Codes codes,
            Vocabularies vocabularies,
            JdbcClient jdbc,
            PlatformTransactionManager transactions,
            Reaches reaches) {
        this.reaches = reaches;
        this.pack = policy.pack();
        this.codes = codes;
        this.vocabularies = vocabularies;
        this.jdbc = jdbc;
        this.snapshot = new TransactionTemplate(transactions);
        this.snapshot.setReadOnly(true);
        this.snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    }

    boolean running() {
        return running.get();
    }

    /// Starts in the background.
    ///
    /// @throws DomainException if it runs already
    void start() {
        if (!running.compareAndSet(false, true)) {
            throw new DomainException(IndicatorError.RECOMPUTING);
        }
        Thread.ofPlatform()
                .daemon()
                .name("recompute")
                .start(
                        () -> {
                            try {
                                run();
                            } catch (RuntimeException failed) {
                                LOG.error("the check of the cells failed", failed);
                            } finally {
                                running.set(false);
                            }
                        });
    }

    /// @return the differences, none if all is well
    List<DifferenceView> run() {
        return reaches.asServer("recompute", this::compared);
    }

    private List<DifferenceView> compared() {
        long id =
                jdbc.sql(
                                """
                                insert into indicator.recompute (policy) values (:policy)
                                returning id
                                """)
                        .param("policy", pack.id())
                        .query(Long.class)
                        .single();
        long[] records = {0};
        Map<String, String> kept = new HashMap<>();
        Cells cells = new Cells(pack);
        snapshot.executeWithoutResult(
                status -> {
                    Vocabularies.Known known = vocabularies.now();
                    records[0] = plain(known, cells);
                    derived(known, cells);
                    kept.putAll(kept());
                });
        List<DifferenceView> differences = differences(kept, cells.all());
        jdbc.sql(
                        """
                        update indicator.recompute
                           set finished_at = clock_timestamp(), records = :records,
                               cells = :cells, differences = :differences::jsonb
                         where id = :id
                        """)
                .param("records", records[0])
                .param("cells", kept.size())
                .param(
                        "differences",
                        JSON.writeValueAsString(differences.stream().limit(MOST_SHOWN).toList()))
                .param("id", id)
                .update();
        if (!differences.isEmpty()) {
            LOG.error(
                    "ALARM: {} cells differ from what the records say, the first: {}",
                    differences.size(),
                    differences.getFirst());
        }
        return differences;
    }

    private long plain(Vocabularies.Known known, Cells cells) {
        long[] count = {0};
        for (Dataset dataset : pack.datasets()) {
            if (dataset.derived()) {
                continue;
            }
            RecordForm form = new RecordForm(dataset, known.vocabulary());
            PlainFacts plain = new PlainFacts(dataset);
            jdbc.sql(
                            """
                            select content::text as content
                              from indicator.record
                             where dataset = :dataset and superseded is null
                               and content is not null
                            """)
                    .param("dataset", codes.of(dataset))
                    .withFetchSize(FETCH)
                    .query(
                            row -> {
                                Row values = form.read(Contents.read(row.getString("content")));
                                count[0]++;
                                if (plain.dated(values)) {
                                    cells.add(
                                            dataset,
                                            plain.region(values),
                                            plain.from(values),
                                            plain.until(values),
                                            values,
                                            1);
                                }
                            });
        }
        return count[0];
    }

    private void derived(Vocabularies.Known known, Cells cells) {
        for (Deriver deriver : Derivers.of(pack, known.declared())) {
            Map<Integer, RecordForm> forms = new HashMap<>();
            deriver.sources()
                    .forEach(
                            source ->
                                    forms.put(
                                            codes.of(source),
                                            new RecordForm(source, known.vocabulary())));
            List<Row> unit = new ArrayList<>();
            String[] name = {""};
            jdbc.sql(
                            """
                            select dataset, unit, content::text as content
                              from indicator.record
                             where dataset = any(:sources) and superseded is null
                               and content is not null
                             order by unit, dataset, key
                            """)
                    .param("sources", forms.keySet().toArray(Integer[]::new))
                    .withFetchSize(FETCH)
                    .query(
                            row -> {
                                if (!row.getString("unit").equals(name[0])) {
                                    derive(deriver, unit, cells);
                                    unit.clear();
                                    name[0] = row.getString("unit");
                                }
                                unit.add(
                                        Optional.ofNullable(forms.get(row.getInt("dataset")))
                                                .orElseThrow()
                                                .read(Contents.read(row.getString("content"))));
                            });
            derive(deriver, unit, cells);
        }
    }

    private static void derive(Deriver deriver, List<Row> unit, Cells cells) {
        if (!unit.isEmpty()) {
            deriver.derive(deriver.unit(unit.getFirst()), List.copyOf(unit), cells::add);
        }
    }

    private Map<String, String> kept() {
        Map<String, String> kept = new HashMap<>();
        jdbc.sql(
                        """
                        select c.indicator, c.region, c.grain::text as grain,
                               c.from_day::text as from_day, c.until_day::text as until_day,
                               c.numerator, c.denominator, c.evidence, c.provisional
                          from indicator.cell c
                          join indicator.code k on k.id = c.indicator and k.policy = :policy
                         where c.numerator <> 0 or c.denominator <> 0 or c.evidence <> 0
                            or c.provisional <> 0
                        """)
                .param("policy", pack.id())
                .withFetchSize(FETCH)
                .query(
                        row -> {
                            LocalDate from = LocalDate.parse(row.getString("from_day"));
                            String period =
                                    switch (row.getString("grain")) {
                                        case "D" -> from.toString();
                                        case "M" -> from.getYear() + "-" + from.getMonthValue();
                                        case "Y" -> Integer.toString(from.getYear());
                                        default -> from + ".." + row.getString("until_day");
                                    };
                            kept.put(
                                    codes.indicator(row.getInt("indicator")).code()
                                            + " "
                                            + codes.region(row.getInt("region")).code()
                                            + " "
                                            + period,
                                    row.getBigDecimal("numerator")
                                                    .stripTrailingZeros()
                                                    .toPlainString()
                                            + "/"
                                            + row.getBigDecimal("denominator")
                                                    .stripTrailingZeros()
                                                    .toPlainString()
                                            + " from "
                                            + row.getLong("evidence")
                                            + " provisional "
                                            + row.getLong("provisional"));
                        });
        return kept;
    }

    private static List<DifferenceView> differences(
            Map<String, String> kept, Map<String, Tally> recomputed) {
        Map<String, String> again = new HashMap<>();
        recomputed.forEach(
                (cell, tally) ->
                        again.put(
                                cell,
                                tally.numerator().stripTrailingZeros().toPlainString()
                                        + "/"
                                        + tally.denominator().stripTrailingZeros().toPlainString()
                                        + " from "
                                        + tally.evidence()
                                        + " provisional "
                                        + tally.provisional()));
        Set<String> all = new TreeSet<>(kept.keySet());
        all.addAll(again.keySet());
        List<DifferenceView> differences = new ArrayList<>();
        for (String cell : all) {
            String before = kept.getOrDefault(cell, "-");
            String after = again.getOrDefault(cell, "-");
            if (!before.equals(after)) {
                differences.add(new DifferenceView(cell, before, after));
            }
        }
        return differences;
    }

    /// How the last check went.
    RecomputeView last() {
        return jdbc.sql(
                        """
                        select started_at, finished_at, records, cells,
                               coalesce(differences, '[]')::text as differences
                          from indicator.recompute
                         where policy = :policy
                         order by id desc
                         limit 1
                        """)
                .param("policy", pack.id())
                .query(
                        (row, n) -> {
                            OffsetDateTime end = row.getObject("finished_at", OffsetDateTime.class);
                            List<DifferenceView> differences =
                                    JSON.readValue(
                                            row.getString("differences"),
                                            new TypeReference<List<DifferenceView>>() {});
                            State state =
                                    end == null
                                            ? (running.get() ? State.RUNNING : State.NEVER)
                                            : differences.isEmpty() ? State.EQUAL : State.DIFFERENT;
                            return new RecomputeView(
                                    state,
                                    row.getObject("started_at", OffsetDateTime.class).toInstant(),
                                    end == null ? null : end.toInstant(),
                                    row.getLong("records"),
                                    row.getLong("cells"),
                                    differences);
                        })
                .optional()
                .orElseGet(() -> new RecomputeView(State.NEVER, null, null, null, null, List.of()));
    }
}

package zhiqiang.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import zhiqiang.Visitor;

/// The first page of the table and the board of tasks where there are 50,000 against where there
/// are 500, on two servers by turns, as the office and as a bureau see them. The tasks are those of
/// the plan, many times over, in all states.
final class TasksBench {
    static final long MANY = 50_000;
    static final int ROUNDS = 200;

    private static final int FEW = 500;

    private static final Map<String, String> PAGES =
            Map.of(
                    "table", "/api/tasks?open=true&limit=50",
                    "board", "/api/tasks/board",
                    "table of a unit", "/api/tasks?view=MINE&open=true&limit=50",
                    "board of a unit", "/api/tasks/board?view=MINE");

    private final long many;
    private final int rounds;

    TasksBench(long many, int rounds) {
        this.many = many;
        this.rounds = rounds;
    }

    void run() throws Exception {
        try (BenchServer small = new BenchServer();
                BenchServer large = new BenchServer();
                Visitor inSmall = somebody(small, FEW);
                Visitor inLarge = somebody(large, many)) {
            Turns turns = new Turns("tasks", FEW, many, rounds);
            List<Double> ratios = new ArrayList<>();
            for (Map.Entry<String, String> page : new TreeMap<>(PAGES).entrySet()) {
                boolean unit = page.getKey().endsWith("unit");
                ratios.add(
                        turns.compare(
                                page.getKey(),
                                page.getValue(),
                                unit ? inSmall : small.office(),
                                unit ? inLarge : large.office()));
            }
            System.out.printf(
                    "tasks ratio=%.2f goal<=1.50%n",
                    ratios.stream().max(Comparator.naturalOrder()).orElseThrow());
        }
    }

    /// Somebody of a bureau that, as the others, has tasks.
    private static Visitor somebody(BenchServer server, long tasks) throws Exception {
        Visitor visitor = server.person("bureau", "preparer", "agriculture");
        List<Map<String, String>> planned = new ArrayList<>();
        for (JsonNode each : server.office().json("/api/task-plan").get("commitments")) {
            planned.add(Map.of("code", each.get("code").asString()));
        }
        int status =
                server.office()
                        .send(
                                "POST",
                                "/api/task-plan/dispatch",
                                Map.of("commitments", planned),
                                Map.of())
                        .statusCode();
        if (status != 201) {
            throw new IllegalStateException("dispatch answered " + status);
        }
        try (Connection owner = server.owner();
                Statement statement = owner.createStatement()) {
            for (String each : copies()) {
                try (PreparedStatement copy = owner.prepareStatement(each)) {
                    if (each.contains("?")) {
                        copy.setLong(1, tasks / planned.size());
                    }
                    copy.execute();
                }
            }
            statement.execute("vacuum analyze");
        }
        return visitor;
    }

    /// Makes many of each task that there is, due on many days and in all states.
    private static List<String> copies() {
        return List.of(
                """
                create temp table copied as
                select t.id as old, uuidv7() as new, g, random() as state
                  from supervision.task t cross join generate_series(1, ?::bigint - 1) g
                """,
                """
                insert into supervision.task
                       (id, policy, number, source, clause, title_zh, title_en, deliverable_zh,
                        deliverable_en, indicators, dispatcher, lead, concerned, from_day, due_day,
                        rhythm, state, closed_at, made_by, made_at)
                select c.new, t.policy, t.number || '-' || c.g, 'OWN', t.clause, t.title_zh,
                       t.title_en, t.deliverable_zh, t.deliverable_en, t.indicators, t.dispatcher,
                       t.lead, t.concerned, t.from_day,
                       t.due_day - (hashtext(c.new::text) % 400), t.rhythm,
                       case when c.state < 0.2 then 'DISPATCHED' when c.state < 0.25 then 'REFUSED'
                            when c.state < 0.6 then 'DOING' when c.state < 0.7 then 'CLOSING'
                            else 'CLOSED' end,
                       case when c.state >= 0.7 then t.made_at end, t.made_by, t.made_at
                  from copied c join supervision.task t on t.id = c.old
                """,
                """
                insert into supervision.part (task, unit, role, policy, state, open, by_day)
                select t.id, p.unit, p.role, t.policy, t.state, t.open, t.by_day
                  from copied c
                  join supervision.task t on t.id = c.new
                  join supervision.part p on p.task = c.old
                """);
    }
}

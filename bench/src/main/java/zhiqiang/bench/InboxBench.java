package zhiqiang.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import zhiqiang.Visitor;

/// A page of an inbox where 100,000 cases are open against where 1,000 are, on two servers by
/// turns: what falls to a unit, its second half, all of the unit, and what one has oneself. The
/// cases are rounds of data as the office switches them on, many times over.
final class InboxBench {
    static final long MANY = 100_000;
    static final int ROUNDS = 200;

    private static final int FEW = 1_000;

    /// Named in the last line.
    private static final String PAGE = "what falls to a unit";

    private static final Map<String, String> PAGES =
            Map.of(
                    PAGE,
                    "/api/inbox?view=UNCLAIMED&limit=20",
                    "all of a unit",
                    "/api/inbox?view=UNIT&limit=20",
                    "what one has",
                    "/api/inbox?view=MINE&limit=20",
                    "what one has done",
                    "/api/inbox?view=DONE&limit=20");

    private final long many;
    private final int rounds;

    InboxBench(long many, int rounds) {
        this.many = many;
        this.rounds = rounds;
    }

    void run() throws Exception {
        try (BenchServer small = new BenchServer();
                BenchServer large = new BenchServer();
                Visitor inSmall = somebody(small, FEW);
                Visitor inLarge = somebody(large, many)) {
            Turns turns = new Turns("open cases", FEW, many, rounds);
            Map<String, Double> ratios = new TreeMap<>();
            for (Map.Entry<String, String> page : new TreeMap<>(PAGES).entrySet()) {
                ratios.put(
                        page.getKey(),
                        turns.compare(page.getKey(), page.getValue(), inSmall, inLarge));
            }
            System.out.printf("inbox ratio=%.2f goal<=1.50%n", ratios.get(PAGE));
        }
    }

    /// Somebody of an area in which, as in the others, cases are open; some are theirs.
    private static Visitor somebody(BenchServer server, long cases) throws Exception {
        Visitor visitor = server.person("county", "preparer", "430626");
        LocalDate month = LocalDate.now(ZoneId.of("Asia/Shanghai")).minusMonths(1);
        server.office()
                .send(
                        "PUT",
                        "/api/rounds/engineering-check",
                        Map.of("from", month.toString()),
                        Map.of());
        try (Connection owner = server.owner();
                Statement statement = owner.createStatement()) {
            for (String each : copies()) {
                try (PreparedStatement copy = owner.prepareStatement(each)) {
                    if (each.contains("?")) {
                        copy.setLong(1, cases / 13);
                    }
                    copy.execute();
                }
            }
            statement.execute(
                    """
                    update casework.step s
                       set assignee = a.id, assignee_name = a.name
                      from identity.account a
                     where a.login = 'county' and s.unit = (select id from identity.unit where code = '430626')
                       and hashtext(s.id::text) % 10 = 0
                    """);
            statement.execute("vacuum analyze");
        }
        return visitor;
    }

    /// Makes many of each case that there is.
    private static List<String> copies() {
        return List.of(
                """
                create temp table copied as
                select d.id as old, uuidv7() as new, g
                  from casework.dossier d cross join generate_series(1, ?::bigint) g
                """,
                """
                insert into casework.dossier
                       (id, number, process, title_zh, title_en, about, subject_kind, subject,
                        starter_name, state, instance, facts, started_at)
                select c.new, d.number || '-' || c.g, d.process, d.title_zh, d.title_en, d.about,
                       'copy', d.subject, d.starter_name, d.state, d.instance || '-' || c.g,
                       d.facts, d.started_at
                  from copied c join casework.dossier d on d.id = c.old
                """,
                """
                insert into casework.sight (unit, dossier)
                select s.unit, c.new from copied c join casework.sight s on s.dossier = c.old
                """,
                """
                insert into casework.step
                       (dossier, kind, element, task, title_zh, title_en, unit, roles, opened_at,
                        due_at)
                select c.new, s.kind, s.element, s.task || '-' || c.g, s.title_zh, s.title_en,
                       s.unit, s.roles, s.opened_at,
                       s.due_at + make_interval(mins => (hashtext(c.new::text) % 40000))
                  from copied c join casework.step s on s.dossier = c.old
                """);
    }
}

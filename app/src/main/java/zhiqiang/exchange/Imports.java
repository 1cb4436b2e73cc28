package zhiqiang.exchange;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import zhiqiang.files.ContentStore;
import zhiqiang.identity.Actor;
import zhiqiang.identity.Actors;
import zhiqiang.identity.Permission;
import zhiqiang.indicator.Outcome;
import zhiqiang.platform.error.Problems;
import zhiqiang.platform.policy.PolicyPack;

/// The imports in the database.
@Component
@Transactional
class Imports {
    private static final int FAULTS_SHOWN = 100;

    private final JdbcClient jdbc;
    private final String policy;
    private final ImportFaults faults;
    private final Problems problems;
    private final Actors actors;

    Imports(
            JdbcClient jdbc,
            PolicyPack policy,
            ImportFaults faults,
            Problems problems,
            Actors actors) {
        this.actors = actors;
        this.jdbc = jdbc;
        this.faults = faults;
        this.problems = problems;
        this.policy = policy.pack().id();
    }

    /// What the worker needs of an import.
    record Job(
            UUID id,
            String mode,
            Actor actor,
            @Nullable String profile,
            @Nullable Integer year,
            @Nullable String reason) {}

    /// A file that is still to be read.
    record Waiting(int number, String name, String sha256) {}

    void enter(Job job) {
        jdbc.sql(
                        """
                        insert into exchange.import
                               (id, policy, mode, state, actor, actor_login, actor_name, unit,
                                profile, year, reason)
                        values (:id, :policy, :mode, 'WAITING', :actor, :login, :name, :unit,
                                :profile, :year, :reason)
                        """)
                .param("id", job.id())
                .param("policy", policy)
                .param("mode", job.mode())
                .param("actor", job.actor().id())
                .param("login", job.actor().login())
                .param("name", job.actor().name())
                .param(
                        "unit",
                        job.actor().access().home(Permission.RECORD_IMPORT).orElse(null),
                        java.sql.Types.INTEGER)
                .param("profile", job.profile(), java.sql.Types.VARCHAR)
                .param("year", job.year(), java.sql.Types.INTEGER)
                .param("reason", job.reason(), java.sql.Types.VARCHAR)
                .update();
    }

    void enterFile(UUID id, int number, String name, ContentStore.Stored stored) {
        jdbc.sql(
                        """
                        insert into exchange.import_file
                               (import, number, name, size, sha256, state)
                        values (:import, :number, :name, :size, :sha256, 'WAITING')
                        """)
                .param("import", id)
                .param("number", number)
                .param("name", name)
                .param("size", stored.size())
                .param("sha256", stored.sha256())
                .update();
    }

    /// Imports with work left, the oldest first.
    List<UUID> open() {
        return jdbc.sql(
                        """
                        select id
                          from exchange.import
                         where state in ('WAITING', 'READING') and policy = :policy
                         order by started_at
                        """)
                .param("policy", policy)
                .query(UUID.class)
                .list();
    }

    /// Begins or resumes an import.
    ///
    /// @return nothing if nothing is left to do
    Optional<Job> begin(UUID id) {
        return jdbc.sql(
                        """
                        update exchange.import
                           set state = 'READING'
                         where id = :id and state in ('WAITING', 'READING')
                        returning id, mode, actor, profile, year, reason
                        """)
                .param("id", id)
                .query(
                        (row, n) ->
                                new Job(
                                        id,
                                        row.getString("mode"),
                                        actors.of(row.getObject("actor", UUID.class)),
                                        row.getString("profile"),
                                        row.getObject("year", Integer.class),
                                        row.getString("reason")))
                .optional();
    }

    List<Waiting> waiting(UUID id) {
        return jdbc.sql(
                        """
                        select number, name, sha256
                          from exchange.import_file
                         where import = :id and state = 'WAITING'
                         order by name collate "C", number
                        """)
                .param("id", id)
                .query(Waiting.class)
                .list();
    }

    /// The import that brought the same content before and still stands.
    Optional<UUID> sameContent(String sha256, @Nullable String profile, @Nullable Integer year) {
        return jdbc.sql(
                        """
                        select i.id
                          from exchange.import_file f
                          join exchange.import i on i.id = f.import
                         where f.sha256 = :sha256 and f.state = 'DONE' and i.policy = :policy
                           and f.rejected = 0
                           and i.profile is not distinct from :profile
                           and i.year is not distinct from :year
                         order by i.started_at
                         limit 1
                        """)
                .param("sha256", sha256)
                .param("policy", policy)
                .param("profile", profile, java.sql.Types.VARCHAR)
                .param("year", year, java.sql.Types.INTEGER)
                .query(UUID.class)
                .optional();
    }

    void settle(UUID id, int number, String state, @Nullable String problem, @Nullable UUID same) {
        jdbc.sql(
                        """
                        update exchange.import_file
                           set state = :state, problem = :problem, duplicate_of = :same
                         where import = :id and number = :number
                        """)
                .param("state", state)
                .param("problem", problem, java.sql.Types.VARCHAR)
                .param("same", same, java.sql.Types.OTHER)
                .param("id", id)
                .param("number", number)
                .update();
    }

    void settle(
            UUID id,
            int number,
            String state,
            String dataset,
            Outcome outcome,
            Optional<RefusedRows.Part> refused) {
        jdbc.sql(
                        """
                        update exchange.import_file
                           set state = :state, dataset = :dataset, rows = :rows,
                               accepted = :accepted, rejected = :rejected, skipped = :skipped,
                               added = :added, corrected = :corrected, unchanged = :unchanged,
                               faults = :faults, refused_name = :refusedName,
                               refused_sha256 = :refusedSha256
                         where import = :id and number = :number
                        """)
                .param("state", state)
                .param("dataset", dataset)
                .param("rows", outcome.rows())
                .param("accepted", outcome.accepted())
                .param("rejected", outcome.rejected())
                .param("skipped", outcome.skipped())
                .param("added", outcome.added())
                .param("corrected", outcome.corrected())
                .param("unchanged", outcome.unchanged())
                .param("faults", outcome.faultTotal())
                .param(
                        "refusedName",
                        refused.map(RefusedRows.Part::name).orElse(null),
                        java.sql.Types.VARCHAR)
                .param(
                        "refusedSha256",
                        refused.map(RefusedRows.Part::sha256).orElse(null),
                        java.sql.Types.VARCHAR)
                .param("id", id)
                .param("number", number)
                .update();
        faults.replace(id, number, outcome.faults());
    }

    void progress(UUID id, long rows) {
        jdbc.sql("update exchange.import set rows_read = :rows where id = :id")
                .param("rows", rows)
                .param("id", id)
                .update();
    }

    void finish(UUID id, String state) {
        jdbc.sql(
                        """
                        update exchange.import
                           set state = :state,
                               finished_at = case when :state = 'READY' then null
                                                  else clock_timestamp() end
                         where id = :id
                        """)
                .param("state", state)
                .param("id", id)
                .update();
    }

    /// Changes the state if it is one of those given.
    boolean move(UUID id, List<String> from, String to, @Nullable String mode) {
        return jdbc.sql(
                                """
                                update exchange.import
                                   set state = :to, mode = coalesce(:mode, mode)
                                 where id = :id and state in (:from)
                                """)
                        .param("to", to)
                        .param("mode", mode, java.sql.Types.VARCHAR)
                        .param("id", id)
                        .param("from", from)
                        .update()
                == 1;
    }

    void filesAgain(UUID id) {
        jdbc.sql(
                        """
                        update exchange.import_file
                           set state = 'WAITING'
                         where import = :id and state = 'READY'
                        """)
                .param("id", id)
                .update();
    }

    void filesRetracted(UUID id) {
        jdbc.sql(
                        """
                        update exchange.import_file
                           set state = 'RETRACTED'
                         where import = :id and state = 'DONE'
                        """)
                .param("id", id)
                .update();
    }

    Optional<ImportView> view(UUID id) {
        return jdbc.sql(
                        """
                        select id, mode, state, actor_name, started_at, finished_at, profile,
                               year, reason, rows_read
                          from exchange.import
                         where id = :id and policy = :policy
                        """)
                .param("id", id)
                .param("policy", policy)
                .query((row, n) -> view(row))
                .optional();
    }

    /// The newest first.
    List<ImportView> newest(@Nullable Instant before, @Nullable UUID id, int limit) {
        return jdbc.sql(
                        """
                        select id, mode, state, actor_name, started_at, finished_at, profile,
                               year, reason, rows_read
                          from exchange.import
                         where policy = :policy
                           and (:before::timestamptz is null
                                or (started_at, id) < (:before::timestamptz, :id::uuid))
                         order by started_at desc, id desc
                         limit :limit
                        """)
                .param("policy", policy)
                .param("before", before == null ? null : before.toString(), java.sql.Types.VARCHAR)
                .param("id", id == null ? null : id.toString(), java.sql.Types.VARCHAR)
                .param("limit", limit)
                .query((row, n) -> view(row))
                .list();
    }

    private ImportView view(ResultSet row) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        OffsetDateTime finished = row.getObject("finished_at", OffsetDateTime.class);
        List<ImportView.FileView> files = files(id);
        return new ImportView(
                id,
                Uploads.Mode.valueOf(row.getString("mode")),
                ImportView.State.valueOf(row.getString("state")),
                row.getString("actor_name"),
                row.getObject("started_at", OffsetDateTime.class).toInstant(),
                finished == null ? null : finished.toInstant(),
                row.getString("profile"),
                row.getObject("year", Integer.class),
                row.getString("reason"),
                files.stream().mapToLong(ImportView.FileView::size).sum(),
                files.stream()
                        .filter(file -> file.state() != ImportView.FileState.WAITING)
                        .mapToLong(ImportView.FileView::size)
                        .sum(),
                row.getLong("rows_read"),
                files.stream()
                        .flatMap(file -> Optional.ofNullable(file.problem()).stream())
                        .findFirst()
                        .map(code -> new ImportView.ProblemView(code, problems.text(code)))
                        .orElse(null),
                files);
    }

    private List<ImportView.FileView> files(UUID id) {
        List<ImportView.FileView> files = new ArrayList<>();
        jdbc.sql(
                        """
                        select number, name, dataset, size, sha256, state, rows, accepted,
                               rejected, skipped, added, corrected, unchanged, faults,
                               refused_name, problem, duplicate_of
                          from exchange.import_file
                         where import = :id
                         order by number
                        """)
                .param("id", id)
                .query(
                        row -> {
                            files.add(
                                    new ImportView.FileView(
                                            row.getInt("number"),
                                            row.getString("name"),
                                            row.getString("dataset"),
                                            row.getLong("size"),
                                            row.getString("sha256"),
                                            ImportView.FileState.valueOf(row.getString("state")),
                                            row.getLong("rows"),
                                            row.getLong("accepted"),
                                            row.getLong("rejected"),
                                            row.getLong("skipped"),
                                            row.getLong("added"),
                                            row.getLong("corrected"),
                                            row.getLong("unchanged"),
                                            row.getLong("faults"),
                                            row.getString("refused_name") != null,
                                            row.getString("refused_name"),
                                            row.getString("problem"),
                                            row.getObject("duplicate_of", UUID.class),
                                            faults.page(
                                                    id, row.getInt("number"), 0, FAULTS_SHOWN)));
                        });
        return files;
    }
}

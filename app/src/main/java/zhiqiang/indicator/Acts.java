package zhiqiang.indicator;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import zhiqiang.identity.Actor;
import zhiqiang.platform.policy.PolicyPack;
import zhiqiang.scorecard.pack.Dataset;
import zhiqiang.scorecard.pack.DatasetLinks;
import zhiqiang.scorecard.pack.Pack;

/// Acts that change records: one after the other within a family of datasets, so that any number of
/// people and imports end in the state of some serial order.
@Component
final class Acts {
    /// First number of the advisory locks on datasets.
    private static final int LOCKS = 7_301;

    private static final String NOBODY = "质强";

    private final Pack pack;
    private final Codes codes;
    private final JdbcClient jdbc;

    Acts(PolicyPack policy, Codes codes, JdbcClient jdbc) {
        this.pack = policy.pack();
        this.codes = codes;
        this.jdbc = jdbc;
    }

    /// Waits until no other transaction changes the dataset or those it hangs together with; the
    /// lock ends with the transaction.
    void lock(Dataset dataset) {
        lock(codes.sorted(DatasetLinks.family(pack, dataset).stream()));
    }

    /// The same for all datasets.
    void lockAll() {
        lock(codes.sorted(pack.datasets().stream()));
    }

    private void lock(List<Integer> ids) {
        for (int id : ids) {
            jdbc.sql("select pg_advisory_xact_lock(:locks, :id)::text")
                    .param("locks", LOCKS)
                    .param("id", id)
                    .query(String.class)
                    .single();
        }
    }

    /// Whether anything was done yet.
    boolean any() {
        return jdbc.sql("select exists (select from indicator.act where policy = :policy)")
                .param("policy", pack.id())
                .query(Boolean.class)
                .single();
    }

    /// Enters an act.
    ///
    /// @param source the import it comes with
    /// @return its number
    long enter(
            StoredRecord.Kind kind,
            Dataset dataset,
            Actor actor,
            @Nullable String reason,
            @Nullable UUID source,
            @Nullable String file) {
        return enter(kind, dataset, actor.id(), actor.name(), reason, source, file);
    }

    /// Enters that all facts were made again, which nobody in particular does.
    long remake(String reason) {
        return enter(StoredRecord.Kind.REMAKE, null, null, NOBODY, reason, null, null);
    }

    private long enter(
            StoredRecord.Kind kind,
            @Nullable Dataset dataset,
            @Nullable UUID actor,
            String name,
            @Nullable String reason,
            @Nullable UUID source,
            @Nullable String file) {
        return jdbc.sql(
                        """
                        insert into indicator.act
                               (policy, kind, dataset, actor, actor_name, reason, source,
                                source_file)
                        values (:policy, :kind, :dataset, :actor, :name, :reason, :source, :file)
                        returning id
                        """)
                .param("policy", pack.id())
                .param("kind", kind.name())
                .param(
                        "dataset",
                        dataset == null ? null : codes.of(dataset),
                        java.sql.Types.SMALLINT)
                .param("actor", actor, java.sql.Types.OTHER)
                .param("name", name)
                .param("reason", reason, java.sql.Types.VARCHAR)
                .param("source", source, java.sql.Types.OTHER)
                .param("file", file, java.sql.Types.VARCHAR)
                .query(Long.class)
                .single();
    }
}

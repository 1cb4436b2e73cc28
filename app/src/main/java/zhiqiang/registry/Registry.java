package zhiqiang.registry;

import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import zhiqiang.identity.Reaches;

/// What other modules ask of the register. Whether somebody may see an entry is not asked here:
/// they name entries in their own records, within their own reach.
@Component
public class Registry {
    private static final String WORK = "registry";

    private final JdbcClient jdbc;
    private final Reaches reaches;
    private final TransactionTemplate transaction;

    Registry(JdbcClient jdbc, Reaches reaches, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.reaches = reaches;
        this.transaction = new TransactionTemplate(transactions);
    }

    /// Who an entry is, for records that name it. No contact and no citizen's number.
    ///
    /// @param code unified social credit code; empty for people
    public record Known(
            UUID id,
            EntryKind kind,
            String name,
            String code,
            String registered,
            String managing) {}

    /// The entry that a number stands for today: itself, or the one that it was merged into,
    /// through all mergings.
    public Optional<UUID> current(UUID id) {
        return asServer(() -> living(id));
    }

    private Optional<UUID> living(UUID id) {
        return jdbc.sql(
                        """
                        with recursive line as (
                            select id, merged_into from registry.entry where id = :id
                            union
                            select e.id, e.merged_into
                              from line l
                              join registry.entry e on e.id = l.merged_into)
                        select id from line where merged_into is null
                        """)
                .param("id", id)
                .query(UUID.class)
                .optional();
    }

    /// The same, and who it is.
    public Optional<Known> entry(UUID id) {
        return asServer(
                () ->
                        living(id)
                                .flatMap(
                                        current ->
                                                jdbc.sql(
                                                                """
                                                                select id, kind, name,
                                                                       coalesce(code, '') as code,
                                                                       registered, managing
                                                                  from registry.entry
                                                                 where id = :id
                                                                """)
                                                        .param("id", current)
                                                        .query(Known.class)
                                                        .optional()));
    }

    /// The entry that has a unified social credit code, or had it.
    public Optional<UUID> byCode(String code) {
        return asServer(
                () ->
                        jdbc.sql(
                                        """
                                        select id
                                          from registry.entry
                                         where code = :code
                                         order by merged_into is not null, id desc
                                         limit 1
                                        """)
                                .param("code", code)
                                .query(UUID.class)
                                .optional()
                                .flatMap(this::living));
    }

    private <T> T asServer(Supplier<T> work) {
        return reaches.asServer(
                WORK, () -> Objects.requireNonNull(transaction.execute(status -> work.get())));
    }
}

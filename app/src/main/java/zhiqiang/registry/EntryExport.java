package zhiqiang.registry;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Organisations on their way into a file: never a contact, never a person.
@Component
@Transactional(propagation = Propagation.MANDATORY)
class EntryExport {
    private static final int AT_ONCE = 1_000;

    private final EntryList list;
    private final EntryRows entries;
    private final EntryColumns columns;

    EntryExport(EntryList list, EntryRows entries, EntryColumns columns) {
        this.list = list;
        this.entries = entries;
        this.columns = columns;
    }

    /// Those that a filter leaves, in the order of their names.
    void rows(EntryList.Filter filter, Consumer<List<String>> taker) {
        JdbcClient.StatementSpec found =
                list.filtered(
                        """
                        select e.id
                          from registry.entry e
                         where e.merged_into is null
                           and e.kind not in ('EXPERT', 'INSPECTOR') and e.code is not null
                           and (:kind::text is null or e.kind = :kind)
                           and (:area::text is null or e.registered = :area or e.managing = :area)
                           and (:industry::text is null or e.industry ^@ :industry)
                           and (:divisions::text[] is null
                                or left(e.industry, 2) = any (:divisions::text[]))
                           and (:chain::text is null or :chain = any (e.chains))
                           and (:size::text is null or e.size = :size)
                           and (:status::text is null or e.status = :status)
                           and (:part = ''
                                or e.id in (select g.entry
                                              from registry.entry_grams g
                                             where g.grams @> :grams::integer[])
                                   and position(:part in e.search) > 0)
                         order by e.name, e.id
                        """,
                        filter);
        List<UUID> batch = new ArrayList<>();
        try (Stream<UUID> ids = found.withFetchSize(AT_ONCE).query(UUID.class).stream()) {
            ids.forEach(
                    id -> {
                        batch.add(id);
                        if (batch.size() == AT_ONCE) {
                            pass(batch, taker);
                        }
                    });
        }
        pass(batch, taker);
    }

    private void pass(List<UUID> batch, Consumer<List<String>> taker) {
        entries.seen(batch).forEach(entry -> taker.accept(columns.row(entry)));
        batch.clear();
    }
}

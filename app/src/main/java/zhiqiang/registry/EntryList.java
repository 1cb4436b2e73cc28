package zhiqiang.registry;

import java.sql.Types;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import zhiqiang.platform.SearchText;
import zhiqiang.platform.error.DomainException;
import zhiqiang.platform.page.Cursor;

/// Searches entries by part of a name or code.
@Component
@Transactional(propagation = Propagation.MANDATORY)
class EntryList {
    private static final int LONGEST = 200;

    private final JdbcClient jdbc;
    private final Industries industries;

    EntryList(JdbcClient jdbc, Industries industries) {
        this.jdbc = jdbc;
        this.industries = industries;
    }

    /// What is looked for.
    ///
    /// @param query part of a name, a former name or a code
    /// @param area registered or managed there
    /// @param industry a section, division, group or class
    record Filter(
            @Nullable String query,
            @Nullable String kind,
            @Nullable String area,
            @Nullable String industry,
            @Nullable String chain,
            @Nullable String size,
            @Nullable String status) {
        /// @throws DomainException if a value holds a character that nobody types
        Filter {
            EntryForm form = new EntryForm();
            for (String value :
                    java.util.Arrays.asList(query, kind, area, industry, chain, size, status)) {
                form.optional("query", value, LONGEST);
            }
            form.done();
        }

        static @Nullable String there(@Nullable String value) {
            return value == null || value.isBlank() ? null : value.strip();
        }
    }

    /// @param bound whether the organisation works in the system itself
    public record RegistryRowView(
            UUID id,
            EntryKind kind,
            @Nullable String code,
            String name,
            String registered,
            String managing,
            @Nullable String industry,
            EntrySize size,
            EntryStatus status,
            @Nullable String citizenMask,
            boolean bound) {}

    public record RegistryPageView(List<RegistryRowView> items, @Nullable String next) {}

    /// Living entries in the order of their names.
    RegistryPageView page(Filter filter, @Nullable String cursor, int limit) {
        List<String> after = Cursor.values(cursor, 2, RegistryError.NOT_A_CURSOR);
        List<RegistryRowView> rows =
                filtered(
                                """
                                select e.id, e.kind, e.code, e.name, e.registered, e.managing,
                                       e.industry, e.size, e.status, e.citizen_mask,
                                       e.unit is not null as bound
                                  from registry.entry e
                                 where e.merged_into is null
                                   and (:kind::text is null or e.kind = :kind)
                                   and (:area::text is null
                                        or e.registered = :area or e.managing = :area)
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
                                   and (:afterName::text is null
                                        or (e.name, e.id) > (:afterName::text, :afterId::uuid))
                                 order by e.name, e.id
                                 limit :limit
                                """,
                                filter)
                        .param("afterName", after.isEmpty() ? null : after.get(0), Types.VARCHAR)
                        .param("afterId", after.isEmpty() ? null : id(after.get(1)), Types.OTHER)
                        .param("limit", limit + 1)
                        .query(RegistryRowView.class)
                        .list();
        if (rows.size() <= limit) {
            return new RegistryPageView(rows, null);
        }
        RegistryRowView last = rows.get(limit - 1);
        return new RegistryPageView(
                rows.subList(0, limit), Cursor.of(last.name(), last.id().toString()));
    }

    private static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException none) {
            throw new DomainException(RegistryError.NOT_A_CURSOR);
        }
    }

    /// Each search is planned by what is looked for: a plan for all would do without the indexes.
    StatementSpec filtered(String sql, Filter filter) {
        jdbc.sql("select set_config('plan_cache_mode', 'force_custom_plan', true)")
                .query(String.class)
                .single();
        String query = Filter.there(filter.query());
        String part = query == null ? "" : SearchText.plain(query);
        String industry = Filter.there(filter.industry());
        List<String> divisions = industry == null ? List.of() : industries.divisions(industry);
        return jdbc.sql(sql)
                .param("kind", Filter.there(filter.kind()), Types.VARCHAR)
                .param("area", Filter.there(filter.area()), Types.VARCHAR)
                .param("industry", divisions.isEmpty() ? industry : null, Types.VARCHAR)
                .param(
                        "divisions",
                        divisions.isEmpty() ? null : divisions.toArray(String[]::new),
                        Types.ARRAY)
                .param("chain", Filter.there(filter.chain()), Types.VARCHAR)
                .param("size", Filter.there(filter.size()), Types.VARCHAR)
                .param("status", Filter.there(filter.status()), Types.VARCHAR)
                .param("part", part)
                .param("grams", SearchText.needed(part));
    }
}

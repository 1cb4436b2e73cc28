package zhiqiang.identity.people;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import zhiqiang.identity.IdentityError;
import zhiqiang.identity.access.AccessQuery;
import zhiqiang.identity.signin.SigningIn;
import zhiqiang.platform.page.Cursor;

/// Reads people with their posts.
@Component
class People {
    private final JdbcClient jdbc;
    private final Posts posts;
    private final SigningIn signingIn;
    private final AccessQuery access;

    People(JdbcClient jdbc, Posts posts, SigningIn signingIn, AccessQuery access) {
        this.jdbc = jdbc;
        this.posts = posts;
        this.signingIn = signingIn;
        this.access = access;
    }

    /// Whether somebody may sign in.
    public enum State {
        ACTIVE,
        INACTIVE
    }

    /// @param factors kinds of second factor that are set up
    /// @param seen when the person last signed in
    public record PersonView(
            UUID id,
            String login,
            String name,
            @Nullable String phone,
            @Nullable String email,
            State state,
            Instant at,
            List<Posts.PostView> posts,
            List<String> factors,
            @Nullable Instant seen) {}

    public record PersonPage(List<PersonView> items, @Nullable String next) {}

    /// A row without what hangs on it.
    private record Row(
            UUID id,
            String login,
            String name,
            @Nullable String phone,
            @Nullable String email,
            boolean active,
            OffsetDateTime createdAt,
            @Nullable OffsetDateTime seen) {}

    Optional<PersonView> find(UUID id) {
        return views(
                        jdbc.sql(
                                        """
                                        select a.id, a.login, a.name, a.phone, a.email, a.active,
                                               a.created_at,
                                               (select max(s.at) from identity.sign_in s
                                                 where s.account = a.id
                                                   and s.outcome = 'SIGNED_IN') as seen
                                          from identity.account a
                                         where a.id = :id
                                        """)
                                .param("id", id)
                                .query(Row.class)
                                .list())
                .stream()
                .findFirst();
    }

    /// People in the order of their logins.
    ///
    /// @param query part of a name or login
    /// @param unit code of a unit in which they have a post today
    PersonPage list(
            @Nullable String query,
            @Nullable String unit,
            @Nullable State state,
            @Nullable String cursor,
            int limit) {
        List<String> after = Cursor.values(cursor, 1, IdentityError.NOT_A_CURSOR);
        List<Row> rows =
                jdbc.sql(
                                """
                                select a.id, a.login, a.name, a.phone, a.email, a.active,
                                       a.created_at,
                                       (select max(s.at) from identity.sign_in s
                                         where s.account = a.id
                                           and s.outcome = 'SIGNED_IN') as seen
                                  from identity.account a
                                 where a.login > :after
                                   and (:part = '' or position(:part in lower(a.name)) > 0
                                        or position(:part in a.login) > 0)
                                   and (:active::boolean is null or a.active = :active::boolean)
                                   and (:unit::text is null or exists (
                                        select from identity.post p
                                          join identity.unit u on u.id = p.unit
                                         where p.account = a.id and u.code = :unit
                                           and :today between p.from_day
                                               and coalesce(p.until_day, 'infinity')))
                                 order by a.login
                                 limit :limit
                                """)
                        .param("after", after.isEmpty() ? "" : after.getFirst())
                        .param(
                                "part",
                                query == null
                                        ? ""
                                        : query.strip().toLowerCase(java.util.Locale.ROOT))
                        .param(
                                "active",
                                state == null ? null : state == State.ACTIVE,
                                java.sql.Types.BOOLEAN)
                        .param(
                                "unit",
                                unit == null || unit.isBlank() ? null : unit,
                                java.sql.Types.VARCHAR)
                        .param("today", access.today())
                        .param("limit", limit + 1)
                        .query(Row.class)
                        .list();
        if (rows.size() <= limit) {
            return new PersonPage(views(rows), null);
        }
        return new PersonPage(
                views(rows.subList(0, limit)), Cursor.of(rows.get(limit - 1).login()));
    }

    private List<PersonView> views(List<Row> rows) {
        Map<UUID, List<Posts.PostView>> held = posts.of(rows.stream().map(Row::id).toList());
        Map<UUID, List<String>> factors =
                rows.stream()
                        .map(Row::id)
                        .collect(Collectors.toMap(Function.identity(), signingIn::enrolled));
        return rows.stream()
                .map(
                        row ->
                                new PersonView(
                                        row.id(),
                                        row.login(),
                                        row.name(),
                                        row.phone(),
                                        row.email(),
                                        row.active() ? State.ACTIVE : State.INACTIVE,
                                        row.createdAt().toInstant(),
                                        held.getOrDefault(row.id(), List.of()),
                                        factors.getOrDefault(row.id(), List.of()),
                                        Optional.ofNullable(row.seen())
                                                .map(OffsetDateTime::toInstant)
                                                .orElse(null)))
                .toList();
    }

    void describe(UUID id, String name, @Nullable String phone, @Nullable String email) {
        jdbc.sql(
                        """
                        update identity.account
                           set name = :name, phone = :phone, email = :email,
                               changed_at = clock_timestamp()
                         where id = :id
                        """)
                .param("name", name)
                .param("phone", phone, java.sql.Types.VARCHAR)
                .param("email", email, java.sql.Types.VARCHAR)
                .param("id", id)
                .update();
    }
}

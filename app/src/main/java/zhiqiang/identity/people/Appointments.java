package zhiqiang.identity.people;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import zhiqiang.identity.Actor;
import zhiqiang.identity.IdentityError;
import zhiqiang.identity.access.AccessQuery;
import zhiqiang.platform.error.DomainException;
import zhiqiang.scorecard.text.Text;

/// Gives roles to posts. One administrator wishes a role for somebody, another one grants it, and
/// neither is whom it is for; the three administrators are different people who do nothing else.
@Component
class Appointments {
    private final JdbcClient jdbc;
    private final Posts posts;
    private final ChangesMade changes;
    private final AccessQuery access;
    private final PeopleNews news;

    Appointments(
            JdbcClient jdbc,
            Posts posts,
            ChangesMade changes,
            AccessQuery access,
            PeopleNews news) {
        this.news = news;
        this.jdbc = jdbc;
        this.posts = posts;
        this.changes = changes;
        this.access = access;
    }

    public record PersonNameView(UUID id, String name, String login) {}

    public record RoleNameView(String code, Text name) {}

    public record RequestView(
            UUID id,
            PersonNameView person,
            Posts.PostView post,
            RoleNameView role,
            @Nullable String wishedBy,
            Instant at) {}

    /// A role that was wished and not decided on.
    private record Wish(
            UUID id,
            UUID post,
            UUID account,
            String name,
            String role,
            @Nullable UUID wishedBy,
            LocalDate from,
            @Nullable LocalDate until) {}

    List<RequestView> open() {
        record Row(
                UUID id, UUID post, PersonNameView who, RoleNameView role, String by, Instant at) {}
        List<Row> rows =
                jdbc.sql(
                                """
                                select g.id, g.post, a.id as account, a.name, a.login, r.code,
                                       r.name_zh, r.name_en, w.name as wished_by, g.wished_at
                                  from identity.post_role g
                                  join identity.post p on p.id = g.post
                                  join identity.account a on a.id = p.account
                                  join identity.role r on r.code = g.role
                                  left join identity.account w on w.id = g.wished_by
                                 where g.state = 'WISHED'
                                 order by g.wished_at, g.id
                                 limit 500
                                """)
                        .query(
                                (row, n) ->
                                        new Row(
                                                row.getObject("id", UUID.class),
                                                row.getObject("post", UUID.class),
                                                new PersonNameView(
                                                        row.getObject("account", UUID.class),
                                                        row.getString("name"),
                                                        row.getString("login")),
                                                new RoleNameView(
                                                        row.getString("code"),
                                                        new Text(
                                                                row.getString("name_zh"),
                                                                row.getString("name_en"))),
                                                String.valueOf(row.getString("wished_by")),
                                                row.getObject("wished_at", OffsetDateTime.class)
                                                        .toInstant()))
                        .list();
        return rows.stream()
                .map(
                        row ->
                                new RequestView(
                                        row.id(),
                                        row.who(),
                                        posts.find(row.post()).orElseThrow(),
                                        row.role(),
                                        row.by(),
                                        row.at()))
                .toList();
    }

    /// @throws DomainException if nobody may have the role beside what they have, or have it
    @Transactional
    void wish(Posts.Held post, String role, Actor actor) {
        if (post.account().equals(actor.id())) {
            throw new DomainException(IdentityError.OWN_APPOINTMENT);
        }
        exists(role);
        apart(post.account(), role);
        UUID id;
        try {
            id =
                    jdbc.sql(
                                    """
                                    insert into identity.post_role (post, role, state, wished_by)
                                    values (:post, :role, 'WISHED', :by)
                                    returning id
                                    """)
                            .param("post", post.id())
                            .param("role", role)
                            .param("by", actor.id())
                            .query(UUID.class)
                            .single();
        } catch (DuplicateKeyException there) {
            throw new DomainException(IdentityError.ROLE_HELD, Map.of("role", role));
        }
        told(actor, "ROLE_WISHED", post.account(), role, "申请授予", "asked for");
        news.wished(id, actor);
    }

    /// Codes of all roles.
    private Set<String> known() {
        return new HashSet<>(jdbc.sql("select code from identity.role").query(String.class).list());
    }

    /// The role that a word means: its code, or its name in Chinese or English where only one has
    /// it.
    Optional<String> called(String word) {
        List<String> meant =
                jdbc.sql(
                                """
                                select code
                                  from identity.role
                                 where code = :word or name_zh = :word or name_en = :word
                                 order by code = :word desc
                                """)
                        .param("word", word)
                        .query(String.class)
                        .list();
        return meant.contains(word) || meant.size() == 1
                ? Optional.of(meant.getFirst())
                : Optional.empty();
    }

    private void exists(String role) {
        if (!known().contains(role)) {
            throw new DomainException(IdentityError.ROLE_NOT_FOUND, Map.of("code", role));
        }
    }

    /// Appointments of one person come one after the other, so that no two that exclude each other
    /// slip through together.
    private void apart(UUID account, String role) {
        jdbc.sql("select pg_advisory_xact_lock(7304, hashtext(:account::text))::text")
                .param("account", account)
                .query(String.class)
                .single();
        boolean together =
                jdbc.sql(
                                """
                                select exists (
                                       select
                                         from identity.post p
                                         join identity.post_role g
                                           on g.post = p.id and g.state in ('WISHED', 'GRANTED')
                                         join identity.role r on r.code = g.role
                                         join identity.role wanted on wanted.code = :role
                                        where p.account = :account and r.code <> wanted.code
                                          and coalesce(p.until_day, 'infinity') >= :today
                                          and (r.administrator or wanted.administrator))
                                """)
                        .param("role", role)
                        .param("account", account)
                        .param("today", access.today())
                        .query(Boolean.class)
                        .single();
        if (together) {
            throw new DomainException(IdentityError.ADMINISTRATORS_APART);
        }
    }

    @Transactional
    void grant(UUID id, Actor actor) {
        Wish wish = wish(id);
        if (actor.id().equals(wish.account()) || actor.id().equals(wish.wishedBy())) {
            throw new DomainException(IdentityError.OWN_APPOINTMENT);
        }
        apart(wish.account(), wish.role());
        decide(id, "GRANTED", actor, null);
        told(actor, "ROLE_GRANTED", wish.account(), wish.role(), "授予", "granted");
    }

    @Transactional
    void refuse(UUID id, String reason, Actor actor) {
        Wish wish = wish(id);
        decide(id, "REFUSED", actor, reason);
        told(actor, "ROLE_REFUSED", wish.account(), wish.role(), "不予授予", "refused");
    }

    private Wish wish(UUID id) {
        return jdbc.sql(
                        """
                        select g.id, g.post, p.account, a.name, g.role, g.wished_by,
                               p.from_day as "from", p.until_day as until
                          from identity.post_role g
                          join identity.post p on p.id = g.post
                          join identity.account a on a.id = p.account
                         where g.id = :id and g.state = 'WISHED'
                           for update of g
                        """)
                .param("id", id)
                .query(Wish.class)
                .optional()
                .orElseThrow(() -> new DomainException(IdentityError.REQUEST_NOT_FOUND));
    }

    private void decide(UUID id, String state, Actor actor, @Nullable String reason) {
        jdbc.sql(
                        """
                        update identity.post_role
                           set state = :state, decided_by = :by, decided_at = clock_timestamp(),
                               reason = :reason
                         where id = :id
                        """)
                .param("state", state)
                .param("by", actor.id())
                .param("reason", reason, java.sql.Types.VARCHAR)
                .param("id", id)
                .update();
        news.decided(id, actor);
    }

    /// Takes a role away at once.
    @Transactional
    void withdraw(Posts.Held post, String role, String reason, Actor actor) {
        Optional<UUID> held =
                jdbc.sql(
                                """
                                select id
                                  from identity.post_role
                                 where post = :post and role = :role
                                   and state in ('WISHED', 'GRANTED')
                                """)
                        .param("post", post.id())
                        .param("role", role)
                        .query(UUID.class)
                        .optional();
        UUID id = held.orElseThrow(() -> new DomainException(IdentityError.ROLE_NOT_FOUND));
        lastOne(post, List.of(role));
        decide(id, "WITHDRAWN", actor, reason);
        told(actor, "ROLE_WITHDRAWN", post.account(), role, "收回", "withdrawn");
    }

    /// @throws DomainException if without this post one of the three administrators' places is
    ///   empty
    void lastOne(Posts.Held post) {
        lastOne(
                post,
                jdbc.sql(
                                """
                                select role from identity.post_role
                                 where post = :post and state = 'GRANTED'
                                """)
                        .param("post", post.id())
                        .query(String.class)
                        .list());
    }

    private void lastOne(Posts.Held post, List<String> roles) {
        jdbc.sql("select pg_advisory_xact_lock(7305, 0)::text").query(String.class).single();
        boolean last =
                jdbc.sql(
                                """
                                select exists (
                                       select
                                         from identity.role r
                                        where r.administrator and r.code = any (:roles)
                                          and not exists (
                                              select
                                                from identity.post_role g
                                                join identity.post p on p.id = g.post
                                                join identity.account a
                                                  on a.id = p.account and a.active
                                               where g.role = r.code and g.state = 'GRANTED'
                                                 and p.account <> :account
                                                 and :today between p.from_day
                                                     and coalesce(p.until_day, 'infinity')))
                                """)
                        .param("roles", roles.toArray(String[]::new))
                        .param("account", post.account())
                        .param("today", access.today())
                        .query(Boolean.class)
                        .single();
        if (last) {
            throw new DomainException(IdentityError.LAST_ADMINISTRATOR);
        }
    }

    /// Whether somebody is one of the three administrators, today or from some day on.
    boolean administrator(UUID account) {
        return jdbc.sql(
                        """
                        select exists (
                               select
                                 from identity.post_role g
                                 join identity.post p on p.id = g.post
                                 join identity.role r on r.code = g.role
                                where p.account = :account and g.state = 'GRANTED'
                                  and r.administrator
                                  and :today <= coalesce(p.until_day, 'infinity'))
                        """)
                .param("account", account)
                .param("today", access.today())
                .query(Boolean.class)
                .single();
    }

    private void told(Actor actor, String what, UUID account, String role, String zh, String en) {
        changes.enter(
                actor,
                ChangesMade.Kind.PERSON,
                what,
                account.toString(),
                words(account, role, zh, en));
    }

    /// What was done with a role, in words: whose it is and how it is called.
    private Text words(UUID account, String role, String zh, String en) {
        return jdbc.sql(
                        """
                        select a.name, r.name_zh, r.name_en
                          from identity.account a cross join identity.role r
                         where a.id = :account and r.code = :role
                        """)
                .param("account", account)
                .param("role", role)
                .query(
                        (row, n) ->
                                new Text(
                                        zh
                                                + "“"
                                                + row.getString("name")
                                                + "”角色“"
                                                + row.getString("name_zh")
                                                + "”",
                                        en
                                                + " the role \""
                                                + row.getString("name_en")
                                                + "\" for "
                                                + row.getString("name")))
                .single();
    }

    /// What the server itself gives: the first administrators, and those of a demonstration.
    @Transactional
    void byServer(UUID post, String role) {
        UUID account =
                jdbc.sql(
                                """
                                insert into identity.post_role (post, role, state, decided_at)
                                values (:post, :role, 'GRANTED', clock_timestamp())
                                returning (select account from identity.post where id = :post)
                                """)
                        .param("post", post)
                        .param("role", role)
                        .query(UUID.class)
                        .single();
        changes.byServer(
                ChangesMade.Kind.PERSON,
                "ROLE_GRANTED",
                account.toString(),
                words(account, role, "授予", "granted"));
    }
}

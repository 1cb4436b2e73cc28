package zhiqiang.identity.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import zhiqiang.scorecard.text.Text;

/// Reads and writes posts, with their duties and roles.
@Component
class Posts {
    private final JdbcClient jdbc;

    Posts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public record UnitNameView(String code, Text name) {}

    /// How far a role of a post has come.
    public enum RoleState {
        WISHED,
        GRANTED
    }

    /// @param wishedBy null where the server appointed
    public record PostRoleView(
            String role,
            Text name,
            RoleState state,
            @Nullable String wishedBy,
            @Nullable String grantedBy,
            @Nullable Instant grantedAt) {}

    /// @param until the last day
    public record PostView(
            UUID id,
            UnitNameView unit,
            String title,
            List<Duty> duties,
            LocalDate from,
            @Nullable LocalDate until,
            List<PostRoleView> roles) {}

    /// What a post is made of.
    ///
    /// @param predecessor the post that was handed over
    record New(
            UUID account,
            int unit,
            String title,
            List<Duty> duties,
            LocalDate from,
            @Nullable LocalDate until,
            @Nullable UUID predecessor,
            @Nullable String note) {}

    /// Whose post it is.
    record Held(UUID id, UUID account, int unit, LocalDate from, @Nullable LocalDate until) {
        boolean overBy(LocalDate day) {
            return until != null && until.isBefore(day);
        }
    }

    UUID make(New post, String by) {
        UUID id =
                jdbc.sql(
                                """
                                insert into identity.post
                                       (account, unit, title, from_day, until_day, made_by,
                                        predecessor, note)
                                values (:account, :unit, :title, :from, :until, :by, :predecessor,
                                        :note)
                                returning id
                                """)
                        .param("account", post.account())
                        .param("unit", post.unit())
                        .param("title", post.title())
                        .param("from", post.from())
                        .param("until", post.until(), java.sql.Types.DATE)
                        .param("by", by)
                        .param("predecessor", post.predecessor(), java.sql.Types.OTHER)
                        .param("note", post.note(), java.sql.Types.VARCHAR)
                        .query(UUID.class)
                        .single();
        jdbc.sql(
                        """
                        insert into identity.post_duty (post, duty)
                        select distinct :post::uuid, unnest(:duties::text[])
                        """)
                .param("post", id)
                .param("duties", post.duties().stream().map(Duty::name).toArray(String[]::new))
                .update();
        return id;
    }

    Optional<Held> held(UUID id) {
        return jdbc.sql(
                        """
                        select id, account, unit, from_day as "from", until_day as until
                          from identity.post
                         where id = :id
                        """)
                .param("id", id)
                .query(Held.class)
                .optional();
    }

    void end(UUID id, LocalDate lastDay) {
        jdbc.sql(
                        """
                        update identity.post
                           set until_day = greatest(:until, from_day - 1)
                         where id = :id
                        """)
                .param("until", lastDay)
                .param("id", id)
                .update();
    }

    Optional<PostView> find(UUID id) {
        return list("", new UUID[] {id}).stream().map(Of::post).findFirst();
    }

    /// A post and whose it is.
    record Of(UUID account, PostView post) {}

    /// Posts of people, the newest first, those that ended as well.
    Map<UUID, List<PostView>> of(Collection<UUID> accounts) {
        return list("account", accounts.toArray(UUID[]::new)).stream()
                .collect(
                        Collectors.groupingBy(
                                Of::account, Collectors.mapping(Of::post, Collectors.toList())));
    }

    private List<Of> list(String by, UUID[] ids) {
        Map<UUID, List<PostRoleView>> roles = roles(by, ids);
        return jdbc.sql(
                        """
                        select p.id, p.account, p.title, p.from_day, p.until_day, k.code,
                               coalesce(u.name_zh, k.code) as name_zh,
                               coalesce(u.name_en, k.code) as name_en,
                               array(select d.duty from identity.post_duty d
                                      where d.post = p.id order by d.duty) as duties
                          from identity.post p
                          join identity.unit k on k.id = p.unit
                          left join lateral (
                               select q.name_zh, q.name_en
                                 from identity.unit_period q
                                where q.unit = p.unit
                                order by q.from_day desc
                                limit 1) u on true
                         where case :by when 'account' then p.account = any (:ids)
                                        else p.id = any (:ids) end
                         order by p.from_day desc, p.id desc
                        """)
                .param("by", by)
                .param("ids", ids)
                .query(
                        (row, n) ->
                                new Of(
                                        row.getObject("account", UUID.class),
                                        post(
                                                row,
                                                roles.getOrDefault(
                                                        row.getObject("id", UUID.class),
                                                        List.of()))))
                .list();
    }

    private static PostView post(ResultSet row, List<PostRoleView> roles) throws SQLException {
        return new PostView(
                row.getObject("id", UUID.class),
                new UnitNameView(
                        row.getString("code"),
                        new Text(row.getString("name_zh"), row.getString("name_en"))),
                row.getString("title"),
                Arrays.stream((String[]) row.getArray("duties").getArray())
                        .map(Duty::valueOf)
                        .toList(),
                row.getObject("from_day", LocalDate.class),
                row.getObject("until_day", LocalDate.class),
                roles);
    }

    private Map<UUID, List<PostRoleView>> roles(String by, UUID[] ids) {
        record Row(UUID post, PostRoleView role) {}
        return jdbc
                .sql(
                        """
                        select g.post, r.code, r.name_zh, r.name_en, g.state, w.name as wished_by,
                               d.name as granted_by, g.decided_at
                          from identity.post_role g
                          join identity.post p on p.id = g.post
                          join identity.role r on r.code = g.role
                          left join identity.account w on w.id = g.wished_by
                          left join identity.account d on d.id = g.decided_by
                         where g.state in ('WISHED', 'GRANTED')
                           and case :by when 'account' then p.account = any (:ids)
                                        else p.id = any (:ids) end
                         order by g.wished_at, r.code
                        """)
                .param("by", by)
                .param("ids", ids)
                .query(
                        (row, n) -> {
                            OffsetDateTime at = row.getObject("decided_at", OffsetDateTime.class);
                            return new Row(
                                    row.getObject("post", UUID.class),
                                    new PostRoleView(
                                            row.getString("code"),
                                            new Text(
                                                    row.getString("name_zh"),
                                                    row.getString("name_en")),
                                            RoleState.valueOf(row.getString("state")),
                                            row.getString("wished_by"),
                                            row.getString("granted_by"),
                                            at == null ? null : at.toInstant()));
                        })
                .list()
                .stream()
                .collect(
                        Collectors.groupingBy(
                                Row::post, Collectors.mapping(Row::role, Collectors.toList())));
    }
}

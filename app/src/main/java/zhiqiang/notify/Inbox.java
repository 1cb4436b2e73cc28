package zhiqiang.notify;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import zhiqiang.identity.Reach;
import zhiqiang.identity.Reaches;
import zhiqiang.platform.error.DomainException;
import zhiqiang.platform.page.Cursor;
import zhiqiang.scorecard.text.Text;

/// What a person was told. Each statement names the person, and row security knows them too.
@Component
class Inbox {
    /// More than that are counted as that many.
    private static final int MOST_COUNTED = 1000;

    private final JdbcClient jdbc;
    private final Reaches reaches;
    private final Clock clock;

    Inbox(JdbcClient jdbc, Reaches reaches, Clock clock) {
        this.jdbc = jdbc;
        this.reaches = reaches;
        this.clock = clock;
    }

    /// @param path page of the application that it leads to
    public record NoticeView(
            UUID id,
            String kind,
            NoticeGroup group,
            Text title,
            Text text,
            String path,
            Instant at,
            boolean read) {}

    /// @param seen marks what had come in by now, for marking it all as read
    public record NoticePage(List<NoticeView> items, @Nullable String next, String seen) {}

    /// What is looked for.
    record Wanted(boolean unread, @Nullable String kind) {}

    @Transactional
    NoticePage page(UUID person, Wanted wanted, @Nullable String cursor, int limit) {
        UUID before = before(cursor);
        return reaches.as(
                Reach.ofPerson(person),
                () -> {
                    // Asked first: what comes in between may be shown and stay unread, but not
                    // the other way round.
                    String seen =
                            jdbc.sql("select pg_current_snapshot()::text")
                                    .query(String.class)
                                    .single();
                    List<NoticeView> found = find(person, wanted, before, limit + 1);
                    return found.size() <= limit
                            ? new NoticePage(found, null, seen)
                            : new NoticePage(
                                    found.subList(0, limit),
                                    Cursor.of(found.get(limit - 1).id().toString()),
                                    seen);
                });
    }

    private static UUID before(@Nullable String cursor) {
        List<String> values = Cursor.values(cursor, 1, NotifyError.NOT_A_CURSOR);
        try {
            return values.isEmpty() ? new UUID(-1, -1) : UUID.fromString(values.getFirst());
        } catch (IllegalArgumentException notOurs) {
            throw new DomainException(NotifyError.NOT_A_CURSOR);
        }
    }

    private List<NoticeView> find(UUID person, Wanted wanted, UUID before, int limit) {
        return jdbc.sql(
                        """
                        select id, kind, kind_group, title_zh, title_en, text_zh, text_en, path, at,
                               read_at is not null as read
                          from notify.notice
                         where account = :person and id < :before
                           and (not :unread or read_at is null)
                           and (:kind::text is null or kind = :kind)
                         order by id desc
                         limit :limit
                        """)
                .param("person", person)
                .param("before", before)
                .param("unread", wanted.unread())
                .param("kind", wanted.kind(), Types.VARCHAR)
                .param("limit", limit)
                .query((row, n) -> notice(row))
                .list();
    }

    private static NoticeView notice(ResultSet row) throws SQLException {
        return new NoticeView(
                row.getObject("id", UUID.class),
                row.getString("kind"),
                NoticeGroup.valueOf(row.getString("kind_group")),
                new Text(row.getString("title_zh"), row.getString("title_en")),
                new Text(row.getString("text_zh"), row.getString("text_en")),
                row.getString("path"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getBoolean("read"));
    }

    @Transactional
    int unread(UUID person) {
        return reaches.as(
                Reach.ofPerson(person),
                () ->
                        jdbc.sql(
                                        """
                                        select count(*)
                                          from (select
                                                  from notify.notice
                                                 where account = :person and read_at is null
                                                 limit :most) n
                                        """)
                                .param("person", person)
                                .param("most", MOST_COUNTED)
                                .query(Integer.class)
                                .single());
    }

    /// @throws DomainException if it is none of the person's
    @Transactional
    void read(UUID person, UUID id) {
        int found =
                reaches.as(
                        Reach.ofPerson(person),
                        () ->
                                jdbc.sql(
                                                """
                                                update notify.notice
                                                   set read_at = coalesce(read_at, :now)
                                                 where id = :id and account = :person
                                                """)
                                        .param("now", Outbox.at(clock.instant()))
                                        .param("id", id)
                                        .param("person", person)
                                        .update());
        if (found == 0) {
            throw new DomainException(NotifyError.NOTICE_NOT_FOUND);
        }
    }

    /// Marks as read what had come in when the person looked. A number of a transaction that is
    /// still to come is one of the database that this one was restored from.
    @Transactional
    void readAll(UUID person, Optional<String> seen) {
        boolean ours =
                jdbc.sql("select pg_input_is_valid(:seen, 'pg_snapshot')")
                        .param("seen", seen.orElse(""))
                        .query(Boolean.class)
                        .single();
        if (!ours) {
            throw new DomainException(NotifyError.NOT_SEEN);
        }
        reaches.as(
                Reach.ofPerson(person),
                () ->
                        jdbc.sql(
                                        """
                                        update notify.notice
                                           set read_at = :now
                                         where account = :person and read_at is null
                                           and (pg_visible_in_snapshot(told_in, :seen::pg_snapshot)
                                                or told_in >= pg_snapshot_xmax(
                                                                  pg_current_snapshot()))
                                        """)
                                .param("now", Outbox.at(clock.instant()))
                                .param("person", person)
                                .param("seen", seen.orElse(""))
                                .update());
    }
}

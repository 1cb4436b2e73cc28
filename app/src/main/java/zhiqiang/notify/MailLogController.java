package zhiqiang.notify;

import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import zhiqiang.identity.Contacts;
import zhiqiang.identity.Demands;
import zhiqiang.identity.Permission;
import zhiqiang.identity.Reaches;
import zhiqiang.identity.Seats;
import zhiqiang.platform.act.Act;
import zhiqiang.platform.act.ActLog;
import zhiqiang.platform.error.DomainException;
import zhiqiang.platform.page.Cursor;
import zhiqiang.scorecard.text.Text;

/// Who was mailed what, and what became of it, for those who audit.
@RestController
@RequestMapping(path = "/api/notices/mail-log", produces = MediaType.APPLICATION_JSON_VALUE)
class MailLogController {
    private static final int MOST = 200;

    private final JdbcClient jdbc;
    private final Reaches reaches;
    private final Contacts contacts;
    private final Seats seats;
    private final ActLog log;

    MailLogController(
            JdbcClient jdbc, Reaches reaches, Contacts contacts, Seats seats, ActLog log) {
        this.log = log;
        this.jdbc = jdbc;
        this.reaches = reaches;
        this.contacts = contacts;
        this.seats = seats;
    }

    /// @param address only its first letter and what follows the at sign
    /// @param reply what the mail server said last
    public record MailRow(
            UUID id,
            Instant at,
            @Nullable String name,
            String kind,
            String subject,
            String address,
            Outbox.State state,
            int attempts,
            @Nullable Instant settledAt,
            @Nullable String reply) {}

    public record MailPage(List<MailRow> items, @Nullable String next) {}

    private record Row(
            UUID id,
            UUID account,
            OffsetDateTime madeAt,
            String kind,
            String subject,
            String address,
            String state,
            int attempts,
            @Nullable OffsetDateTime settledAt,
            @Nullable String reply) {}

    /// The newest first.
    ///
    /// @param login whose mails; everybody's if it is left out
    @GetMapping
    @Demands(Permission.NOTICE_LOG_READ)
    @Transactional
    MailPage list(
            @RequestParam(required = false) @Nullable String login,
            @RequestParam(required = false) Outbox.@Nullable State state,
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "50") int limit) {
        int most = Math.clamp(limit, 1, MOST);
        UUID before = before(cursor);
        Optional<String> asked = Optional.ofNullable(login).filter(each -> !each.isBlank());
        Optional<UUID> person = asked.flatMap(each -> seats.known(each.strip()));
        if (asked.isPresent() && person.isEmpty()) {
            return new MailPage(List.of(), null);
        }
        // Whoever reads it reads what concerns others, and that is told.
        log.enter(
                Act.of(
                        "mail-log.read",
                        "mail-log",
                        person.map(UUID::toString).orElse("all"),
                        new Text("查看通知发送记录", "read the log of mails sent")));
        List<Row> rows =
                reaches.asServer(
                        MailWorker.WORK,
                        () ->
                                jdbc.sql(
                                                """
                                                select id, account, made_at, kind, subject, address,
                                                       state, attempts, settled_at, reply
                                                  from notify.mail
                                                 where id < :before
                                                   and (:person::uuid is null
                                                        or account = :person::uuid)
                                                   and (:state::text is null or state = :state)
                                                   and made_at >= :from::date
                                                                  at time zone 'Asia/Shanghai'
                                                   and made_at < (:to::date + 1)
                                                                 at time zone 'Asia/Shanghai'
                                                 order by id desc
                                                 limit :limit
                                                """)
                                        .param("before", before)
                                        .param("person", person.orElse(null), Types.OTHER)
                                        .param(
                                                "state",
                                                state == null ? null : state.name(),
                                                Types.VARCHAR)
                                        .param(
                                                "from",
                                                from == null ? "1970-01-01" : from.toString())
                                        .param("to", to == null ? "9999-12-30" : to.toString())
                                        .param("limit", most + 1)
                                        .query(Row.class)
                                        .list());
        List<Row> shown = rows.stream().limit(most).toList();
        Map<UUID, String> names =
                names(shown.stream().map(Row::account).collect(Collectors.toSet()));
        return new MailPage(
                shown.stream().map(row -> view(row, names)).toList(),
                rows.size() <= most ? null : Cursor.of(shown.getLast().id().toString()));
    }

    private static UUID before(@Nullable String cursor) {
        List<String> values = Cursor.values(cursor, 1, NotifyError.NOT_A_CURSOR);
        try {
            return values.isEmpty() ? new UUID(-1, -1) : UUID.fromString(values.getFirst());
        } catch (IllegalArgumentException notOurs) {
            throw new DomainException(NotifyError.NOT_A_CURSOR);
        }
    }

    private Map<UUID, String> names(Collection<UUID> people) {
        Map<UUID, String> names = new HashMap<>();
        contacts.of(people).forEach(each -> names.put(each.id(), each.name()));
        return names;
    }

    private static MailRow view(Row row, Map<UUID, String> names) {
        String masked = masked(row.address());
        String reply = row.reply();
        OffsetDateTime settled = row.settledAt();
        return new MailRow(
                row.id(),
                row.madeAt().toInstant(),
                names.get(row.account()),
                row.kind(),
                row.subject(),
                masked,
                Outbox.State.valueOf(row.state()),
                row.attempts(),
                settled == null ? null : settled.toInstant(),
                // Mail servers like to repeat the address that they refuse.
                reply == null ? null : reply.replace(row.address(), masked));
    }

    static String masked(String address) {
        int at = address.lastIndexOf('@');
        return at < 1 ? "***" : address.charAt(0) + "***" + address.substring(at);
    }
}

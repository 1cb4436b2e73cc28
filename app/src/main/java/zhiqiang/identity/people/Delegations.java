package zhiqiang.identity.people;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import zhiqiang.identity.IdentityError;
import zhiqiang.identity.access.AccessQuery;
import zhiqiang.platform.error.DomainException;

/// Posts that their holders leave to somebody else for a while.
@Component
class Delegations {
    private final JdbcClient jdbc;
    private final Posts posts;
    private final AccessQuery access;

    Delegations(JdbcClient jdbc, Posts posts, AccessQuery access) {
        this.jdbc = jdbc;
        this.posts = posts;
        this.access = access;
    }

    /// Whether a delegation counts.
    public enum State {
        COMING,
        RUNNING,
        ENDED
    }

    public record DelegateView(UUID id, String name) {}

    public record DelegationView(
            UUID id,
            Posts.PostView post,
            DelegateView holder,
            DelegateView to,
            LocalDate from,
            LocalDate until,
            String note,
            State state) {}

    private record Row(
            UUID id,
            UUID post,
            UUID holder,
            String holderName,
            UUID delegate,
            String delegateName,
            LocalDate fromDay,
            LocalDate untilDay,
            String note,
            boolean ended) {}

    /// What a person left to others, or others to the person; the newest first.
    List<DelegationView> of(UUID account) {
        return jdbc
                .sql(
                        """
                        select d.id, d.post, p.account as holder, h.name as holder_name,
                               d.delegate, a.name as delegate_name, d.from_day, d.until_day,
                               d.note, d.ended_at is not null as ended
                          from identity.delegation d
                          join identity.post p on p.id = d.post
                          join identity.account h on h.id = p.account
                          join identity.account a on a.id = d.delegate
                         where p.account = :account or d.delegate = :account
                         order by d.made_at desc
                         limit 200
                        """)
                .param("account", account)
                .query(Row.class)
                .list()
                .stream()
                .map(this::view)
                .toList();
    }

    private DelegationView view(Row row) {
        LocalDate today = access.today();
        State state =
                row.ended() || row.untilDay().isBefore(today)
                        ? State.ENDED
                        : row.fromDay().isAfter(today) ? State.COMING : State.RUNNING;
        return new DelegationView(
                row.id(),
                posts.find(row.post()).orElseThrow(),
                new DelegateView(row.holder(), row.holderName()),
                new DelegateView(row.delegate(), row.delegateName()),
                row.fromDay(),
                row.untilDay(),
                row.note(),
                state);
    }

    UUID make(UUID post, UUID to, LocalDate from, LocalDate until, String note, String by) {
        return jdbc.sql(
                        """
                        insert into identity.delegation
                               (post, delegate, from_day, until_day, note, made_by)
                        values (:post, :to, :from, :until, :note, :by)
                        returning id
                        """)
                .param("post", post)
                .param("to", to)
                .param("from", from)
                .param("until", until)
                .param("note", note)
                .param("by", by)
                .query(UUID.class)
                .single();
    }

    /// Ends at once what a person left to somebody, or somebody left to the person.
    void end(UUID id, UUID account) {
        Optional<UUID> ended =
                jdbc.sql(
                                """
                                update identity.delegation d
                                   set ended_at = coalesce(d.ended_at, clock_timestamp())
                                  from identity.post p
                                 where d.id = :id and p.id = d.post
                                   and (p.account = :account or d.delegate = :account)
                                returning d.id
                                """)
                        .param("id", id)
                        .param("account", account)
                        .query(UUID.class)
                        .optional();
        if (ended.isEmpty()) {
            throw new DomainException(
                    IdentityError.DELEGATION_NOT_FOUND, Map.of("id", id.toString()));
        }
    }
}

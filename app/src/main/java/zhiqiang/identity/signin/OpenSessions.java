package zhiqiang.identity.signin;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The open sessions of accounts, on whichever server they were begun.
@Component
public class OpenSessions {
    private final JdbcClient jdbc;
    private final SignInLog log;
    private final int most;

    OpenSessions(JdbcClient jdbc, SignInLog log, @Value("${zhiqiang.session.most:5}") int most) {
        this.jdbc = jdbc;
        this.log = log;
        this.most = most;
    }

    /// A session.
    ///
    /// @param id a digest, as knowing a session's own id is having it
    /// @param seen when it was last used
    public record SessionView(
            String id,
            boolean current,
            Instant began,
            Instant seen,
            String address,
            String agent) {}

    /// Enters a session, and ends the oldest ones where there are too many.
    @Transactional
    void enter(UUID account, String before, String session, String address, String agent) {
        jdbc.sql(
                        """
                        delete from identity.open_session o
                         where session_id = :before
                            or account = :account
                               and not exists (select from public.spring_session s
                                                where s.session_id = o.session_id)
                               and began_at < clock_timestamp() - interval '1 minute'
                        """)
                .param("before", before)
                .param("account", account)
                .update();
        jdbc.sql(
                        """
                        insert into identity.open_session (session_id, account, address, agent)
                        values (:session, :account, :address, :agent)
                        on conflict do nothing
                        """)
                .param("session", session)
                .param("account", account)
                .param("address", address)
                .param("agent", agent)
                .update();
        List<String> tooMany =
                jdbc.sql(
                                """
                                select o.session_id
                                  from identity.open_session o
                                 where o.account = :account and o.session_id <> :session
                                 order by o.began_at desc
                                offset :others
                                """)
                        .param("account", account)
                        .param("session", session)
                        .param("others", most - 1)
                        .query(String.class)
                        .list();
        for (String old : tooMany) {
            end(old);
            log.enter(SignInLog.Outcome.ENDED, account, "最多同时会话数 / limit of sessions");
        }
    }

    public List<SessionView> of(UUID account, String current) {
        return jdbc.sql(
                        """
                        select encode(sha256(o.session_id::bytea), 'hex') as id,
                               o.session_id = :current as current, o.began_at,
                               to_timestamp(s.last_access_time / 1000.0) as seen,
                               o.address, o.agent
                          from identity.open_session o
                          join public.spring_session s on s.session_id = o.session_id
                         where o.account = :account
                           and s.expiry_time > extract(epoch from clock_timestamp()) * 1000
                         order by current desc, seen desc
                        """)
                .param("account", account)
                .param("current", current)
                .query(
                        (row, n) ->
                                new SessionView(
                                        row.getString("id"),
                                        row.getBoolean("current"),
                                        row.getObject("began_at", OffsetDateTime.class).toInstant(),
                                        row.getObject("seen", OffsetDateTime.class).toInstant(),
                                        row.getString("address"),
                                        row.getString("agent")))
                .list();
    }

    /// @return whether the account has such a session
    public boolean end(UUID account, String digest) {
        List<String> found =
                jdbc.sql(
                                """
                                select session_id
                                  from identity.open_session
                                 where account = :account
                                   and encode(sha256(session_id::bytea), 'hex') = :digest
                                """)
                        .param("account", account)
                        .param("digest", digest)
                        .query(String.class)
                        .list();
        found.forEach(this::end);
        return !found.isEmpty();
    }

    private void end(String session) {
        jdbc.sql("delete from public.spring_session where session_id = :session")
                .param("session", session)
                .update();
        jdbc.sql("delete from identity.open_session where session_id = :session")
                .param("session", session)
                .update();
    }

    public void endAll(UUID account) {
        endOthers(account, "");
    }

    /// @param kept id of the session that goes on
    @Transactional
    public void endOthers(UUID account, String kept) {
        jdbc.sql(
                        """
                        delete from public.spring_session
                         where principal_name = :account::text and session_id <> :kept
                        """)
                .param("account", account)
                .param("kept", kept)
                .update();
        jdbc.sql(
                        """
                        delete from identity.open_session
                         where account = :account and session_id <> :kept
                        """)
                .param("account", account)
                .param("kept", kept)
                .update();
    }
}

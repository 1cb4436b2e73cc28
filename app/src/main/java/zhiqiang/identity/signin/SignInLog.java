package zhiqiang.identity.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What happened when somebody signed in or tried to. Rows are only ever added.
@Component
public class SignInLog {
    private static final int AGENT_LENGTH = 200;

    private final JdbcClient jdbc;

    SignInLog(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// How it went.
    public enum Outcome {
        SIGNED_IN,
        FACTOR_DONE,
        WRONG_PASSWORD,
        WRONG_CODE,
        UNKNOWN,
        BRAKED,
        INACTIVE,
        SIGNED_OUT,
        ENDED,
        RESET
    }

    void enter(Outcome outcome, Optional<UUID> account, HttpServletRequest request) {
        enter(outcome, account, address(request), agent(request), null);
    }

    /// Of what an administrator or a limit did.
    ///
    /// @param by who did it
    public void enter(Outcome outcome, UUID account, String by) {
        enter(outcome, Optional.of(account), "", "", by);
    }

    private void enter(
            Outcome outcome,
            Optional<UUID> account,
            String address,
            String agent,
            @Nullable String by) {
        jdbc.sql(
                        """
                        insert into identity.sign_in
                               (account, login, address, agent, outcome, by_name)
                        select a.id, a.login, :address, :agent, :outcome, :by
                          from (select 1) one
                          left join identity.account a on a.id = :account
                        """)
                .param("account", account.orElse(null), java.sql.Types.OTHER)
                .param("address", address)
                .param("agent", agent)
                .param("outcome", outcome.name())
                .param("by", by, java.sql.Types.VARCHAR)
                .update();
    }

    static String address(HttpServletRequest request) {
        return request.getRemoteAddr();
    }

    /// What the browser calls itself, without anything that could pass for a line of a log.
    static String agent(HttpServletRequest request) {
        String agent = Optional.ofNullable(request.getHeader("User-Agent")).orElse("");
        String plain = agent.replaceAll("\\p{Cntrl}", " ");
        return plain.length() > AGENT_LENGTH ? plain.substring(0, AGENT_LENGTH) : plain;
    }
}

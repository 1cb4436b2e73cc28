package zhiqiang.identity.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import zhiqiang.platform.act.Act;
import zhiqiang.platform.act.ActLog;
import zhiqiang.platform.act.Doer;
import zhiqiang.scorecard.text.Text;

/// What happened when somebody signed in or tried to. Rows are only ever added.
@Component
public class SignInLog {
    private static final int AGENT_LENGTH = 200;

    private final JdbcClient jdbc;
    private final ActLog log;
    private final TransactionTemplate transaction;

    SignInLog(JdbcClient jdbc, ActLog log, PlatformTransactionManager transactions) {
        this.log = log;
        this.transaction = new TransactionTemplate(transactions);
        this.jdbc = jdbc;
    }

    /// How it went.
    public enum Outcome {
        SIGNED_IN("登录", "signed in"),
        FACTOR_DONE("通过第二认证因素", "proved a second factor"),
        WRONG_PASSWORD,
        WRONG_CODE,
        UNKNOWN,
        BRAKED,
        INACTIVE,
        SIGNED_OUT("退出登录", "signed out"),
        ENDED("结束会话", "ended sessions"),
        RESET("重置登录方式", "reset how somebody signs in");

        private final Optional<Text> act;

        /// What changed nothing: anybody can try, and would fill the ledger.
        Outcome() {
            this.act = Optional.empty();
        }

        Outcome(String zh, String en) {
            this.act = Optional.of(new Text(zh, en));
        }
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
        transaction.executeWithoutResult(
                status -> {
                    String name = insert(outcome, account, address, agent, by);
                    outcome.act
                            .map(words -> act(outcome, account, words))
                            // Whoever signs in is not yet known to the request.
                            .map(
                                    act ->
                                            by == null
                                                    ? act.by(
                                                            new Doer(
                                                                    account,
                                                                    name,
                                                                    Doer.InNameOf.NOBODY,
                                                                    address,
                                                                    agent))
                                                    : act)
                            .ifPresent(log::enter);
                });
    }

    private static Act act(Outcome outcome, Optional<UUID> account, Text words) {
        return Act.untouched(
                "session." + code(outcome),
                "person",
                account.map(UUID::toString).orElse(""),
                words);
    }

    private static String code(Outcome outcome) {
        return outcome.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// @return how the person is called
    private String insert(
            Outcome outcome,
            Optional<UUID> account,
            String address,
            String agent,
            @Nullable String by) {
        return jdbc.sql(
                        """
                        insert into identity.sign_in
                               (account, login, address, agent, outcome, by_name)
                        select a.id, a.login, :address, :agent, :outcome, :by
                          from (select 1) one
                          left join identity.account a on a.id = :account
                        returning coalesce(
                            (select name from identity.account where id = :account), '')
                        """)
                .param("account", account.orElse(null), java.sql.Types.OTHER)
                .param("address", address)
                .param("agent", agent)
                .param("outcome", outcome.name())
                .param("by", by, java.sql.Types.VARCHAR)
                .query(String.class)
                .single();
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

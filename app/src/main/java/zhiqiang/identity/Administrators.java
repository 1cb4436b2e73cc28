package zhiqiang.identity;

import java.util.Map;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import zhiqiang.identity.account.Account;
import zhiqiang.identity.account.Accounts;
import zhiqiang.identity.account.Console;
import zhiqiang.identity.account.Passwords;
import zhiqiang.identity.account.PersonActs;
import zhiqiang.identity.people.FirstAdministrators;
import zhiqiang.identity.signin.OpenSessions;
import zhiqiang.identity.signin.SecondFactors;
import zhiqiang.identity.signin.SignInLog;
import zhiqiang.scorecard.text.Text;

/// What whoever runs the server does with administrators: get the first ones, and let one in again
/// who lost the password or the second factor.
@Component
public class Administrators {
    private static final String CONSOLE = "控制台 / console";

    private final FirstAdministrators first;
    private final Accounts accounts;
    private final Passwords passwords;
    private final SecondFactors factors;
    private final OpenSessions sessions;
    private final SignInLog log;
    private final PersonActs acts;
    private final ApplicationEventPublisher events;

    Administrators(
            FirstAdministrators first,
            Accounts accounts,
            Passwords passwords,
            SecondFactors factors,
            OpenSessions sessions,
            SignInLog log,
            PersonActs acts,
            ApplicationEventPublisher events) {
        this.acts = acts;
        this.events = events;
        this.first = first;
        this.accounts = accounts;
        this.passwords = passwords;
        this.factors = factors;
        this.sessions = sessions;
        this.log = log;
    }

    @EventListener(ApplicationReadyEvent.class)
    void makeFirst() {
        Map<String, String> made = first.makeMissing();
        if (!made.isEmpty()) {
            Console.tell(
                    """
                    已创建管理员；口令仅显示这一次，14 天内首次登录时须修改。三员应由不同人员担任。
                    Administrators were made; each password is shown this once, and replaced at the first
                    sign-in within 14 days. The three are to be different people.
                    """,
                    made);
        }
    }

    /// Gives somebody a new password to be replaced, removes the second factors, and ends all
    /// sessions.
    ///
    /// @return the password, which is stored nowhere
    /// @throws IllegalArgumentException if there is no such login
    @Transactional
    public String reset(String login) {
        first.makeMissing();
        Account account =
                accounts.byLogin(login)
                        .orElseThrow(() -> new IllegalArgumentException("no such login"));
        String password = passwords.given();
        accounts.giveOneTime(account.id(), passwords.hash(password));
        factors.reset(account.id());
        sessions.endAll(account.id());
        log.enter(SignInLog.Outcome.RESET, account.id(), CONSOLE);
        acts.told(
                "person.reset-by-console",
                account.id(),
                new Text(
                        "通过控制台重置“" + account.login() + "”的口令和认证因素",
                        "reset password and factors of " + account.login() + " by the console"));
        events.publishEvent(new PasswordGiven(account.id(), CONSOLE));
        events.publishEvent(new FactorsReset(account.id(), CONSOLE));
        return password;
    }
}

package zhiqiang.identity.people;

import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import zhiqiang.identity.Actor;
import zhiqiang.identity.FactorsReset;
import zhiqiang.identity.IdentityError;
import zhiqiang.identity.PasswordGiven;
import zhiqiang.identity.account.Account;
import zhiqiang.identity.account.Accounts;
import zhiqiang.identity.account.Form;
import zhiqiang.identity.account.Passwords;
import zhiqiang.identity.signin.MachineTokens;
import zhiqiang.identity.signin.OpenSessions;
import zhiqiang.identity.signin.SecondFactors;
import zhiqiang.identity.signin.SignInLog;
import zhiqiang.platform.error.DomainException;
import zhiqiang.scorecard.text.Text;

/// People come and go: accounts made, closed and opened again, passwords given anew.
@Component
class Joining {
    static final Pattern LOGIN = Pattern.compile("[a-z0-9][a-z0-9._-]{2,39}");
    static final Text LOGIN_RULE =
            new Text(
                    "3 至 40 位小写字母、数字、点、横线或下划线，以字母或数字开头",
                    "3 to 40 small letters, digits, dots, hyphens or underscores");
    private static final Pattern PHONE = Pattern.compile("[0-9+() -]{5,30}");
    private static final Pattern EMAIL = Pattern.compile("[^\\s@,;<>]{1,64}@[^\\s@,;<>]{1,190}");
    static final int NAME = 60;

    private final Accounts accounts;
    private final Passwords passwords;
    private final People people;
    private final OpenSessions sessions;
    private final MachineTokens tokens;
    private final SecondFactors factors;
    private final SignInLog log;
    private final ChangesMade changes;
    private final ApplicationEventPublisher events;

    Joining(
            Accounts accounts,
            Passwords passwords,
            People people,
            OpenSessions sessions,
            MachineTokens tokens,
            SecondFactors factors,
            SignInLog log,
            ChangesMade changes,
            ApplicationEventPublisher events) {
        this.events = events;
        this.accounts = accounts;
        this.passwords = passwords;
        this.people = people;
        this.sessions = sessions;
        this.tokens = tokens;
        this.factors = factors;
        this.log = log;
        this.changes = changes;
    }

    /// Who is to have an account.
    record Newcomer(String login, String name, @Nullable String phone, @Nullable String email) {
        static Newcomer checked(
                Form form,
                @Nullable String login,
                @Nullable String name,
                @Nullable String phone,
                @Nullable String email) {
            return new Newcomer(
                    form.matching("login", login, LOGIN, LOGIN_RULE),
                    form.text("name", name, NAME),
                    Joining.phone(form, phone),
                    Joining.email(form, email));
        }
    }

    static @Nullable String phone(Form form, @Nullable String value) {
        String phone = form.optional("phone", value, 30);
        form.unless(
                phone == null || PHONE.matcher(phone).matches(),
                "phone",
                "identity.bad-form",
                "电话号码格式不正确",
                "not a telephone number");
        return phone;
    }

    static @Nullable String email(Form form, @Nullable String value) {
        String email = form.optional("email", value, 254);
        form.unless(
                email == null || EMAIL.matcher(email).matches(),
                "email",
                "identity.bad-form",
                "电子邮箱格式不正确",
                "not an e-mail address");
        return email;
    }

    /// @param password to be handed over; it is stored nowhere
    record Joined(UUID id, String password) {}

    /// @throws DomainException if the login is taken
    @Transactional
    Joined make(Newcomer who, Actor actor) {
        Joined joined = make(who);
        changes.enter(
                actor,
                ChangesMade.Kind.PERSON,
                "PERSON_MADE",
                joined.id().toString(),
                new Text("新增人员“" + who.name() + "”", "made the account of " + who.name()));
        return joined;
    }

    /// The same by the server itself.
    Joined make(Newcomer who) {
        String password = passwords.given();
        UUID id =
                accounts.make(who.login(), who.name(), passwords.hash(password))
                        .orElseThrow(
                                () ->
                                        new DomainException(
                                                IdentityError.LOGIN_TAKEN,
                                                Map.of("login", who.login())));
        people.describe(id, who.name(), who.phone(), who.email());
        return new Joined(id, password);
    }

    Account account(UUID id) {
        return accounts.byId(id)
                .orElseThrow(() -> new DomainException(IdentityError.PERSON_NOT_FOUND));
    }

    /// Closes an account: its sessions and tokens end with it.
    @Transactional
    void deactivate(UUID id, String reason, Actor actor) {
        Account account = account(id);
        if (accounts.activate(id, false)) {
            sessions.endAll(id);
            tokens.revokeAll(id);
            log.enter(SignInLog.Outcome.ENDED, id, actor.name());
            told(actor, "PERSON_DEACTIVATED", account, "停用：" + reason, "closed: " + reason);
        }
    }

    @Transactional
    void activate(UUID id, String reason, Actor actor) {
        Account account = account(id);
        if (accounts.activate(id, true)) {
            told(actor, "PERSON_ACTIVATED", account, "启用：" + reason, "opened again: " + reason);
        }
    }

    /// @return the password to be handed over
    @Transactional
    String givePassword(UUID id, Actor actor) {
        Account account = account(id);
        String password = passwords.given();
        accounts.giveOneTime(id, passwords.hash(password));
        sessions.endAll(id);
        log.enter(SignInLog.Outcome.RESET, id, actor.name());
        told(actor, "PASSWORD_GIVEN", account, "重置口令", "gave a new password");
        events.publishEvent(new PasswordGiven(id, actor.name()));
        return password;
    }

    @Transactional
    void resetFactors(UUID id, String reason, Actor actor) {
        Account account = account(id);
        factors.reset(id);
        sessions.endAll(id);
        log.enter(SignInLog.Outcome.RESET, id, actor.name());
        told(
                actor,
                "FACTORS_RESET",
                account,
                "重置认证因素：" + reason,
                "reset second factors: " + reason);
        events.publishEvent(new FactorsReset(id, actor.name()));
    }

    void told(Actor actor, String what, Account account, String zh, String en) {
        changes.enter(
                actor,
                ChangesMade.Kind.PERSON,
                what,
                account.id().toString(),
                new Text("“" + account.name() + "”" + zh, account.name() + ": " + en));
    }
}

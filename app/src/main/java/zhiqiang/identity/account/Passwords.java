package zhiqiang.identity.account;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import zhiqiang.identity.IdentityError;
import zhiqiang.platform.error.DomainException;
import zhiqiang.platform.error.FieldError;
import zhiqiang.scorecard.text.Text;

/// Passwords: kept as Argon2id hashes that name their kind, so that it can change; chosen strong,
/// and never one of the last.
@Component
public class Passwords {
    static final int SHORTEST = 12;
    static final int LONGEST = 200;
    private static final int KINDS = 3;
    private static final int DIFFERENT = 6;
    private static final int GIVEN_LENGTH = 20;

    /// Without what is easily mistaken for something else.
    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789";

    private static final Text WEAK =
            new Text(
                    "新口令须为 12 至 200 位，含大写字母、小写字母、数字、符号中的至少三类，不得含登录名，且不得由少数几个字符重复而成",
                    "12 to 200 characters of at least three kinds (capitals, small letters, digits,"
                            + " others), without the login, not a few characters repeated");
    private static final Text USED =
            new Text("不得与当前口令或最近 5 次使用过的口令相同", "not the current one, nor one of the last five");

    private final PasswordEncoder encoder =
            new DelegatingPasswordEncoder(
                    "argon2",
                    Map.of("argon2", Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8()));
    private final SecureRandom random = new SecureRandom();
    private final Accounts accounts;
    private final String nobodys;

    Passwords(Accounts accounts) {
        this.accounts = accounts;
        this.nobodys = hash(given());
    }

    public String hash(String password) {
        return String.valueOf(encoder.encode(password));
    }

    /// Whether the password is right. Where there is no account it takes as long to say no.
    public boolean matches(String password, java.util.Optional<Account> account) {
        boolean right =
                encoder.matches(cut(password), account.map(Account::passwordHash).orElse(nobodys));
        return right && account.isPresent();
    }

    /// Nobody has a longer one, and hashing megabytes would be an attack.
    private static String cut(String password) {
        return password.length() > LONGEST ? "" : password;
    }

    /// A password for somebody else to replace.
    public String given() {
        StringBuilder password = new StringBuilder();
        for (int i = 0; i < GIVEN_LENGTH; i++) {
            password.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return password.toString();
    }

    /// Sets a password that its person chose.
    ///
    /// @param wrong what else is wrong with what was asked
    /// @throws DomainException if anything is wrong
    public void choose(Account account, String replacement, List<FieldError> wrong) {
        List<FieldError> all = new ArrayList<>(wrong);
        if (!strong(replacement, account.login())) {
            all.add(new FieldError("replacement", "identity.weak-password", WEAK));
        } else if (wrong.isEmpty() && used(account, replacement)) {
            all.add(new FieldError("replacement", "identity.used-password", USED));
        }
        if (!all.isEmpty()) {
            throw new DomainException(IdentityError.PASSWORD_REFUSED, Map.of(), all);
        }
        accounts.choose(account, hash(replacement));
    }

    private boolean used(Account account, String replacement) {
        return encoder.matches(replacement, account.passwordHash())
                || accounts.former(account.id()).stream()
                        .anyMatch(hash -> encoder.matches(replacement, hash));
    }

    static boolean strong(String password, String login) {
        if (password.length() < SHORTEST || password.length() > LONGEST) {
            return false;
        }
        long kinds =
                java.util.stream.Stream.of(
                                "\\p{Lu}", "\\p{Ll}", "\\p{Nd}", "[^\\p{Lu}\\p{Ll}\\p{Nd}]")
                        .filter(
                                kind ->
                                        java.util.regex.Pattern.compile(kind)
                                                .matcher(password)
                                                .find())
                        .count();
        return kinds >= KINDS
                && password.chars().distinct().count() >= DIFFERENT
                && !password.toLowerCase(Locale.ROOT).contains(login.toLowerCase(Locale.ROOT));
    }
}

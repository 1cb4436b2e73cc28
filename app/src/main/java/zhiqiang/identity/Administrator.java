package zhiqiang.identity;

import java.security.SecureRandom;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/// The one administrator that a new installation has.
@Component
public class Administrator {
    static final String LOGIN = "admin";
    private static final int LENGTH = 20;

    /// Without what is easily mistaken for something else.
    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789";

    private final Accounts accounts;
    private final Sessions sessions;
    private final PasswordEncoder encoder;
    private final SecureRandom random = new SecureRandom();

    Administrator(Accounts accounts, Sessions sessions, PasswordEncoder encoder) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.encoder = encoder;
    }

    /// At the very first start; of several servers that start at once one makes it.
    @EventListener(ApplicationReadyEvent.class)
    void makeFirst() {
        if (accounts.byLogin(LOGIN).isPresent()) {
            return;
        }
        String password = password();
        if (accounts.makeFirst(LOGIN, "系统管理员", hash(password))) {
            Console.say(
                    """
                    已创建系统管理员；口令仅显示这一次，请登录后立即修改。
                    The administrator was made; the password is shown this once, change it after signing in.
                        login:    %s
                        password: %s"""
                            .formatted(LOGIN, password));
        }
    }

    /// Gives the administrator a new password and ends all sessions.
    ///
    /// @return the password, which is stored nowhere
    public String reset() {
        String password = password();
        if (!accounts.makeFirst(LOGIN, "系统管理员", hash(password))) {
            Account account = accounts.byLogin(LOGIN).orElseThrow();
            accounts.setPassword(account.id(), hash(password));
            sessions.endAll(LOGIN);
        }
        return password;
    }

    private String hash(String password) {
        return String.valueOf(encoder.encode(password));
    }

    private String password() {
        StringBuilder password = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) {
            password.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return password.toString();
    }
}

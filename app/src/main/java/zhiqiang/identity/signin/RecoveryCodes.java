package zhiqiang.identity.signin;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import zhiqiang.identity.account.Digest;
import zhiqiang.identity.account.PersonActs;
import zhiqiang.scorecard.text.Text;

/// Codes for whoever has lost the second factor; each counts once.
@Component
public class RecoveryCodes {
    private static final int COUNT = 10;
    private static final int LETTERS = 16;
    private static final int GROUP = 4;

    /// 31 letters, 16 of them: 79 bits, so that a digest without stretching keeps them.
    private static final String ALPHABET = "abcdefghjkmnpqrstuvwxyz23456789";

    private final JdbcClient jdbc;
    private final PersonActs acts;
    private final SecureRandom random = new SecureRandom();

    RecoveryCodes(JdbcClient jdbc, PersonActs acts) {
        this.acts = acts;
        this.jdbc = jdbc;
    }

    /// New codes in place of the old ones; they are stored nowhere as they are.
    @Transactional
    public List<String> renew(UUID account) {
        forget(account);
        List<String> codes = new ArrayList<>();
        for (int i = 0; i < COUNT; i++) {
            String code = code();
            codes.add(code.replaceAll("(.{" + GROUP + "})(?=.)", "$1-"));
            jdbc.sql("insert into identity.recovery_code (account, hash) values (:account, :hash)")
                    .param("account", account)
                    .param("hash", Digest.of(code))
                    .update();
        }
        acts.told(
                "person.recovery-codes-renewed",
                account,
                new Text("更换恢复码", "renewed the recovery codes"));
        return codes;
    }

    private String code() {
        StringBuilder code = new StringBuilder();
        for (int i = 0; i < LETTERS; i++) {
            code.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return code.toString();
    }

    boolean take(UUID account, String code) {
        return jdbc.sql(
                                """
                                update identity.recovery_code
                                   set used_at = clock_timestamp()
                                 where account = :account and hash = :hash and used_at is null
                                """)
                        .param("account", account)
                        .param(
                                "hash",
                                Digest.of(
                                        code.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "")))
                        .update()
                == 1;
    }

    int left(UUID account) {
        return jdbc.sql(
                        """
                        select count(*)
                          from identity.recovery_code
                         where account = :account and used_at is null
                        """)
                .param("account", account)
                .query(Integer.class)
                .single();
    }

    public void forget(UUID account) {
        jdbc.sql("delete from identity.recovery_code where account = :account")
                .param("account", account)
                .update();
    }
}

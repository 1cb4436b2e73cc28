package zhiqiang.notify;

import java.sql.Types;
import java.time.LocalTime;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import zhiqiang.notify.NoticeGroup.ByMail;
import zhiqiang.scorecard.text.Language;

/// Keeps what people chose.
@Component
class Choices {
    private final JdbcClient jdbc;

    Choices(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Choice of(UUID account) {
        return jdbc.sql(
                        """
                        select language, digest_hour, quiet_from, quiet_until
                          from notify.choice
                         where account = :account
                        """)
                .param("account", account)
                .query(
                        (row, n) ->
                                new Choice(
                                        Language.valueOf(row.getString("language")),
                                        row.getInt("digest_hour"),
                                        Optional.ofNullable(
                                                        row.getObject(
                                                                "quiet_from", LocalTime.class))
                                                .map(from -> quiet(from, row)),
                                        groups(account)))
                .optional()
                .orElse(Choice.USUAL);
    }

    private static QuietHours quiet(LocalTime from, java.sql.ResultSet row) {
        try {
            return new QuietHours(from, row.getObject("quiet_until", LocalTime.class));
        } catch (java.sql.SQLException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private Map<NoticeGroup, ByMail> groups(UUID account) {
        Map<NoticeGroup, ByMail> groups = new EnumMap<>(NoticeGroup.class);
        jdbc.sql("select kind_group, by_mail from notify.group_choice where account = :account")
                .param("account", account)
                .query(
                        row -> {
                            groups.put(
                                    NoticeGroup.valueOf(row.getString("kind_group")),
                                    ByMail.valueOf(row.getString("by_mail")));
                        });
        return groups;
    }

    /// Keeps a choice; what waits for the daily mail and is no longer to come with it does not.
    void keep(UUID account, Choice choice) {
        jdbc.sql(
                        """
                        insert into notify.choice
                               (account, language, digest_hour, quiet_from, quiet_until)
                        values (:account, :language, :hour, :from, :until)
                        on conflict (account) do update
                           set language = excluded.language, digest_hour = excluded.digest_hour,
                               quiet_from = excluded.quiet_from,
                               quiet_until = excluded.quiet_until
                        """)
                .param("account", account)
                .param("language", choice.language().name())
                .param("hour", choice.digestHour())
                .param("from", choice.quiet().map(QuietHours::from).orElse(null), Types.TIME)
                .param("until", choice.quiet().map(QuietHours::until).orElse(null), Types.TIME)
                .update();
        for (NoticeGroup group : NoticeGroup.values()) {
            if (!group.fixed()) {
                keep(account, group, choice.of(group));
            }
        }
    }

    private void keep(UUID account, NoticeGroup group, ByMail byMail) {
        jdbc.sql(
                        """
                        insert into notify.group_choice (account, kind_group, by_mail)
                        values (:account, :group, :by)
                        on conflict (account, kind_group) do update set by_mail = excluded.by_mail
                        """)
                .param("account", account)
                .param("group", group.name())
                .param("by", byMail.name())
                .update();
        if (byMail != ByMail.DIGEST) {
            jdbc.sql(
                            """
                            update notify.notice
                               set digest = false
                             where account = :account and kind_group = :group and digest
                            """)
                    .param("account", account)
                    .param("group", group.name())
                    .update();
        }
    }
}

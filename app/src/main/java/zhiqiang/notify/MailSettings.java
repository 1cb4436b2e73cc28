package zhiqiang.notify;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import zhiqiang.platform.SecretFile;
import zhiqiang.platform.error.StartRefused;

/// The mail server that mails are handed to, if there is one.
@Component
class MailSettings {
    private static final Logger LOG = LoggerFactory.getLogger(MailSettings.class);
    private static final Duration CONNECT = Duration.ofSeconds(10);

    /// How the way to the mail server is protected.
    private enum Tls {
        STARTTLS(587),
        TLS(465),
        NONE(25);

        private final int port;

        Tls(int port) {
            this.port = port;
        }
    }

    private final String host;
    private final int port;
    private final Tls tls;
    private final String user;
    private final Optional<String> password;
    private final String from;
    private final Duration patience;
    private final String url;

    MailSettings(
            @Value("${zhiqiang.mail.host:}") String host,
            @Value("${zhiqiang.mail.port:0}") int port,
            @Value("${zhiqiang.mail.tls:starttls}") String tls,
            @Value("${zhiqiang.mail.user:}") String user,
            @Value("${zhiqiang.mail.password-file:}") String passwordFile,
            @Value("${zhiqiang.mail.from:}") String from,
            @Value("${zhiqiang.mail.patience:60s}") Duration patience,
            @Value("${zhiqiang.url:}") String url) {
        this.host = host.strip();
        this.tls = tls(tls);
        this.port = port == 0 ? this.tls.port : port;
        this.user = user.strip();
        this.password =
                on() && !passwordFile.isBlank()
                        ? Optional.of(SecretFile.read(Path.of(passwordFile)))
                        : Optional.empty();
        this.from = from.strip();
        this.patience = patience;
        this.url = url.strip().replaceAll("/+$", "");
        if (!on()) {
            LOG.info(
                    "未设置邮件服务器（ZHIQIANG_MAIL_HOST）：通知只在系统内显示 / no mail server is set: notices are shown in the application only");
        } else if (usable(this.from).isEmpty()) {
            throw refused(
                    "ZHIQIANG_MAIL_FROM 须为有效的邮箱地址。",
                    "ZHIQIANG_MAIL_FROM has to be a mail address.");
        } else if (this.user.isEmpty() != this.password.isEmpty()) {
            throw refused(
                    "ZHIQIANG_MAIL_USER 和 ZHIQIANG_MAIL_PASSWORD_FILE 须同时设置。",
                    "set ZHIQIANG_MAIL_USER and ZHIQIANG_MAIL_PASSWORD_FILE together.");
        }
    }

    private static Tls tls(String word) {
        return Arrays.stream(Tls.values())
                .filter(each -> each.name().toLowerCase(Locale.ROOT).equals(word.strip()))
                .findFirst()
                .orElseThrow(
                        () ->
                                refused(
                                        "ZHIQIANG_MAIL_TLS 只能是 starttls、tls 或 none。",
                                        "ZHIQIANG_MAIL_TLS is starttls, tls or none."));
    }

    private static StartRefused refused(String zh, String en) {
        return new StartRefused("start.mail-settings", zh, en);
    }

    /// An address that a mail can go to; nothing for what would be more than one address, or
    /// anything else than an address.
    static Optional<InternetAddress> usable(String address) {
        try {
            InternetAddress checked = new InternetAddress(address, true);
            checked.validate();
            return address.equals(checked.getAddress())
                            && address.indexOf('@') > 0
                            && address.chars().allMatch(each -> each > ' ' && each < 127)
                    ? Optional.of(checked)
                    : Optional.empty();
        } catch (AddressException notOne) {
            return Optional.empty();
        }
    }

    /// Whether mails are sent at all.
    boolean on() {
        return !host.isEmpty();
    }

    String host() {
        return host;
    }

    int port() {
        return port;
    }

    Optional<String> user() {
        return user.isEmpty() ? Optional.empty() : Optional.of(user);
    }

    String password() {
        return password.orElse("");
    }

    String from() {
        return from;
    }

    /// The part of the sender's address that numbers of messages end in.
    String domain() {
        return from.substring(from.indexOf('@') + 1);
    }

    /// Where a page of the application is, if the server knows its own address.
    Optional<String> link(String path) {
        return url.isEmpty() ? Optional.empty() : Optional.of(url + path);
    }

    /// For the library: certificates are checked, and nothing is waited for without end.
    Properties session() {
        String wait = Long.toString(patience.toMillis());
        Properties all = new Properties();
        all.setProperty("mail.smtp.connectiontimeout", Long.toString(CONNECT.toMillis()));
        all.setProperty("mail.smtp.timeout", wait);
        all.setProperty("mail.smtp.writetimeout", wait);
        all.setProperty("mail.smtp.auth", Boolean.toString(user().isPresent()));
        all.setProperty("mail.smtp.ssl.enable", Boolean.toString(tls == Tls.TLS));
        all.setProperty("mail.smtp.starttls.enable", Boolean.toString(tls == Tls.STARTTLS));
        all.setProperty("mail.smtp.starttls.required", Boolean.toString(tls == Tls.STARTTLS));
        all.setProperty("mail.smtp.ssl.checkserveridentity", "true");
        all.setProperty("mail.smtp.ssl.protocols", "TLSv1.2 TLSv1.3");
        all.setProperty("mail.smtp.from", from);
        all.setProperty("mail.smtp.quitwait", "false");
        return all;
    }
}

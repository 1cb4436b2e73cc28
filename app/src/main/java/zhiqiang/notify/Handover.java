package zhiqiang.notify;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import zhiqiang.platform.Product;

/// Hands one mail to the mail server, and says what is known afterwards.
@Component
class Handover {
    private static final Logger LOG = LoggerFactory.getLogger(Handover.class);
    private static final int ACCEPTED = 200;
    private static final int NOT_YET = 300;
    private static final int FOR_NOW = 400;
    private static final int FOR_GOOD = 500;
    private static final int LONGEST_REPLY = 500;

    private final MailSettings settings;

    Handover(MailSettings settings) {
        this.settings = settings;
    }

    /// How an attempt ended.
    enum End {
        /// The mail server took it.
        SENT,
        /// It surely did not, and may later.
        LATER,
        /// It surely did not, and never will.
        REFUSED,
        /// It may have.
        UNSURE
    }

    record Outcome(End end, String reply) {}

    /// A message whose number is known beforehand, so that a mail server that keeps numbers knows a
    /// second one.
    private static final class Numbered extends MimeMessage {
        private final String number;

        Numbered(Session session, String number) {
            super(session);
            this.number = number;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", number);
        }
    }

    Outcome send(Outbox.Sending mail) {
        Optional<InternetAddress> address = MailSettings.usable(mail.address());
        if (address.isEmpty()) {
            return new Outcome(End.REFUSED, "not a mail address");
        }
        Session session = Session.getInstance(settings.session());
        MailTransport transport = new MailTransport(session);
        try {
            Message message = message(session, mail, address.get());
            transport.connect(
                    settings.host(),
                    settings.port(),
                    settings.user().orElse(null),
                    settings.user().isPresent() ? settings.password() : null);
            transport.sendMessage(message, message.getAllRecipients());
            return new Outcome(End.SENT, reply(transport.words()));
        } catch (MessagingException | UnsupportedEncodingException failed) {
            return outcome(transport, failed);
        } finally {
            close(transport);
        }
    }

    String number(UUID id) {
        return "<" + id + "@" + settings.domain() + ">";
    }

    private Message message(Session session, Outbox.Sending mail, InternetAddress to)
            throws MessagingException, UnsupportedEncodingException {
        MimeMessage message = new Numbered(session, number(mail.id()));
        message.setFrom(
                new InternetAddress(settings.from(), Product.NAME, StandardCharsets.UTF_8.name()));
        message.setRecipient(Message.RecipientType.TO, to);
        message.setSubject(NoticeKind.oneLine(mail.subject()), StandardCharsets.UTF_8.name());
        message.setText(mail.body(), StandardCharsets.UTF_8.name());
        message.setSentDate(Date.from(mail.madeAt().toInstant()));
        message.setHeader("Auto-Submitted", "auto-generated");
        message.setHeader("Content-Language", mail.language().equals("EN") ? "en" : "zh-CN");
        message.saveChanges();
        return message;
    }

    private static Outcome outcome(MailTransport transport, Exception failed) {
        if (transport.ended()) {
            int answer = transport.answer();
            if (answer >= ACCEPTED && answer < NOT_YET) {
                return new Outcome(End.SENT, reply(transport.words()));
            }
            // Anything else than a refusal leaves it open whether the message was taken.
            return new Outcome(
                    answer >= FOR_GOOD ? End.REFUSED : answer >= FOR_NOW ? End.LATER : End.UNSURE,
                    reply(answer > 0 ? transport.words() : String.valueOf(failed.getMessage())));
        }
        Optional<Integer> code =
                Stream.iterate((Throwable) failed, each -> each != null, Throwable::getCause)
                        .flatMap(each -> code(each).stream())
                        .findFirst();
        return new Outcome(
                code.filter(each -> each >= FOR_GOOD).isPresent() ? End.REFUSED : End.LATER,
                reply(told(failed)));
    }

    /// The code by which a step of sending was refused.
    private static Optional<Integer> code(Throwable failed) {
        return switch (failed) {
            case SMTPAddressFailedException address -> Optional.of(address.getReturnCode());
            case SMTPSenderFailedException sender -> Optional.of(sender.getReturnCode());
            case SMTPSendFailedException step -> Optional.of(step.getReturnCode());
            default -> Optional.empty();
        };
    }

    /// The innermost words, which are the mail server's own or say what failed on the way.
    private static String told(Throwable failed) {
        return Stream.iterate(failed, each -> each != null, Throwable::getCause)
                .map(each -> String.valueOf(each.getMessage()))
                .reduce((outer, inner) -> inner)
                .orElse("");
    }

    private static String reply(String words) {
        String line = NoticeKind.oneLine(words);
        return line.length() <= LONGEST_REPLY ? line : line.substring(0, LONGEST_REPLY);
    }

    private static void close(MailTransport transport) {
        try {
            transport.close();
        } catch (MessagingException gone) {
            LOG.debug("the mail server had gone", gone);
        }
    }
}

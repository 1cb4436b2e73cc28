package zhiqiang.notify;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.URLName;
import java.io.IOException;
import org.eclipse.angus.mail.smtp.SMTPTransport;

/// Talks to the mail server, and remembers whether the end of the message went out: until then the
/// message was surely not taken, after it only the server's answer tells.
final class MailTransport extends SMTPTransport {
    /// No answer yet, or none that could be read.
    static final int NONE = -1;

    private boolean ended;
    private boolean answered;
    private int answer = NONE;
    private String words = "";

    MailTransport(Session session) {
        super(session, new URLName("smtp", null, -1, null, null, null));
    }

    @Override
    protected void finishData() throws IOException, MessagingException {
        ended = true;
        super.finishData();
    }

    /// The library asks for a reset after a refusal, and takes its leave within this very call
    /// after an answer that is none; what counts is the first answer to the end alone.
    @Override
    protected int readServerResponse() throws MessagingException {
        if (!ended || answered) {
            return super.readServerResponse();
        }
        answered = true;
        answer = super.readServerResponse();
        words = getLastServerResponse();
        return answer;
    }

    /// Whether the end of the message went out, or may have.
    boolean ended() {
        return ended;
    }

    /// What the server said to the end of the message.
    int answer() {
        return answer;
    }

    String words() {
        return words;
    }
}

package zhiqiang.platform.database;

/// The server cannot start; the message says why and what to do, in Chinese and English.
public final class StartRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    StartRefused(String zh, String en, Throwable cause) {
        super(zh + "\n" + en, cause);
    }

    StartRefused(String zh, String en) {
        super(zh + "\n" + en);
    }
}

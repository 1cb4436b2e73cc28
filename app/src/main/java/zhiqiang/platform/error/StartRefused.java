package zhiqiang.platform.error;

/// The server cannot start; the message says why and what to do, in Chinese and English.
public final class StartRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public StartRefused(String zh, String en, Throwable cause) {
        super(zh + "\n" + en, cause);
    }

    public StartRefused(String zh, String en) {
        super(zh + "\n" + en);
    }
}

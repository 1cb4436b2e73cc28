package zhiqiang.platform.error;

/// A command that cannot be carried out, the server's start above all; the message says why and
/// what to do, in Chinese and English, with a stable code.
public final class StartRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public StartRefused(String code, String zh, String en, Throwable cause) {
        super(message(code, zh, en), cause);
    }

    public StartRefused(String code, String zh, String en) {
        super(message(code, zh, en));
    }

    private static String message(String code, String zh, String en) {
        return "[" + code + "]\n" + zh + "\n" + en;
    }
}

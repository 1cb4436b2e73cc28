package zhiqiang.cli;

/// The command was called in a way that cannot be carried out; the message says what to do instead.
final class WrongUse extends RuntimeException {
    private static final long serialVersionUID = 1L;

    WrongUse(String message) {
        super(message);
    }
}

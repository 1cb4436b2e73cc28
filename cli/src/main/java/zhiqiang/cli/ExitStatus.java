package zhiqiang.cli;

/// Exit statuses of all commands.
final class ExitStatus {
    static final int DONE = 0;
    static final int FAILED = 1;
    static final int WRONG_USE = 2;
    static final int REFUSED = 3;

    private ExitStatus() {}
}

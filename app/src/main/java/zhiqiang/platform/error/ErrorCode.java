package zhiqiang.platform.error;

/// A stable code of a refusal. Its texts stand in `i18n/<module>_<language>.properties`, its
/// explanation in docs/errors.md.
public interface ErrorCode {
    /// `<module>.<what>`, never changed once published.
    String code();

    Kind kind();
}

package zhiqiang.platform.error;

import java.util.List;
import java.util.Map;

/// A refusal that the caller can do something about.
public final class DomainException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient ErrorCode errorCode;
    private final transient Map<String, String> params;
    private final transient List<FieldError> fields;

    public DomainException(ErrorCode errorCode) {
        this(errorCode, Map.of(), List.of());
    }

    public DomainException(ErrorCode errorCode, Map<String, String> params) {
        this(errorCode, params, List.of());
    }

    /// @param params what the text of the code has places for
    /// @param fields faults of single fields
    public DomainException(
            ErrorCode errorCode, Map<String, String> params, List<FieldError> fields) {
        super(errorCode.code() + " " + params, null, false, true);
        this.errorCode = errorCode;
        this.params = Map.copyOf(params);
        this.fields = List.copyOf(fields);
    }

    public ErrorCode errorCode() {
        return errorCode;
    }

    public Map<String, String> params() {
        return params;
    }

    public List<FieldError> fields() {
        return fields;
    }
}

package zhiqiang.platform.error;

import java.util.List;
import java.util.Map;

/// A refusal as it is told (RFC 9457).
///
/// @param code stable code, see docs/errors.md
/// @param params what the title may be about
/// @param errors what is wrong with single fields
public record Problem(
        String type,
        String title,
        int status,
        String instance,
        String code,
        Map<String, String> params,
        List<FieldProblem> errors,
        String traceId) {
    public record FieldProblem(String field, String code, String message) {}
}

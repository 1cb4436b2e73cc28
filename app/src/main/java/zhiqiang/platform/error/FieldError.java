package zhiqiang.platform.error;

import zhiqiang.scorecard.text.Text;

/// What is wrong with one field of a form.
///
/// @param code stable code
public record FieldError(String field, String code, Text message) {}

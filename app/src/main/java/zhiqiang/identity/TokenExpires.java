package zhiqiang.identity;

import java.time.LocalDate;
import java.util.UUID;

/// A token of a machine ends within days; told again every night until then.
///
/// @param until its last day
public record TokenExpires(UUID token, UUID owner, String name, LocalDate until) {}

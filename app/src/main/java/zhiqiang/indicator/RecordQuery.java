package zhiqiang.indicator;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Which records are wanted.
///
/// @param filters exact values by column
/// @param limit at most so many
public record RecordQuery(
        @Nullable String region,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        Map<String, String> filters,
        @Nullable String cursor,
        int limit) {}

package zhiqiang.indicator;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One revision of a record.
///
/// @param key values of the key columns, joined by `|`
/// @param region code of the region, nothing where the dataset has none
/// @param on the day that puts it into a period
/// @param values by column as a file would spell them; nothing for a retraction
/// @param row row of the file it came with
public record StoredRecord(
        String dataset,
        String key,
        int revision,
        boolean current,
        @Nullable String region,
        @Nullable LocalDate on,
        @Nullable Map<String, String> values,
        Act act,
        @Nullable Integer row) {
    /// What brought a revision about.
    public record Act(
            long id,
            Kind kind,
            Instant at,
            String by,
            @Nullable String reason,
            @Nullable UUID importId,
            @Nullable String file) {}

    public enum Kind {
        IMPORT,
        ENTRY,
        CORRECTION,
        RETRACTION,
        BATCH_RETRACTION,
        REMAKE
    }
}

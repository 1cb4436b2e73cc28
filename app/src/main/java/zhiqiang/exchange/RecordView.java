package zhiqiang.exchange;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import zhiqiang.files.StoredFileView;
import zhiqiang.indicator.StoredRecord;

/// A record as it is shown, with what proves it.
///
/// @param values those of the last revision that had any
public record RecordView(
        String dataset,
        String key,
        int revision,
        @Nullable String region,
        @Nullable LocalDate on,
        Map<String, String> values,
        State state,
        Instant recordedAt,
        String recordedBy,
        OriginView origin,
        List<StoredFileView> attachments) {
    public enum State {
        CURRENT,
        RETRACTED
    }

    public record OriginView(
            StoredRecord.Kind kind,
            @Nullable UUID importId,
            @Nullable String file,
            @Nullable Integer row) {}

    public record RevisionView(
            int revision,
            long act,
            @Nullable Map<String, String> values,
            Instant at,
            String by,
            StoredRecord.Kind kind,
            @Nullable String reason,
            @Nullable UUID importId,
            @Nullable String file,
            @Nullable Integer row,
            List<StoredFileView> attachments) {
        static RevisionView of(StoredRecord record, List<StoredFileView> attachments) {
            return new RevisionView(
                    record.revision(),
                    record.act().id(),
                    record.values(),
                    record.act().at(),
                    record.act().by(),
                    record.act().kind(),
                    record.act().reason(),
                    record.act().importId(),
                    record.act().file(),
                    record.row(),
                    attachments);
        }
    }

    static RecordView of(StoredRecord record, List<StoredFileView> attachments) {
        return new RecordView(
                record.dataset(),
                record.key(),
                record.revision(),
                record.region(),
                record.on(),
                Optional.ofNullable(record.values()).orElse(Map.of()),
                record.values() == null ? State.RETRACTED : State.CURRENT,
                record.act().at(),
                record.act().by(),
                new OriginView(
                        record.act().kind(),
                        record.act().importId(),
                        record.act().file(),
                        record.row()),
                attachments);
    }
}

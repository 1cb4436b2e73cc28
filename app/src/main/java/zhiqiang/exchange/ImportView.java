package zhiqiang.exchange;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import zhiqiang.scorecard.text.Text;

/// An import and what became of its files.
public record ImportView(
        UUID id,
        Uploads.Mode mode,
        State state,
        String startedBy,
        Instant startedAt,
        @Nullable Instant finishedAt,
        @Nullable String profile,
        @Nullable Integer year,
        @Nullable String reason,
        long bytes,
        long bytesRead,
        long rowsRead,
        @Nullable ProblemView problem,
        List<FileView> files) {
    public enum State {
        WAITING,
        READING,
        READY,
        DONE,
        REFUSED,
        FAILED,
        CANCELLED,
        RETRACTED
    }

    public enum FileState {
        WAITING,
        READY,
        DONE,
        REFUSED,
        UNCHANGED,
        IGNORED,
        FAILED,
        RETRACTED
    }

    /// Why a file failed.
    public record ProblemView(String code, Text message) {}

    /// @param faults number of all faults
    /// @param problem why it failed, a code
    /// @param duplicateOf the import that brought the same content before
    public record FileView(
            int number,
            String name,
            @Nullable String dataset,
            long size,
            String sha256,
            FileState state,
            long rows,
            long accepted,
            long rejected,
            long skipped,
            long added,
            long corrected,
            long unchanged,
            long faults,
            boolean refusedFile,
            @Nullable String refusedName,
            @Nullable String problem,
            @Nullable UUID duplicateOf,
            List<FaultView> faultsShown) {}

    public record FaultView(
            long row, @Nullable String column, @Nullable String value, String code, Text message) {}

    /// Whether nothing more happens by itself.
    boolean settled() {
        return state != State.WAITING && state != State.READING;
    }
}

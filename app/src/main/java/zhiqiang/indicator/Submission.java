package zhiqiang.indicator;

import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import zhiqiang.identity.Actor;
import zhiqiang.scorecard.evidence.SubmittedFile;
import zhiqiang.scorecard.pack.Pack;
import zhiqiang.scorecard.pack.Profile;

/// A file on its way into the records.
///
/// @param content where the bytes lie
/// @param name what the file is called
/// @param year year of a profiled file that names none
/// @param importId the import it belongs to
/// @param refusedRows where the refused rows are to be written, if there are any
public record Submission(
        Path content,
        String name,
        Optional<Profile> profile,
        Optional<Integer> year,
        Mode mode,
        Actor actor,
        UUID importId,
        @Nullable String reason,
        Path refusedRows) {
    public enum Mode {
        /// Only tells what would happen.
        PREVIEW,
        /// A file with a bad row is refused.
        WHOLE,
        /// Good rows are stored, bad ones written out.
        PARTIAL
    }

    /// @return nothing if the name fits no dataset and there is no profile
    Optional<SubmittedFile> file(Pack pack) {
        return SubmittedFile.of(pack, content, name, profile, year);
    }
}

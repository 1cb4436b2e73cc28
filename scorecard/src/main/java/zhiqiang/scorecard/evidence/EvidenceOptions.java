package zhiqiang.scorecard.evidence;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/// How evidence is read.
///
/// @param profiles import profile by the glob of the file names it is for
/// @param year year of profiled files that name none
/// @param partial folder for refused rows; without it a fault refuses the evidence as a whole
/// @param witnesses what collects the records behind one figure
/// @param threads how many readers work side by side
public record EvidenceOptions(
        Map<String, String> profiles,
        Optional<Integer> year,
        Optional<Path> partial,
        Optional<Witnesses> witnesses,
        int threads) {
    public static EvidenceOptions whole() {
        return new EvidenceOptions(
                Map.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Runtime.getRuntime().availableProcessors());
    }
}

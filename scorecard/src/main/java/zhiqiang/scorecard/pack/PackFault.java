package zhiqiang.scorecard.pack;

/// One fault of a pack.
///
/// @param file name of the file inside the pack's folder
/// @param line line in that file, counted from 1
/// @param place JSON pointer of the faulty value
/// @param code stable code, `pack.…`
/// @param reason what is wrong and what to do, in English
public record PackFault(String file, int line, String place, String code, String reason) {
    @Override
    public String toString() {
        return "%s:%d: %s [%s]%s"
                .formatted(file, line, reason, code, place.isEmpty() ? "" : " at " + place);
    }
}

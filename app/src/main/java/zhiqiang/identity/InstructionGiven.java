package zhiqiang.identity;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import zhiqiang.scorecard.text.Text;

/// A written instruction of a leader was entered.
///
/// @param unit of the leader
/// @param concerned who leads, signs and keeps in touch in the units that it is given to
public record InstructionGiven(
        UUID instruction,
        Text unit,
        String leader,
        LocalDate on,
        String words,
        Set<UUID> concerned,
        UUID by) {
    public InstructionGiven {
        concerned = Set.copyOf(concerned);
    }
}

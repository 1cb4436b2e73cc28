package zhiqiang.identity;

import java.time.LocalDate;
import java.util.UUID;
import zhiqiang.scorecard.text.Text;

/// Somebody left a post to somebody else for a while.
///
/// @param to whom it is left to
/// @param holder name of whoever holds it
/// @param post what it is called, with its unit
public record PostDelegated(
        UUID delegation,
        UUID to,
        String holder,
        Text post,
        LocalDate from,
        LocalDate until,
        String note) {}

package zhiqiang.scorecard.clock;

import java.time.LocalDate;
import zhiqiang.scorecard.text.Text;

/// A day that a State Council notice names: off, or worked to make up for one that is.
///
/// @param works false for a day off, true for a shifted working day
/// @param name the holiday it belongs to
public record ExceptionalDay(LocalDate day, boolean works, Text name) {}

/// The yearly assessment of areas and units: a pure function of a scheme and of what is known of
/// whoever is assessed, which explains every point.
@NullMarked
package zhiqiang.scorecard.assessment;

import org.jspecify.annotations.NullMarked;

/// Evidence files: how they are found, decoded, checked row by row, and how the revisions of each
/// key are put in order. Memory stays bounded however large the files are.
@NullMarked
package zhiqiang.scorecard.evidence;

import org.jspecify.annotations.NullMarked;

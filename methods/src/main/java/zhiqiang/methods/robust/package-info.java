/// Robust design (Taguchi): orthogonal arrays, signal-to-noise ratios, main effects, analysis of
/// variance with pooling, prediction.
@NullMarked
package zhiqiang.methods.robust;

import org.jspecify.annotations.NullMarked;

/// Comparisons between laboratories: robust assigned values, scores, homogeneity and stability of
/// what was sent round (ISO 13528:2015 and 2022, GB/T 28043-2019).
@NullMarked
package zhiqiang.methods.comparison;

import org.jspecify.annotations.NullMarked;

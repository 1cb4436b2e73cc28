/// Confidence intervals of a proportion, for samples with replacement or of a large lot (binomial)
/// and for samples of a finite lot (hypergeometric).
///
/// All of them assume a random sample.
@NullMarked
package zhiqiang.methods.interval;

import org.jspecify.annotations.NullMarked;

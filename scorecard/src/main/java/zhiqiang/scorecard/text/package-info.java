/// Texts that people read, in the languages of the product.
@NullMarked
package zhiqiang.scorecard.text;

import org.jspecify.annotations.NullMarked;

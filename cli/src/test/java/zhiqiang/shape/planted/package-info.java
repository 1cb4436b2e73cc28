/// Violations planted on purpose, to prove that the rules can fail.
@NullMarked
package zhiqiang.shape.planted;

import org.jspecify.annotations.NullMarked;

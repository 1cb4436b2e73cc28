/// The boundaries and habits of the code base, checked. Each rule has a planted violation that it
/// must catch.
@NullMarked
package zhiqiang.shape;

import org.jspecify.annotations.NullMarked;

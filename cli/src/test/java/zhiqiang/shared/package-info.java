/// The command line on real monitoring and inspection files, where they are at hand.
@NullMarked
package zhiqiang.shared;

import org.jspecify.annotations.NullMarked;

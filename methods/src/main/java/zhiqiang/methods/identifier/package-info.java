/// Check digits of identifiers: organisations, citizens, trade items.
@NullMarked
package zhiqiang.methods.identifier;

import org.jspecify.annotations.NullMarked;

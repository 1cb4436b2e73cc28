/// What somebody may do and why, and how every operation is held to it.
@NullMarked
package zhiqiang.identity.access;

import org.jspecify.annotations.NullMarked;

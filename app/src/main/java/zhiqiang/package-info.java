/// The server. Each direct sub-package that is an application module holds one part of it.
@NullMarked
package zhiqiang;

import org.jspecify.annotations.NullMarked;

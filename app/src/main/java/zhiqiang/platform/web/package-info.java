/// The web client's files.
@NullMarked
package zhiqiang.platform.web;

import org.jspecify.annotations.NullMarked;

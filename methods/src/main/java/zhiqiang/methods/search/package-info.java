/// Searches in one dimension that several methods share.
@NullMarked
package zhiqiang.methods.search;

import org.jspecify.annotations.NullMarked;

/// The process engine, which nothing else in the server knows: where a case stands in its process.
@NullMarked
package zhiqiang.casework.engine;

import org.jspecify.annotations.NullMarked;

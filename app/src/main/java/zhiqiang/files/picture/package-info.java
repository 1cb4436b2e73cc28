/// Small pictures of files, made in a bounded way: what is sent here may be made to do harm.
@NullMarked
package zhiqiang.files.picture;

import org.jspecify.annotations.NullMarked;

/// Content on the disk, each file encrypted and authenticated by itself.
@NullMarked
package zhiqiang.files.disk;

import org.jspecify.annotations.NullMarked;

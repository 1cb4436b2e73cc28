/// Content on the disk, each file encrypted and authenticated by itself.
@NamedInterface("disk")
@NullMarked
package zhiqiang.files.disk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

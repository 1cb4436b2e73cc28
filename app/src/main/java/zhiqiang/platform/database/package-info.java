/// The database: PostgreSQL that the server brings along, or one of its owner's.
@NamedInterface("database")
@NullMarked
package zhiqiang.platform.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

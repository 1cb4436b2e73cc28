/// The database: PostgreSQL that the server brings along, or one of its owner's.
@NullMarked
package zhiqiang.platform.database;

import org.jspecify.annotations.NullMarked;

package zhiqiang.identity;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// The permission that an operation needs; what it reads and writes stays within the reach that the
/// caller has by this permission. An operation that names neither this nor [AllowedTo] is refused
/// to everybody.
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Demands {
    Permission value();
}

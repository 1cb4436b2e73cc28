package zhiqiang.identity;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Who may call an operation that needs no permission.
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface AllowedTo {
    Who value();

    /// From the widest circle to the narrowest.
    enum Who {
        /// Anybody at all.
        STRANGERS,
        /// Whoever has begun to sign in.
        BEGINNERS,
        /// Whoever has signed in but for a second factor that is still to be set up.
        ENROLLING,
        /// Whoever has signed in, machines as well.
        SIGNED_IN,
        /// The same without machines.
        PERSONS
    }
}

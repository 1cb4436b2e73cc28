package zhiqiang.platform.act;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// An operation that shows personal data: that it was called, by whom and for what, is on the
/// ledger before anything is shown.
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface ReadsPersonalData {
    /// Kind of what is read, such as `person`.
    String kind();

    /// Name of the path variable that says which one; empty where it is a list.
    String object() default "";

    /// What is read, for people, in Chinese.
    String zh();

    /// The same in English.
    String en();
}

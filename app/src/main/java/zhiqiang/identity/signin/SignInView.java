package zhiqiang.identity.signin;

import java.util.List;
import org.jspecify.annotations.Nullable;
import zhiqiang.scorecard.text.Text;

/// What a session needs next.
///
/// @param factors what may be used as second factor; `RECOVERY_CODE` among them if codes are left
/// @param government the government identity that may be used, if there is one
/// @param name of whoever has begun to sign in
public record SignInView(
        Next next, List<String> factors, @Nullable Text government, @Nullable String name) {
    /// In the order in which they are asked for.
    public enum Next {
        PASSWORD,
        SECOND_FACTOR,
        NEW_PASSWORD,
        ENROL,
        NOTHING
    }
}

package zhiqiang.scorecard.pack;

import java.util.Set;
import zhiqiang.scorecard.text.Text;

/// A role that the processes of a pack need besides those that every installation has.
public record Role(String code, Text name, Text about) {
    /// Codes of the roles that every installation has and that people work with.
    public static final Set<String> BUILT_IN =
            Set.of(
                    "office",
                    "preparer",
                    "checker",
                    "signer",
                    "leader",
                    "supervisor",
                    "finance",
                    "laboratory",
                    "enterprise");
}

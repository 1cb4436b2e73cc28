package zhiqiang.identity;

import java.util.UUID;
import zhiqiang.scorecard.text.Text;

/// Somebody asked for a role for somebody else; it is to be decided on.
///
/// @param name of the person whom the role is for
public record RoleWished(
        UUID request, UUID person, String name, Text role, UUID by, String byName) {}

package zhiqiang.scorecard.process;

import java.util.Set;

/// What a process may name of its pack.
///
/// @param roles codes of roles
/// @param units codes of units of the policy
/// @param rules codes of deadline rules
/// @param suspensions codes of what deadlines may wait for
public record Known(
        Set<String> roles, Set<String> units, Set<String> rules, Set<String> suspensions) {}

package zhiqiang.identity;

import java.util.UUID;

/// Somebody who signed in before did so on a device on which they never had.
///
/// @param agent what the browser calls itself
public record NewDeviceUsed(UUID person, String address, String agent) {}

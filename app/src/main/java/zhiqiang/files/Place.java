package zhiqiang.files;

import java.util.Set;
import zhiqiang.identity.Permission;

/// Where files may be handed over, declared by the module that wants them.
///
/// @param code in addresses and stored, never changed
/// @param permission that bringing one takes
/// @param largestAtOnce in bytes, sent in one go
/// @param largest in bytes, sent in parts
public record Place(
        String code,
        Permission permission,
        Set<FileType> types,
        long largestAtOnce,
        long largest) {}

package zhiqiang.registry;

import java.util.UUID;

/// A merging was undone: the entry is one of its own again.
public record EntrySplit(UUID entry, UUID from) {}

package zhiqiang.registry;

import java.util.UUID;

/// One entry was found to be another one. Told in the transaction that merges them; whoever keeps
/// numbers of entries may leave them, as [Registry#current] resolves the old one for ever.
public record EntryMerged(UUID from, UUID into) {}

package zhiqiang.files;

import java.time.Instant;
import java.util.UUID;

/// A file as it is shown.
///
/// @param sha256 of its content
/// @param by name of whoever brought it
public record StoredFileView(
        UUID id, String name, String mediaType, long size, String sha256, Instant at, String by) {}

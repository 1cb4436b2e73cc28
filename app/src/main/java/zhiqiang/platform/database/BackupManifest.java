package zhiqiang.platform.database;

import java.time.Instant;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/// What a backup holds, with the digest of every part.
///
/// @param format of the backup itself
/// @param demo whether the evidence is made up
/// @param modules how far their schemas had come
record BackupManifest(
        int format,
        Instant madeAt,
        boolean demo,
        List<Migrations.Level> modules,
        List<TableEntry> tables,
        List<FileEntry> files) {
    static final int FORMAT = 1;
    static final String NAME = "manifest.json";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /// @param entry its name in the backup
    record TableEntry(String name, List<String> columns, long rows, String entry, String sha256) {}

    /// @param entry its name in the backup and its path in the data folder
    record FileEntry(String entry, long size, String sha256) {}

    byte[] write() {
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(this);
    }

    static BackupManifest read(byte[] json) {
        return JSON.readValue(json, BackupManifest.class);
    }
}

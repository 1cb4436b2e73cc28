package zhiqiang;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.stream.Stream;
import zhiqiang.platform.database.Backup;
import zhiqiang.platform.database.EmbeddedDatabase;
import zhiqiang.platform.database.Owner;
import zhiqiang.platform.database.Restore;
import zhiqiang.platform.error.StartRefused;

/// `backup FILE` and `restore FILE`, with the embedded database or an outside one.
final class BackupCommands {
    private BackupCommands() {}

    /// Works beside a running server as well as without one.
    static void backup(ServerSettings settings, Path file) throws IOException, SQLException {
        Path data = settings.data();
        if (settings.outside()) {
            Backup.write(settings.owner(), data, file);
        } else if (!EmbeddedDatabase.in(data)) {
            throw new StartRefused(
                    "backup.nothing-there",
                    "数据目录 " + data + " 中没有数据库，无可备份。",
                    "there is no database in " + data + " (ZHIQIANG_DATA): nothing to back up.");
        } else if (EmbeddedDatabase.inUse(data)) {
            Backup.write(Owner.of(EmbeddedDatabase.settings(data)), data, file);
        } else {
            try (EmbeddedDatabase database = EmbeddedDatabase.start(data)) {
                Backup.write(Owner.of(database.settings()), data, file);
            }
        }
        System.out.println("已备份至 / backed up to " + file.toAbsolutePath());
    }

    /// Only where nothing is yet; an embedded database is made aside and appears when it is whole.
    static void restore(ServerSettings settings, Path file) throws IOException, SQLException {
        Path data = settings.data();
        refuseUnlessEmpty(data);
        try (Restore restore = Restore.open(file)) {
            if (settings.outside()) {
                restore.into(settings.owner(), data);
            } else {
                restore.intoFolder(data);
            }
        }
        System.out.println("已恢复到 / restored into " + data);
    }

    private static void refuseUnlessEmpty(Path data) throws IOException {
        if (Files.isDirectory(data)) {
            try (Stream<Path> any = Files.list(data)) {
                if (any.findAny().isPresent()) {
                    throw new StartRefused(
                            "restore.folder-not-empty",
                            "数据目录 " + data + " 不为空；只能恢复到空目录（ZHIQIANG_DATA）。",
                            data
                                    + " is not empty; a backup is restored into an empty folder"
                                    + " (ZHIQIANG_DATA).");
                }
            }
        }
    }
}

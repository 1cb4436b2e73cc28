package zhiqiang.platform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Set;
import zhiqiang.platform.error.StartRefused;

/// A file with a secret that only whoever runs the server may read.
public final class SecretFile {
    private static final Set<PosixFilePermission> OWNER_ALONE =
            Set.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);

    private SecretFile() {}

    /// @return what is in it, without blanks around
    /// @throws StartRefused if it cannot be read, or others may read it
    public static String read(Path file) {
        try {
            check(file);
            return Files.readString(file).strip();
        } catch (IOException unreadable) {
            throw unreadable(file, unreadable);
        }
    }

    /// @throws StartRefused if it is not there, or others may read it
    public static void kept(Path file) {
        try {
            check(file);
        } catch (IOException unreadable) {
            throw unreadable(file, unreadable);
        }
    }

    private static void check(Path file) throws IOException {
        if (!OWNER_ALONE.containsAll(Files.getPosixFilePermissions(file))) {
            throw new StartRefused(
                    "start.key-file",
                    "密钥文件 " + file + " 可被其他用户访问；请执行 chmod 600。",
                    "others may read the key file " + file + "; run chmod 600 on it.");
        }
    }

    private static StartRefused unreadable(Path file, IOException why) {
        return new StartRefused(
                "start.key-file",
                "无法读取密钥文件 " + file + "。",
                "the key file " + file + " cannot be read.",
                why);
    }
}

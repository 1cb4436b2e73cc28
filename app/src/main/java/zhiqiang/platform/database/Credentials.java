package zhiqiang.platform.database;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Properties;

/// Port and passwords of the database in a data folder, made once, readable by the folder's owner
/// only.
record Credentials(int port, String superuser, String owner, String application) {
    private static final int SECRET_BYTES = 24;

    static Credentials of(Path folder) throws IOException {
        Path file = folder.resolve("database.properties");
        if (!Files.exists(file)) {
            write(file);
        }
        Properties read = new Properties();
        try (var in = Files.newInputStream(file)) {
            read.load(in);
        }
        return new Credentials(
                Integer.parseInt(read.getProperty("port")),
                read.getProperty("superuser"),
                read.getProperty("owner"),
                read.getProperty("application"));
    }

    private static void write(Path file) throws IOException {
        Properties made = new Properties();
        made.setProperty("port", Integer.toString(freePort()));
        SecureRandom random = new SecureRandom();
        for (String name : new String[] {"superuser", "owner", "application"}) {
            byte[] secret = new byte[SECRET_BYTES];
            random.nextBytes(secret);
            made.setProperty(name, HexFormat.of().formatHex(secret));
        }
        Path unfinished =
                Files.createTempFile(
                        file.getParent(),
                        ".database-",
                        ".part",
                        PosixFilePermissions.asFileAttribute(
                                PosixFilePermissions.fromString("rw-------")));
        try (OutputStream out = Files.newOutputStream(unfinished)) {
            made.store(out, null);
        }
        try (FileChannel channel = FileChannel.open(unfinished, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
        Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
    }

    private static int freePort() throws IOException {
        try (java.net.ServerSocket socket =
                new java.net.ServerSocket(0, 1, java.net.InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}

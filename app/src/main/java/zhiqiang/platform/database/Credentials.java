package zhiqiang.platform.database;

import java.io.IOException;
import java.io.OutputStream;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
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
    private static final int LOWEST_PORT = 31_000;
    private static final int LOWEST_OUTGOING_PORT = 32_768;
    private static final int ATTEMPTS = 100;

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
        SecureRandom random = new SecureRandom();
        made.setProperty("port", Integer.toString(freePort(random)));
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

    /// Below the ports that systems give to outgoing connections: one of those could have it when
    /// the database is to start again.
    private static int freePort(SecureRandom random) throws IOException {
        for (int attempt = 1; ; attempt++) {
            int port = random.nextInt(LOWEST_PORT, LOWEST_OUTGOING_PORT);
            try (ServerSocket socket =
                    new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
                return socket.getLocalPort();
            } catch (BindException taken) {
                if (attempt == ATTEMPTS) {
                    throw taken;
                }
            }
        }
    }
}

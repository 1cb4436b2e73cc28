package zhiqiang.ledger;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;

/// A checkpoint as it is published: a text that says which tree has which root at which size, and a
/// signature under it. The form is that of a signed note of transparency logs: origin, size, root,
/// further lines, an empty line, a line with the signature.
///
/// @param signature empty as long as it is not signed
record CheckpointNote(
        String origin,
        long size,
        byte[] root,
        TreeHash hash,
        Instant at,
        String key,
        byte[] signature) {
    private static final String DASH = "\u2014 ";
    private static final int TEXT_LINES = 6;

    /// The text is no checkpoint.
    static final class Unreadable extends Exception {
        private static final long serialVersionUID = 1L;

        Unreadable(String message) {
            super(message);
        }
    }

    static CheckpointNote of(
            String origin, long size, byte[] root, TreeHash hash, Instant at, String key) {
        return new CheckpointNote(
                origin, size, root, hash, at.truncatedTo(ChronoUnit.SECONDS), key, new byte[0]);
    }

    /// What is signed.
    String text() {
        return String.join(
                "\n",
                origin,
                Long.toString(size),
                Base64.getEncoder().encodeToString(root),
                "hash " + hash.title(),
                "time " + at,
                "key " + key,
                "");
    }

    byte[] signed() {
        return text().getBytes(StandardCharsets.UTF_8);
    }

    CheckpointNote with(byte[] made) {
        return new CheckpointNote(origin, size, root, hash, at, key, made);
    }

    /// The whole note.
    String note() {
        return text()
                + "\n"
                + DASH
                + origin
                + " "
                + Base64.getEncoder().encodeToString(signature)
                + "\n";
    }

    /// @throws Unreadable if it is no checkpoint
    static CheckpointNote parse(String note) throws Unreadable {
        List<String> lines = note.lines().toList();
        if (lines.size() < TEXT_LINES + 2 || !lines.get(TEXT_LINES).isEmpty()) {
            throw new Unreadable("not a checkpoint of a ledger");
        }
        try {
            CheckpointNote parsed =
                    new CheckpointNote(
                            lines.get(0),
                            Long.parseLong(lines.get(1)),
                            Base64.getDecoder().decode(lines.get(2)),
                            TreeHash.of(after("hash ", lines.get(3))),
                            Instant.parse(after("time ", lines.get(4))),
                            after("key ", lines.get(5)),
                            Base64.getDecoder()
                                    .decode(
                                            after(
                                                    DASH + lines.get(0) + " ",
                                                    lines.get(TEXT_LINES + 1))));
            if (parsed.size < 0 || parsed.root.length != TreeHash.BYTES) {
                throw new Unreadable("the size or the root is impossible");
            }
            return parsed;
        } catch (IllegalArgumentException | DateTimeParseException wrong) {
            throw new Unreadable("not a checkpoint of a ledger: " + wrong.getMessage());
        }
    }

    private static String after(String start, String line) {
        if (!line.startsWith(start)) {
            throw new IllegalArgumentException("expected \"" + start.strip() + "\": " + line);
        }
        return line.substring(start.length());
    }

    boolean sameTree(CheckpointNote other) {
        return size == other.size && Arrays.equals(root, other.root);
    }
}

package zhiqiang.ledger;

import java.util.HexFormat;

/// Hashes as people and programs write them down.
final class Hex {
    private Hex() {}

    static String of(byte[] hash) {
        return HexFormat.of().formatHex(hash);
    }
}

package zhiqiang.ledger;

import java.time.Instant;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import zhiqiang.identity.AllowedTo;
import zhiqiang.platform.error.DomainException;

/// What anybody may have of the ledger, to hold it to what it said: hashes, signatures and public
/// keys, which tell nothing about anybody.
@RestController
@RequestMapping("/api/ledger")
class PublicLedgerController {
    private final Checkpoints checkpoints;
    private final SigningKeys keys;
    private final Tiles tiles;
    private final Tree tree;

    PublicLedgerController(Checkpoints checkpoints, SigningKeys keys, Tiles tiles, Tree tree) {
        this.checkpoints = checkpoints;
        this.keys = keys;
        this.tiles = tiles;
        this.tree = tree;
    }

    /// The newest checkpoint, or the one at a size: a signed text to be kept elsewhere.
    @GetMapping(path = "/checkpoint", produces = MediaType.TEXT_PLAIN_VALUE + ";charset=UTF-8")
    @AllowedTo(AllowedTo.Who.STRANGERS)
    String checkpoint(@RequestParam(required = false) @Nullable Long size) {
        return (size == null ? checkpoints.newest() : checkpoints.at(size))
                .orElseThrow(() -> new DomainException(LedgerError.NO_CHECKPOINT))
                .note();
    }

    /// @param publicKey SubjectPublicKeyInfo in base 64
    /// @param endorsement signature of the key before over origin, number and id, in base 64
    public record LedgerKeyView(
            int number, String id, String publicKey, Instant at, @Nullable String endorsement) {}

    static LedgerKeyView view(SigningKeys.Key key) {
        return new LedgerKeyView(
                key.number(),
                key.id(),
                Base64.getEncoder().encodeToString(key.publicKey()),
                key.at(),
                key.endorsement().map(Base64.getEncoder()::encodeToString).orElse(null));
    }

    @GetMapping(path = "/keys", produces = MediaType.APPLICATION_JSON_VALUE)
    @AllowedTo(AllowedTo.Who.STRANGERS)
    List<LedgerKeyView> keys() {
        return keys.all().stream().map(PublicLedgerController::view).toList();
    }

    /// @param path hexadecimal (RFC 9162, 2.1.4)
    public record ConsistencyView(
            String hash, long from, long to, String rootFrom, String rootTo, List<String> path) {}

    /// That the tree of one checkpoint goes on from that of an earlier one.
    @GetMapping(path = "/consistency", produces = MediaType.APPLICATION_JSON_VALUE)
    @AllowedTo(AllowedTo.Who.STRANGERS)
    ConsistencyView consistency(@RequestParam long from, @RequestParam long to) {
        if (from < 0 || from > to || to > tree.state().size()) {
            throw new DomainException(LedgerError.BAD_SIZES);
        }
        MerkleTree merkle = tiles.tree();
        return new ConsistencyView(
                tree.hash().title(),
                from,
                to,
                Hex.of(merkle.root(from)),
                Hex.of(merkle.root(to)),
                merkle.consistency(from, to).stream().map(Hex::of).toList());
    }
}

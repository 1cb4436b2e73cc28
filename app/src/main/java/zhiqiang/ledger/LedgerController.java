package zhiqiang.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import zhiqiang.identity.Actor;
import zhiqiang.identity.AllowedTo;
import zhiqiang.identity.Demands;
import zhiqiang.identity.Permission;
import zhiqiang.platform.act.ReadsPersonalData;
import zhiqiang.platform.error.DomainException;

/// The ledger for auditors, and what it says about an object for whoever may read that.
@RestController
@RequestMapping(path = "/api/ledger", produces = MediaType.APPLICATION_JSON_VALUE)
class LedgerController {
    static final int MOST = 200;
    private static final int MOST_OBJECTS = 100;
    private static final int BASIS = 500;

    private final Entries entries;
    private final EntryViews views;
    private final Checkpoints checkpoints;
    private final SigningKeys keys;
    private final Sequencer sequencer;
    private final Tiles tiles;
    private final Tree tree;
    private final Guards guards;
    private final Erasure erasure;
    private final JdbcClient jdbc;

    LedgerController(
            Entries entries,
            EntryViews views,
            Checkpoints checkpoints,
            SigningKeys keys,
            Sequencer sequencer,
            Tiles tiles,
            Tree tree,
            Guards guards,
            Erasure erasure,
            JdbcClient jdbc) {
        this.entries = entries;
        this.views = views;
        this.checkpoints = checkpoints;
        this.keys = keys;
        this.sequencer = sequencer;
        this.tiles = tiles;
        this.tree = tree;
        this.guards = guards;
        this.erasure = erasure;
        this.jdbc = jdbc;
    }

    /// @param next where the next page begins
    public record EntryPage(List<EntryViews.EntryView> items, @Nullable String next) {}

    @GetMapping("/entries")
    @Demands(Permission.LEDGER_READ)
    @ReadsPersonalData(kind = "ledger", zh = "查看操作存证", en = "read the ledger")
    EntryPage entries(
            @RequestParam(required = false) @Nullable UUID by,
            @RequestParam(required = false) @Nullable String what,
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(required = false) @Nullable String object,
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to,
            @RequestParam(required = false) @Nullable Long cursor,
            @RequestParam(defaultValue = "50") int limit) {
        return page(query(by, what, kind, object, from, to), cursor, limit, true);
    }

    static EntryQuery query(
            @Nullable UUID by,
            @Nullable String what,
            @Nullable String kind,
            @Nullable String object,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {
        return new EntryQuery(
                Optional.ofNullable(by),
                filled(what),
                filled(kind),
                filled(object).stream().toList(),
                Optional.ofNullable(from),
                Optional.ofNullable(to));
    }

    private static Optional<String> filled(@Nullable String value) {
        return Optional.ofNullable(value).map(String::strip).filter(text -> !text.isEmpty());
    }

    private EntryPage page(EntryQuery query, @Nullable Long cursor, int limit, boolean whole) {
        int most = Math.clamp(limit, 1, MOST);
        List<Entries.Placed> found =
                entries.page(query, cursor == null ? Long.MAX_VALUE : cursor, most + 1);
        return new EntryPage(
                views.of(found.stream().limit(most).toList(), whole),
                found.size() <= most ? null : Long.toString(found.get(most - 1).n()));
    }

    /// What was done to some objects of a kind.
    @GetMapping("/history")
    @AllowedTo(AllowedTo.Who.SIGNED_IN)
    EntryPage history(
            @RequestParam String kind,
            @RequestParam List<String> object,
            @RequestParam(required = false) @Nullable Long cursor,
            @RequestParam(defaultValue = "50") int limit,
            Actor actor) {
        // What was just done has its place when it is looked for.
        sequencer.catchUp();
        List<String> readable =
                object.stream()
                        .limit(MOST_OBJECTS)
                        .filter(each -> guards.readable(kind, each, actor))
                        .toList();
        return readable.isEmpty()
                ? new EntryPage(List.of(), null)
                : page(EntryQuery.about(kind, readable), cursor, limit, false);
    }

    /// Everything that an outsider needs to see that an entry is on the ledger.
    ///
    /// @param content of the entry, as its leaf is made of
    /// @param leaf hexadecimal, as all hashes here
    /// @param path from the leaf upwards (RFC 9162, 2.1.3)
    /// @param checkpoint the signed text
    public record ProofView(
            long n,
            String content,
            String hash,
            String leaf,
            long size,
            List<String> path,
            String root,
            String checkpoint,
            PublicLedgerController.LedgerKeyView key) {}

    @GetMapping("/entries/{n}/proof")
    @AllowedTo(AllowedTo.Who.SIGNED_IN)
    ProofView proof(@PathVariable long n, Actor actor) {
        Entries.Placed placed =
                entries.find(n)
                        .filter(
                                each ->
                                        guards.readable(
                                                each.entry().kind(), each.entry().object(), actor))
                        .orElseThrow(() -> notFound(n));
        Checkpoints.Checkpoint checkpoint =
                checkpoints
                        .over(n)
                        .orElseThrow(() -> new DomainException(LedgerError.NO_CHECKPOINT));
        return new ProofView(
                n,
                placed.entry().content(tree.hash()),
                tree.hash().title(),
                Hex.of(placed.entry().leaf(tree.hash())),
                checkpoint.size(),
                tiles.tree().inclusion(n, checkpoint.size()).stream().map(Hex::of).toList(),
                Hex.of(checkpoint.root()),
                checkpoint.note(),
                keys.all().stream()
                        .filter(key -> key.number() == checkpoint.key())
                        .findFirst()
                        .map(PublicLedgerController::view)
                        .orElseThrow());
    }

    private static DomainException notFound(long n) {
        return new DomainException(LedgerError.ENTRY_NOT_FOUND, Map.of("n", Long.toString(n)));
    }

    public record CheckpointView(long size, String root, Instant at, int key, String note) {}

    public record CheckpointPage(List<CheckpointView> items, @Nullable String next) {}

    @GetMapping("/checkpoints")
    @Demands(Permission.LEDGER_READ)
    CheckpointPage checkpoints(
            @RequestParam(required = false) @Nullable Long cursor,
            @RequestParam(defaultValue = "50") int limit) {
        int most = Math.clamp(limit, 1, MOST);
        List<Checkpoints.Checkpoint> found =
                checkpoints.page(cursor == null ? Long.MAX_VALUE : cursor, most + 1);
        return new CheckpointPage(
                found.stream().limit(most).map(LedgerController::view).toList(),
                found.size() <= most ? null : Long.toString(found.get(most - 1).size()));
    }

    private static CheckpointView view(Checkpoints.Checkpoint checkpoint) {
        return new CheckpointView(
                checkpoint.size(),
                Hex.of(checkpoint.root()),
                checkpoint.at(),
                checkpoint.key(),
                checkpoint.note());
    }

    /// @param covered how many entries the newest checkpoint covers
    /// @param waiting acts without a place yet
    public record LedgerView(
            String origin,
            String hash,
            long size,
            long covered,
            long waiting,
            @Nullable Instant at) {}

    @GetMapping
    @Demands(Permission.LEDGER_READ)
    LedgerView ledger() {
        Tree.State state = tree.state();
        Optional<Checkpoints.Checkpoint> newest = checkpoints.newest();
        return new LedgerView(
                state.origin(),
                state.hash().title(),
                state.size(),
                newest.map(Checkpoints.Checkpoint::size).orElse(0L),
                jdbc.sql("select count(*) from ledger.waiting").query(Long.class).single(),
                newest.map(Checkpoints.Checkpoint::at).orElse(null));
    }

    public record ErasureRequest(@Nullable String basis) {}

    /// Erases the detail of an entry, because the law demands it.
    @PostMapping("/entries/{n}/erasure")
    @Demands(Permission.LEDGER_ERASE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void erase(@PathVariable long n, @RequestBody ErasureRequest request) {
        erasure.erase(n, basis(request.basis()));
    }

    public record PersonErasureRequest(UUID person, @Nullable String basis) {}

    public record ErasedView(int erased) {}

    /// Erases the details of everything that a person did or that was done to their account.
    @PostMapping("/erasures")
    @Demands(Permission.LEDGER_ERASE)
    ErasedView erase(@RequestBody PersonErasureRequest request) {
        return new ErasedView(erasure.erase(request.person(), basis(request.basis())));
    }

    private static String basis(@Nullable String given) {
        String basis = given == null ? "" : given.strip();
        if (basis.isEmpty() || basis.length() > BASIS) {
            throw new DomainException(LedgerError.BASIS_NEEDED);
        }
        return basis;
    }

    public record NextKeyRequest(@Nullable String reason) {}

    /// A new key signs from now on, vouched for by the old one.
    @PostMapping("/keys")
    @Demands(Permission.LEDGER_KEY)
    @ResponseStatus(HttpStatus.CREATED)
    PublicLedgerController.LedgerKeyView nextKey(@RequestBody NextKeyRequest request) {
        return PublicLedgerController.view(sequencer.nextKey(basis(request.reason())));
    }
}

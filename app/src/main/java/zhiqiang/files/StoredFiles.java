package zhiqiang.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import zhiqiang.identity.Actor;
import zhiqiang.identity.IdentityError;
import zhiqiang.identity.Reaches;
import zhiqiang.platform.act.ActLog;
import zhiqiang.platform.error.DomainException;

/// Files that were brought, and who may have them.
@Component
@Transactional
public class StoredFiles {
    private final FileRows rows;
    private final ContentStore contents;
    private final Reaches reaches;
    private final ActLog log;
    private final Map<String, Place> places;
    private final Map<String, FileGuard> guards;
    private final ContentTypes types = new ContentTypes();

    StoredFiles(
            FileRows rows,
            ContentStore contents,
            Reaches reaches,
            ActLog log,
            List<Place> places,
            List<FileGuard> guards) {
        this.rows = rows;
        this.contents = contents;
        this.reaches = reaches;
        this.log = log;
        this.places = byName(places, Place::code);
        this.guards = byName(guards, FileGuard::kind);
    }

    private static <T> Map<String, T> byName(List<T> all, Function<T, String> name) {
        return all.stream().collect(Collectors.toUnmodifiableMap(name, each -> each));
    }

    /// The place of a code.
    ///
    /// @throws DomainException if there is none, or somebody may bring nothing there
    Place place(String code, Actor actor) {
        Place place =
                Optional.ofNullable(places.get(code))
                        .orElseThrow(() -> new DomainException(FilesError.UNKNOWN_PLACE));
        if (!actor.access().has(place.permission())) {
            throw new DomainException(IdentityError.FORBIDDEN);
        }
        return place;
    }

    /// Takes a file whose content is stored already.
    ///
    /// @throws DomainException if the place does not take its kind, or its name belies it
    StoredFileView add(Place place, String given, ContentStore.Stored stored, Actor actor) {
        String name = FileName.of(given);
        FileType type =
                type(stored.sha256())
                        .filter(place.types()::contains)
                        .orElseThrow(() -> new DomainException(FilesError.TYPE_NOT_TAKEN));
        if (!type.goesWith(name)) {
            throw new DomainException(FilesError.NAME_DIFFERS, Map.of("name", name));
        }
        StoredFileView file =
                reaches.as(
                        actor.access().own(), () -> rows.enter(place, name, type, stored, actor));
        log.enter(
                FileActs.changed(
                        "file.added",
                        file.id(),
                        "上传文件：" + file.name(),
                        "brought the file " + file.name()));
        return file;
    }

    static DomainException tooLarge(long largest) {
        return new DomainException(
                FilesError.TOO_LARGE, Map.of("megabytes", Long.toString(largest >> 20)));
    }

    private Optional<FileType> type(String sha256) {
        try (InputStream content = Channels.newInputStream(contents.open(sha256))) {
            return types.of(content);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /// Something of a kind holds on to a file from now on; its guard answers for who reads it.
    ///
    /// @throws DomainException if there is no such file, or somebody may not read it
    public void tie(UUID file, String kind, Actor actor) {
        readable(file, actor);
        if (rows.tie(file, kind)) {
            log.enter(FileActs.changed("file.tied", file, "引用文件", "tied a file to what it proves"));
        }
    }

    /// Files of a thing that the caller's module has shown to be within reach.
    public List<StoredFileView> of(Collection<UUID> files) {
        return rows.opened(files, () -> rows.all(files));
    }

    /// A file that somebody may read: one they just brought, or one that a guard lets them have.
    ///
    /// @throws DomainException for any other, as if it did not exist
    StoredFileView readable(UUID id, Actor actor) {
        return reaches.as(actor.access().own(), () -> rows.byId(id))
                .or(() -> guarded(id, actor))
                .orElseThrow(() -> new DomainException(FilesError.NOT_FOUND));
    }

    /// The same where its content is given out, which is on the ledger: it may tell of persons.
    StoredFileView read(UUID id, Actor actor) {
        StoredFileView file = readable(id, actor);
        log.enter(FileActs.read(id, "查看文件：" + file.name(), "read the file " + file.name()));
        return file;
    }

    private Optional<StoredFileView> guarded(UUID id, Actor actor) {
        return rows.kinds(id).stream()
                .flatMap(kind -> Optional.ofNullable(guards.get(kind)).stream())
                .filter(guard -> guard.mayRead(id, actor))
                .findFirst()
                .flatMap(guard -> of(List.of(id)).stream().findFirst());
    }
}

package zhiqiang.files;

import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import zhiqiang.identity.Actor;
import zhiqiang.platform.error.DomainException;

/// The files in the database.
@Component
@Transactional(propagation = Propagation.MANDATORY)
class FileRows {
    private final JdbcClient jdbc;

    FileRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    StoredFileView enter(
            Place place, String name, FileType type, ContentStore.Stored stored, Actor actor) {
        UUID id = UUID.randomUUID();
        jdbc.sql(
                        """
                        insert into files.file
                               (id, place, name, media_type, size, sha256, actor, actor_name, unit)
                        values (:id, :place, :name, :type, :size, :sha256, :actor, :actorName,
                                :unit)
                        """)
                .param("id", id)
                .param("place", place.code())
                .param("name", name)
                .param("type", type.mediaType())
                .param("size", stored.size())
                .param("sha256", stored.sha256())
                .param("actor", actor.id())
                .param("actorName", actor.name())
                .param(
                        "unit",
                        actor.access().home(place.permission()).orElse(null),
                        java.sql.Types.INTEGER)
                .update();
        return byId(id).orElseThrow();
    }

    Optional<StoredFileView> byId(UUID id) {
        return all(List.of(id)).stream().findFirst();
    }

    /// @return those that the transaction sees, in the order in which they were brought
    List<StoredFileView> all(Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        return jdbc.sql(
                        """
                        select id, name, media_type, size, sha256, at, actor_name
                          from files.file
                         where id in (:ids)
                         order by at, id
                        """)
                .param("ids", ids)
                .query(
                        (row, n) ->
                                new StoredFileView(
                                        row.getObject("id", UUID.class),
                                        row.getString("name"),
                                        row.getString("media_type"),
                                        row.getLong("size"),
                                        row.getString("sha256"),
                                        row.getObject("at", OffsetDateTime.class).toInstant(),
                                        row.getString("actor_name")))
                .list();
    }

    /// Lets the transaction see files that a guard let through, while something is done.
    <T> T opened(Collection<UUID> files, Supplier<T> work) {
        open(files.stream().map(UUID::toString).collect(Collectors.joining(",")));
        T result = work.get();
        open("");
        return result;
    }

    private void open(String files) {
        jdbc.sql("select set_config('zhiqiang.files', :files, true)")
                .param("files", files)
                .query(String.class)
                .single();
    }

    List<String> kinds(UUID file) {
        return jdbc.sql("select kind from files.tie where file = :file order by kind")
                .param("file", file)
                .query(String.class)
                .list();
    }

    /// @return whether nothing of this kind held on to it before
    /// @throws DomainException if the file is gone meanwhile
    boolean tie(UUID file, String kind) {
        try {
            return jdbc.sql(
                                    """
                            insert into files.tie (file, kind)
                            values (:file, :kind)
                            on conflict do nothing
                            """)
                            .param("file", file)
                            .param("kind", kind)
                            .update()
                    == 1;
        } catch (org.springframework.dao.DataIntegrityViolationException gone) {
            throw new DomainException(FilesError.NOT_FOUND);
        }
    }
}

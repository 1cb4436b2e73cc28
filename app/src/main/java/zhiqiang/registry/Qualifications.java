package zhiqiang.registry;

import java.sql.Types;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import zhiqiang.files.StoredFileView;
import zhiqiang.files.StoredFiles;
import zhiqiang.platform.error.DomainException;

/// What entries are qualified for, by which certificate, and how long.
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Qualifications {
    /// From so many days before the end it is about to end.
    static final int SOON = 60;

    private final JdbcClient jdbc;
    private final StoredFiles files;

    Qualifications(JdbcClient jdbc, StoredFiles files) {
        this.jdbc = jdbc;
        this.files = files;
    }

    /// How a qualification stands on a day; the last day still counts.
    enum Validity {
        NOT_YET,
        VALID,
        ENDING,
        EXPIRED;

        static Validity on(LocalDate day, @Nullable LocalDate from, @Nullable LocalDate until) {
            if (from != null && day.isBefore(from)) {
                return NOT_YET;
            }
            if (until == null) {
                return VALID;
            }
            if (day.isAfter(until)) {
                return EXPIRED;
            }
            return day.plusDays(SOON).isBefore(until) ? VALID : ENDING;
        }
    }

    /// @param title what it is called, where no kind says it
    record Certificate(
            QualificationKind kind,
            @Nullable String title,
            @Nullable String number,
            @Nullable String issuer,
            @Nullable String scope,
            @Nullable LocalDate validFrom,
            @Nullable LocalDate validUntil,
            @Nullable UUID file) {}

    /// @param daysLeft until the last day; negative once it is over; null if it does not end
    public record QualificationView(
            UUID id,
            QualificationKind kind,
            @Nullable String title,
            @Nullable String number,
            @Nullable String issuer,
            @Nullable String scope,
            @Nullable LocalDate validFrom,
            @Nullable LocalDate validUntil,
            Validity state,
            @Nullable Long daysLeft,
            @Nullable StoredFileView document,
            int version) {}

    private record Row(
            UUID id,
            QualificationKind kind,
            @Nullable String title,
            @Nullable String number,
            @Nullable String issuer,
            @Nullable String scope,
            @Nullable LocalDate validFrom,
            @Nullable LocalDate validUntil,
            @Nullable UUID file,
            int version) {}

    List<QualificationView> of(UUID entry, LocalDate today) {
        List<Row> rows =
                jdbc.sql(
                                """
                                select id, kind, title, number, issuer, scope, valid_from,
                                       valid_until, file, version
                                  from registry.qualification
                                 where entry = :entry
                                 order by valid_until desc nulls first, kind, id
                                """)
                        .param("entry", entry)
                        .query(Row.class)
                        .list();
        List<StoredFileView> documents =
                files.of(
                        rows.stream()
                                .flatMap(row -> Optional.ofNullable(row.file()).stream())
                                .toList());
        return rows.stream()
                .map(
                        row ->
                                new QualificationView(
                                        row.id(),
                                        row.kind(),
                                        row.title(),
                                        row.number(),
                                        row.issuer(),
                                        row.scope(),
                                        row.validFrom(),
                                        row.validUntil(),
                                        Validity.on(today, row.validFrom(), row.validUntil()),
                                        row.validUntil() == null
                                                ? null
                                                : ChronoUnit.DAYS.between(today, row.validUntil()),
                                        documents.stream()
                                                .filter(file -> file.id().equals(row.file()))
                                                .findFirst()
                                                .orElse(null),
                                        row.version()))
                .toList();
    }

    UUID make(UUID entry, Certificate certificate) {
        return bound(
                        """
                        insert into registry.qualification
                               (entry, kind, title, number, issuer, scope, valid_from,
                                valid_until, file)
                        values (:entry, :kind, :title, :number, :issuer, :scope, :from, :until,
                                :file)
                        returning id
                        """,
                        entry,
                        certificate)
                .query(UUID.class)
                .single();
    }

    /// @throws DomainException if the entry has no such qualification, or it was changed meanwhile
    void change(UUID entry, UUID id, int version, Certificate certificate) {
        int rows =
                bound(
                                """
                                update registry.qualification
                                   set kind = :kind, title = :title, number = :number,
                                       issuer = :issuer, scope = :scope, valid_from = :from,
                                       valid_until = :until, file = coalesce(:file, file),
                                       version = version + 1
                                 where id = :id and entry = :entry and version = :version
                                """,
                                entry,
                                certificate)
                        .param("id", id)
                        .param("version", version)
                        .update();
        if (rows == 0) {
            throw there(entry, id) ? new DomainException(RegistryError.STALE) : notFound(id);
        }
    }

    private boolean there(UUID entry, UUID id) {
        return jdbc.sql(
                        """
                        select exists (select from registry.qualification
                                        where id = :id and entry = :entry)
                        """)
                .param("id", id)
                .param("entry", entry)
                .query(Boolean.class)
                .single();
    }

    private JdbcClient.StatementSpec bound(String sql, UUID entry, Certificate certificate) {
        return jdbc.sql(sql)
                .param("entry", entry)
                .param("kind", certificate.kind().name())
                .param("title", certificate.title(), Types.VARCHAR)
                .param("number", certificate.number(), Types.VARCHAR)
                .param("issuer", certificate.issuer(), Types.VARCHAR)
                .param("scope", certificate.scope(), Types.VARCHAR)
                .param("from", certificate.validFrom(), Types.DATE)
                .param("until", certificate.validUntil(), Types.DATE)
                .param("file", certificate.file(), Types.OTHER);
    }

    /// @throws DomainException if the entry has no such qualification
    void remove(UUID entry, UUID id) {
        if (jdbc.sql("delete from registry.qualification where id = :id and entry = :entry")
                        .param("id", id)
                        .param("entry", entry)
                        .update()
                == 0) {
            throw notFound(id);
        }
    }

    private static DomainException notFound(UUID id) {
        return new DomainException(
                RegistryError.QUALIFICATION_NOT_FOUND, Map.of("id", id.toString()));
    }
}

package zhiqiang.registry;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import zhiqiang.identity.Reach;
import zhiqiang.platform.SearchText;
import zhiqiang.platform.error.DomainException;

/// The entries in the database.
@Component
@Transactional(propagation = Propagation.MANDATORY)
class EntryRows {
    private final JdbcClient jdbc;
    private final CitizenNumbers numbers;

    EntryRows(JdbcClient jdbc, CitizenNumbers numbers) {
        this.jdbc = jdbc;
        this.numbers = numbers;
    }

    /// An entry as it is kept.
    ///
    /// @param citizenMask a citizen's number as it is shown
    /// @param unit number of the unit by which it works in the system
    /// @param mergedInto another entry that it was found to be
    record Entry(
            UUID id,
            EntryData data,
            List<String> formerCodes,
            @Nullable String citizenMask,
            @Nullable Integer unit,
            @Nullable UUID mergedInto,
            int version) {
        String name() {
            return data.name();
        }

        boolean living() {
            return mergedInto == null;
        }
    }

    /// @throws DomainException if its code or its person is there already
    void make(UUID id, EntryData data) {
        String citizen = data.citizen();
        try {
            bound(
                            jdbc.sql(
                                    """
                                    insert into registry.entry
                                           (id, kind, code, name, former_names, registered,
                                            managing, industry, size, size_year, chains, status,
                                            address, established, belongs_to, expertise,
                                            availability, citizen_sealed, citizen_digest,
                                            citizen_mask, search, fingerprints)
                                    values (:id, :kind, :code, :name, :formerNames::text[],
                                            :registered, :managing, :industry, :size, :sizeYear,
                                            :chains::text[], :status, :address, :established,
                                            :belongsTo, :expertise::text[], :availability,
                                            :sealed, :digest, :mask, :search,
                                            :fingerprints::text[])
                                    """),
                            id,
                            data,
                            List.of())
                    .param("kind", data.kind().name())
                    .param(
                            "sealed",
                            citizen == null ? null : numbers.sealed(citizen, id),
                            Types.BINARY)
                    .param("digest", citizen == null ? null : numbers.digest(citizen), Types.BINARY)
                    .param("mask", citizen == null ? null : Masked.citizen(citizen), Types.VARCHAR)
                    .update();
        } catch (DuplicateKeyException taken) {
            throw taken(data);
        }
        index(id, data.search(List.of()));
    }

    private static DomainException taken(EntryData data) {
        return data.kind().person()
                ? new DomainException(RegistryError.PERSON_TAKEN)
                : new DomainException(
                        RegistryError.CODE_TAKEN, Map.of("code", String.valueOf(data.code())));
    }

    private static StatementSpec bound(
            StatementSpec statement, UUID id, EntryData data, List<String> formerCodes) {
        return statement
                .param("id", id)
                .param("code", data.code(), Types.VARCHAR)
                .param("name", data.name())
                .param("formerNames", texts(data.formerNames()))
                .param("registered", data.registered())
                .param("managing", data.managing())
                .param("industry", data.industry(), Types.VARCHAR)
                .param("size", data.size().name())
                .param("sizeYear", data.sizeYear(), Types.INTEGER)
                .param("chains", texts(data.chains()))
                .param("status", data.status().name())
                .param("address", data.address(), Types.VARCHAR)
                .param("established", data.established(), Types.DATE)
                .param("belongsTo", data.belongsTo(), Types.OTHER)
                .param("expertise", texts(data.expertise()))
                .param("availability", data.availability().name())
                .param("search", data.search(formerCodes))
                .param("fingerprints", Fingerprints.of(data.names()));
    }

    private static String[] texts(Collection<String> texts) {
        return texts.toArray(String[]::new);
    }

    /// The entry is as it says from now on.
    ///
    /// @throws DomainException if its code or its person is there already
    void change(Entry before, EntryData data, List<String> formerCodes) {
        String citizen = data.citizen();
        try {
            bound(
                            jdbc.sql(
                                    """
                                    update registry.entry
                                       set code = :code, name = :name,
                                           former_names = :formerNames::text[],
                                           former_codes = :formerCodes::text[],
                                           registered = :registered, managing = :managing,
                                           industry = :industry, size = :size,
                                           size_year = :sizeYear, chains = :chains::text[],
                                           status = :status, address = :address,
                                           established = :established, belongs_to = :belongsTo,
                                           expertise = :expertise::text[],
                                           availability = :availability,
                                           citizen_sealed = coalesce(:sealed, citizen_sealed),
                                           citizen_digest = coalesce(:digest, citizen_digest),
                                           citizen_mask = coalesce(:mask, citizen_mask),
                                           search = :search,
                                           fingerprints = :fingerprints::text[],
                                           version = version + 1, changed_at = clock_timestamp()
                                     where id = :id
                                    """),
                            before.id(),
                            data,
                            formerCodes)
                    .param("formerCodes", texts(formerCodes))
                    .param(
                            "sealed",
                            citizen == null ? null : numbers.sealed(citizen, before.id()),
                            Types.BINARY)
                    .param("digest", citizen == null ? null : numbers.digest(citizen), Types.BINARY)
                    .param("mask", citizen == null ? null : Masked.citizen(citizen), Types.VARCHAR)
                    .update();
        } catch (DuplicateKeyException taken) {
            throw taken(data);
        }
        index(before.id(), data.search(formerCodes));
    }

    private void index(UUID id, String search) {
        jdbc.sql(
                        """
                        insert into registry.entry_grams (entry, grams)
                        values (:id, :grams::integer[])
                        on conflict (entry) do update set grams = excluded.grams
                        """)
                .param("id", id)
                .param("grams", SearchText.grams(search))
                .update();
    }

    /// Those of some that the transaction sees, locked in one order where it may write them.
    List<Entry> locked(Collection<UUID> ids) {
        return read(
                jdbc.sql(
                        """
                        select id, kind, code, name, former_names, former_codes, registered,
                               managing, industry, size, size_year, chains, status, address,
                               established, belongs_to, expertise, availability, citizen_mask,
                               unit, merged_into, version
                          from registry.entry
                         where id = any (:ids)
                         order by id
                           for update
                        """),
                ids);
    }

    List<Entry> seen(Collection<UUID> ids) {
        return read(
                jdbc.sql(
                        """
                        select id, kind, code, name, former_names, former_codes, registered,
                               managing, industry, size, size_year, chains, status, address,
                               established, belongs_to, expertise, availability, citizen_mask,
                               unit, merged_into, version
                          from registry.entry
                         where id = any (:ids)
                         order by name, id
                        """),
                ids);
    }

    private static List<Entry> read(StatementSpec statement, Collection<UUID> ids) {
        return statement
                .param("ids", ids.toArray(UUID[]::new))
                .query((row, n) -> entry(row))
                .list();
    }

    /// @throws DomainException if the transaction does not see it
    Entry get(UUID id) {
        return seen(List.of(id)).stream().findFirst().orElseThrow(() -> notFound(id));
    }

    /// An entry to be written to, locked.
    ///
    /// @throws DomainException if it is not seen, was merged into another one, or is seen and not
    ///   to be written by whoever asks
    Entry forUpdate(UUID id, Reach reach) {
        Entry seen = get(id);
        if (!seen.living()) {
            throw new DomainException(
                    RegistryError.MERGED, Map.of("into", String.valueOf(seen.mergedInto())));
        }
        if (!seen.data().within(reach)) {
            throw new DomainException(RegistryError.OUTSIDE_REACH);
        }
        Entry locked =
                locked(List.of(id)).stream()
                        .findFirst()
                        .orElseThrow(() -> new DomainException(RegistryError.OUTSIDE_REACH));
        if (!locked.living()) {
            throw new DomainException(
                    RegistryError.MERGED, Map.of("into", String.valueOf(locked.mergedInto())));
        }
        return locked;
    }

    static DomainException notFound(UUID id) {
        return new DomainException(RegistryError.ENTRY_NOT_FOUND, Map.of("id", id.toString()));
    }

    /// A living entry by its code.
    Optional<UUID> byCode(String code) {
        return jdbc.sql(
                        """
                        select id from registry.entry
                         where code = :code and merged_into is null
                        """)
                .param("code", code)
                .query(UUID.class)
                .optional();
    }

    /// The entry works by a unit from now on, or by none.
    void bind(UUID id, @Nullable Integer unit) {
        jdbc.sql(
                        """
                        update registry.entry
                           set unit = :unit, version = version + 1, changed_at = clock_timestamp()
                         where id = :id
                        """)
                .param("unit", unit, Types.INTEGER)
                .param("id", id)
                .update();
    }

    /// @param into nothing where it is one of its own again
    void mergeInto(UUID id, @Nullable UUID into) {
        jdbc.sql(
                        """
                        update registry.entry
                           set merged_into = :into, version = version + 1,
                               changed_at = clock_timestamp()
                         where id = :id
                        """)
                .param("into", into, Types.OTHER)
                .param("id", id)
                .update();
    }

    /// A citizen's number in the clear: of people whom whoever asks keeps.
    EntryController.CitizenNumberView citizenNumber(UUID id, Reach reach) {
        Entry entry = get(id);
        if (!entry.data().within(reach)) {
            throw new DomainException(RegistryError.OUTSIDE_REACH);
        }
        return jdbc.sql(
                        """
                        select citizen_sealed from registry.entry
                         where id = :id and citizen_sealed is not null
                        """)
                .param("id", id)
                .query((row, n) -> numbers.opened(row.getBytes("citizen_sealed"), id))
                .optional()
                .map(EntryController.CitizenNumberView::new)
                .orElseThrow(() -> notFound(id));
    }

    private static Entry entry(ResultSet row) throws SQLException {
        return new Entry(
                row.getObject("id", UUID.class),
                new EntryData(
                        EntryKind.valueOf(row.getString("kind")),
                        row.getString("code"),
                        row.getString("name"),
                        array(row, "former_names"),
                        row.getString("registered"),
                        row.getString("managing"),
                        row.getString("industry"),
                        EntrySize.valueOf(row.getString("size")),
                        row.getObject("size_year", Integer.class),
                        array(row, "chains"),
                        EntryStatus.valueOf(row.getString("status")),
                        row.getString("address"),
                        row.getObject("established", LocalDate.class),
                        row.getObject("belongs_to", UUID.class),
                        array(row, "expertise"),
                        Availability.valueOf(row.getString("availability")),
                        null),
                array(row, "former_codes"),
                row.getString("citizen_mask"),
                row.getObject("unit", Integer.class),
                row.getObject("merged_into", UUID.class),
                row.getInt("version"));
    }

    static List<String> array(ResultSet row, String column) throws SQLException {
        return Arrays.asList((String[]) row.getArray(column).getArray());
    }
}

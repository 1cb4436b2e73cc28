package zhiqiang.registry;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import zhiqiang.identity.Actor;
import zhiqiang.identity.Permission;
import zhiqiang.identity.Reach;
import zhiqiang.scorecard.text.Text;

/// An entry as its page shows it.
@Component
@Transactional(propagation = Propagation.MANDATORY)
class EntryProfiles {
    private final JdbcClient jdbc;
    private final EntryRows entries;
    private final EntryContacts contacts;
    private final Qualifications qualifications;
    private final Industries industries;
    private final EntryChecks checks;

    EntryProfiles(
            JdbcClient jdbc,
            EntryRows entries,
            EntryContacts contacts,
            Qualifications qualifications,
            Industries industries,
            EntryChecks checks) {
        this.jdbc = jdbc;
        this.entries = entries;
        this.contacts = contacts;
        this.qualifications = qualifications;
        this.industries = industries;
        this.checks = checks;
    }

    public record EntryNameView(UUID id, String name, @Nullable String code) {}

    /// Another entry that was found to be this one.
    public record MergedView(
            UUID merge, EntryNameView entry, String reason, String by, Instant at) {}

    /// That a file brought the entry in or changed it.
    public record BroughtView(String file, String by, Instant at) {}

    /// What whoever asks may do with it.
    ///
    /// @param wish whether it is their own organisation, whose contact they may ask to change
    public record MayView(boolean keep, boolean contact, boolean merge, boolean wish) {}

    /// @param citizenMask a citizen's number, of people
    /// @param bound whether the organisation works in the system itself
    public record RegistryEntryView(
            UUID id,
            EntryKind kind,
            @Nullable String code,
            String name,
            List<String> formerNames,
            List<String> formerCodes,
            String registered,
            String managing,
            @Nullable String industry,
            @Nullable Text industryName,
            EntrySize size,
            @Nullable Integer sizeYear,
            List<String> chains,
            EntryStatus status,
            @Nullable String address,
            @Nullable LocalDate established,
            @Nullable EntryNameView belongsTo,
            List<String> expertise,
            Availability availability,
            @Nullable String citizenMask,
            boolean bound,
            List<MergedView> merged,
            List<BroughtView> brought,
            List<EntryContacts.ContactMaskView> contacts,
            List<Qualifications.QualificationView> qualifications,
            MayView may,
            int version) {}

    RegistryEntryView of(UUID id, Actor actor) {
        EntryRows.Entry entry = entries.get(id);
        EntryData data = entry.data();
        return new RegistryEntryView(
                id,
                data.kind(),
                data.code(),
                data.name(),
                data.formerNames(),
                entry.formerCodes(),
                data.registered(),
                data.managing(),
                data.industry(),
                Optional.ofNullable(data.industry()).flatMap(industries::name).orElse(null),
                data.size(),
                data.sizeYear(),
                data.chains(),
                data.status(),
                data.address(),
                data.established(),
                Optional.ofNullable(data.belongsTo()).flatMap(this::name).orElse(null),
                data.expertise(),
                data.availability(),
                entry.citizenMask(),
                entry.unit() != null,
                merged(id),
                brought(id),
                contacts.masked(id),
                qualifications.of(id, checks.today()),
                may(entry, actor),
                entry.version());
    }

    private Optional<EntryNameView> name(UUID id) {
        return entries.seen(List.of(id)).stream()
                .findFirst()
                .map(each -> new EntryNameView(id, each.name(), each.data().code()));
    }

    private static MayView may(EntryRows.Entry entry, Actor actor) {
        return new MayView(
                may(entry, actor, Permission.REGISTRY_KEEP),
                may(entry, actor, Permission.REGISTRY_CONTACT),
                may(entry, actor, Permission.REGISTRY_MERGE),
                own(entry, actor));
    }

    private static boolean may(EntryRows.Entry entry, Actor actor, Permission permission) {
        Reach reach = actor.access().reach(permission);
        return actor.access().has(permission) && entry.data().within(reach);
    }

    /// Whether somebody works for the organisation itself.
    static boolean own(EntryRows.Entry entry, Actor actor) {
        return Optional.ofNullable(entry.unit())
                .filter(actor.access().reach(Permission.REGISTRY_READ).units()::contains)
                .isPresent();
    }

    private List<MergedView> merged(UUID id) {
        List<MergedView> all = new ArrayList<>();
        jdbc.sql(
                        """
                        select m.id, m.merged, e.name, e.code, m.reason, m.by_name, m.at
                          from registry.merge m
                          join registry.entry e on e.id = m.merged
                         where m.survivor = :id and m.undone_at is null
                         order by m.at desc
                        """)
                .param("id", id)
                .query(
                        row -> {
                            all.add(
                                    new MergedView(
                                            row.getObject("id", UUID.class),
                                            new EntryNameView(
                                                    row.getObject("merged", UUID.class),
                                                    row.getString("name"),
                                                    row.getString("code")),
                                            row.getString("reason"),
                                            row.getString("by_name"),
                                            row.getObject("at", OffsetDateTime.class).toInstant()));
                        });
        return all;
    }

    /// Files are their bringers' and the office's; the others learn that there was one.
    private List<BroughtView> brought(UUID id) {
        return jdbc.sql(
                        """
                        select i.file_name, i.by_name, i.at
                          from registry.import i
                         where i.id in (select imported_in from registry.entry where id = :id
                                         union
                                        select import from registry.import_row where entry = :id)
                         order by i.at desc
                        """)
                .param("id", id)
                .query(
                        (row, n) ->
                                new BroughtView(
                                        row.getString("file_name"),
                                        row.getString("by_name"),
                                        row.getObject("at", OffsetDateTime.class).toInstant()))
                .list();
    }
}

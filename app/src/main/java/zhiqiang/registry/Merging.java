package zhiqiang.registry;

import java.sql.Types;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import zhiqiang.identity.Actor;
import zhiqiang.platform.error.DomainException;

/// Makes two entries one, and two again. The one that goes keeps its number, which leads to the
/// other for ever; what hangs on it goes over, and is remembered so that it can come back.
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Merging {
    private final JdbcClient jdbc;
    private final EntryRows entries;
    private final RegistryActs acts;
    private final ApplicationEventPublisher events;

    Merging(
            JdbcClient jdbc,
            EntryRows entries,
            RegistryActs acts,
            ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.entries = entries;
        this.acts = acts;
        this.events = events;
    }

    /// Two entries, locked in the order of their numbers, so that two who merge the same do not
    /// wait for each other.
    private record Two(EntryRows.Entry survivor, EntryRows.Entry merged) {}

    private Two both(UUID survivor, UUID merged) {
        Map<UUID, EntryRows.Entry> locked =
                entries.locked(List.of(survivor, merged)).stream()
                        .collect(Collectors.toMap(EntryRows.Entry::id, Function.identity()));
        return new Two(
                Optional.ofNullable(locked.get(survivor))
                        .orElseThrow(() -> EntryRows.notFound(survivor)),
                Optional.ofNullable(locked.get(merged))
                        .orElseThrow(() -> EntryRows.notFound(merged)));
    }

    /// @return number of the merging
    UUID merge(UUID survivorId, UUID mergedId, String reason, Actor actor) {
        if (survivorId.equals(mergedId)) {
            throw refused("SAME");
        }
        Two two = both(survivorId, mergedId);
        EntryRows.Entry survivor = two.survivor();
        EntryRows.Entry merged = two.merged();
        if (!survivor.living() || !merged.living()) {
            throw refused("MERGED_ALREADY");
        }
        if (survivor.data().kind().person() != merged.data().kind().person()) {
            throw refused("OTHER_KIND");
        }
        if (survivor.unit() != null && merged.unit() != null) {
            throw refused("BOTH_BOUND");
        }
        // What is bound to a unit may be in use under it: the unit goes over to the survivor.
        Optional.ofNullable(merged.unit())
                .ifPresent(
                        unit -> {
                            entries.bind(mergedId, null);
                            entries.bind(survivorId, unit);
                        });
        List<String> names = added(survivor.data().names(), merged.data().names());
        List<String> codes = added(ownCodes(survivor), ownCodes(merged));
        UUID merge = entered(survivorId, mergedId, merged.unit(), names, codes, reason, actor);
        entries.mergeInto(mergedId, survivorId);
        describe(
                survivor,
                joined(survivor.data().formerNames(), names),
                joined(survivor.formerCodes(), codes));
        acts.entry(
                "merged",
                survivorId,
                "将“" + merged.name() + "”并入“" + survivor.name() + "”：" + reason,
                "merged " + merged.name() + " into " + survivor.name() + ": " + reason);
        acts.alsoEntry(
                "merged-away",
                mergedId,
                "并入“" + survivor.name() + "”：" + reason,
                "merged into " + survivor.name() + ": " + reason);
        events.publishEvent(new EntryMerged(mergedId, survivorId));
        return merge;
    }

    private static DomainException refused(String why) {
        return new DomainException(RegistryError.NOT_MERGEABLE, Map.of("why", why));
    }

    private static List<String> ownCodes(EntryRows.Entry entry) {
        List<String> codes = new ArrayList<>(entry.formerCodes());
        Optional.ofNullable(entry.data().code()).ifPresent(codes::add);
        return codes;
    }

    private static List<String> added(List<String> there, List<String> more) {
        return more.stream().filter(each -> !there.contains(each)).distinct().toList();
    }

    private static List<String> joined(List<String> first, List<String> more) {
        LinkedHashSet<String> all = new LinkedHashSet<>(first);
        all.addAll(more);
        return List.copyOf(all);
    }

    private void describe(
            EntryRows.Entry entry, List<String> formerNames, List<String> formerCodes) {
        entries.change(entry, entry.data().formerly(formerNames), formerCodes);
    }

    private UUID entered(
            UUID survivor,
            UUID merged,
            @Nullable Integer unit,
            List<String> names,
            List<String> codes,
            String reason,
            Actor actor) {
        return jdbc.sql(
                        """
                        with contacts as (
                            update registry.contact set entry = :survivor
                             where entry = :merged returning id),
                        qualifications as (
                            update registry.qualification set entry = :survivor
                             where entry = :merged returning id),
                        wishes as (
                            update registry.contact_wish set entry = :survivor
                             where entry = :merged returning id),
                        members as (
                            update registry.entry
                               set belongs_to = nullif(:survivor, id), version = version + 1
                             where belongs_to = :merged returning id)
                        insert into registry.merge
                               (survivor, merged, contacts, qualifications, wishes, members, unit,
                                names, codes, reason, by_name)
                        values (:survivor, :merged,
                                array(select id from contacts), array(select id from qualifications),
                                array(select id from wishes), array(select id from members),
                                :unit, :names::text[], :codes::text[], :reason, :by)
                        returning id
                        """)
                .param("survivor", survivor)
                .param("merged", merged)
                .param("unit", unit, Types.INTEGER)
                .param("names", names.toArray(String[]::new))
                .param("codes", codes.toArray(String[]::new))
                .param("reason", reason)
                .param("by", actor.name())
                .query(UUID.class)
                .single();
    }

    /// What was noted when two were merged.
    private record Merge(
            UUID id,
            UUID survivor,
            UUID merged,
            @Nullable Integer unit,
            List<String> names,
            List<String> codes) {}

    private Merge holding(UUID id) {
        return jdbc.sql(
                        """
                        select id, survivor, merged, unit, names, codes
                          from registry.merge
                         where id = :id and undone_at is null
                           for update
                        """)
                .param("id", id)
                .query(
                        (row, n) ->
                                new Merge(
                                        row.getObject("id", UUID.class),
                                        row.getObject("survivor", UUID.class),
                                        row.getObject("merged", UUID.class),
                                        row.getObject("unit", Integer.class),
                                        EntryRows.array(row, "names"),
                                        EntryRows.array(row, "codes")))
                .optional()
                .orElseThrow(
                        () ->
                                new DomainException(
                                        RegistryError.MERGE_NOT_FOUND,
                                        Map.of("id", id.toString())));
    }

    /// Two that were taken for one are two again: what went over goes back if it is still there;
    /// what was added since stays with the survivor.
    ///
    /// @return number of the entry that is one of its own again
    UUID undo(UUID id, String reason, Actor actor) {
        Merge merge = holding(id);
        Two two = both(merge.survivor(), merge.merged());
        EntryRows.Entry survivor = two.survivor();
        if (!survivor.living()) {
            throw refused("MERGED_ALREADY");
        }
        Optional.ofNullable(merge.unit())
                .filter(unit -> unit.equals(survivor.unit()))
                .ifPresent(
                        unit -> {
                            entries.bind(merge.survivor(), null);
                            entries.bind(merge.merged(), unit);
                        });
        back(merge, reason, actor);
        describe(
                survivor,
                without(survivor.data().formerNames(), merge.names()),
                without(survivor.formerCodes(), merge.codes()));
        // Refused by the index where somebody entered the code anew meanwhile.
        try {
            entries.mergeInto(merge.merged(), null);
        } catch (org.springframework.dao.DuplicateKeyException taken) {
            throw new DomainException(
                    RegistryError.CODE_TAKEN,
                    Map.of("code", String.valueOf(two.merged().data().code())));
        }
        acts.entry(
                "split",
                merge.survivor(),
                "撤销并入：“" + two.merged().name() + "”恢复为单独主体：" + reason,
                "split off " + two.merged().name() + " again: " + reason);
        acts.alsoEntry(
                "split-off",
                merge.merged(),
                "撤销并入“" + survivor.name() + "”：" + reason,
                "split off " + survivor.name() + " again: " + reason);
        events.publishEvent(new EntrySplit(merge.merged(), merge.survivor()));
        return merge.merged();
    }

    private static List<String> without(List<String> all, List<String> some) {
        return all.stream().filter(each -> !some.contains(each)).toList();
    }

    private void back(Merge merge, String reason, Actor actor) {
        jdbc.sql(
                        """
                        with m as (
                            update registry.merge
                               set undone_at = clock_timestamp(), undone_by_name = :by,
                                   undone_reason = :reason
                             where id = :id
                            returning survivor, merged, contacts, qualifications, wishes, members),
                        contacts as (
                            update registry.contact c set entry = m.merged
                              from m where c.id = any (m.contacts) and c.entry = m.survivor),
                        qualifications as (
                            update registry.qualification q set entry = m.merged
                              from m where q.id = any (m.qualifications) and q.entry = m.survivor),
                        wishes as (
                            update registry.contact_wish w set entry = m.merged
                              from m where w.id = any (m.wishes) and w.entry = m.survivor)
                        update registry.entry e
                           set belongs_to = m.merged, version = version + 1
                          from m
                         where e.id = any (m.members) and e.belongs_to = m.survivor
                        """)
                .param("by", actor.name())
                .param("reason", reason)
                .param("id", merge.id())
                .update();
    }
}

package zhiqiang.registry;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import zhiqiang.identity.Actor;
import zhiqiang.identity.Demands;
import zhiqiang.identity.Permission;

/// EntryRows that may be one and the same, and their merging.
@RestController
@Transactional
@RequestMapping(path = "/api/registry", produces = MediaType.APPLICATION_JSON_VALUE)
class MergeController {
    private static final int REASON = 300;
    private static final int MOST = 200;

    private final Merging merging;
    private final EntryProfiles views;
    private final JdbcClient jdbc;

    MergeController(Merging merging, EntryProfiles views, JdbcClient jdbc) {
        this.merging = merging;
        this.views = views;
        this.jdbc = jdbc;
    }

    /// @param why the name that they have in common, without legal form
    public record DuplicatesView(String why, List<EntryProfiles.EntryNameView> entries) {}

    private record Suspect(String print, UUID id, String name, @Nullable String code) {}

    /// Organisations that have or had the same name. Whether they are one, people decide.
    @GetMapping("/duplicates")
    @Demands(Permission.REGISTRY_MERGE)
    List<DuplicatesView> duplicates(@RequestParam(defaultValue = "50") int limit) {
        List<Suspect> all =
                jdbc.sql(
                                """
                                with prints as (
                                    select distinct unnest(fingerprints) as print, id
                                      from registry.entry
                                     where merged_into is null
                                       and kind not in ('EXPERT', 'INSPECTOR')),
                                often as (
                                    select print from prints
                                     where print <> ''
                                     group by print
                                    having count(*) > 1
                                     order by print
                                     limit :limit)
                                select o.print, e.id, e.name, e.code
                                  from often o
                                  join prints p on p.print = o.print
                                  join registry.entry e on e.id = p.id
                                 order by o.print, e.made_at, e.id
                                """)
                        .param("limit", Math.clamp(limit, 1, MOST))
                        .query(Suspect.class)
                        .list();
        return all.stream()
                .map(Suspect::print)
                .distinct()
                .map(
                        print ->
                                new DuplicatesView(
                                        print,
                                        all.stream()
                                                .filter(each -> each.print().equals(print))
                                                .map(
                                                        each ->
                                                                new EntryProfiles.EntryNameView(
                                                                        each.id(),
                                                                        each.name(),
                                                                        each.code()))
                                                .toList()))
                .toList();
    }

    /// @param survivor the entry that stays
    /// @param merged the one that becomes another number of it
    public record MergeRequest(
            @Nullable UUID survivor, @Nullable UUID merged, @Nullable String reason) {}

    @PostMapping("/merges")
    @Demands(Permission.REGISTRY_MERGE)
    EntryProfiles.RegistryEntryView merge(@RequestBody MergeRequest request, Actor actor) {
        EntryForm form = new EntryForm();
        UUID survivor = request.survivor();
        UUID merged = request.merged();
        form.unless(survivor != null, "survivor", "registry.missing", "请选择", "choose one");
        form.unless(merged != null, "merged", "registry.missing", "请选择", "choose one");
        String reason = form.text("reason", request.reason(), REASON);
        form.done();
        if (survivor == null || merged == null) {
            throw new IllegalStateException("checked before");
        }
        merging.merge(survivor, merged, reason, actor);
        return views.of(survivor, actor);
    }

    public record SplitRequest(@Nullable String reason) {}

    /// Makes two of what was taken for one.
    ///
    /// @return the entry that is one of its own again
    @PostMapping("/merges/{id}/undo")
    @Demands(Permission.REGISTRY_MERGE)
    EntryProfiles.RegistryEntryView undo(
            @PathVariable UUID id, @RequestBody SplitRequest request, Actor actor) {
        EntryForm form = new EntryForm();
        String reason = form.text("reason", request.reason(), REASON);
        form.done();
        return views.of(merging.undo(id, reason, actor), actor);
    }
}

package zhiqiang.registry;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import zhiqiang.identity.Actor;
import zhiqiang.identity.Demands;
import zhiqiang.identity.Permission;
import zhiqiang.platform.act.ReadsPersonalData;
import zhiqiang.platform.error.DomainException;
import zhiqiang.scorecard.text.Text;

/// EntryRows: searched, looked at, made and changed.
@RestController
@Transactional
@RequestMapping(path = "/api/registry", produces = MediaType.APPLICATION_JSON_VALUE)
class EntryController {
    private static final int MOST = 200;
    private static final int REASON = 300;

    private final EntryRows entries;
    private final EntryList list;
    private final EntryProfiles views;
    private final EntryChecks checks;
    private final RegistryWords words;
    private final RegistryActs acts;
    private final Registry registry;
    private final List<EntrySection> sections;

    EntryController(
            EntryRows entries,
            EntryList list,
            EntryProfiles views,
            EntryChecks checks,
            RegistryWords words,
            RegistryActs acts,
            Registry registry,
            List<EntrySection> sections) {
        this.entries = entries;
        this.list = list;
        this.views = views;
        this.checks = checks;
        this.words = words;
        this.acts = acts;
        this.registry = registry;
        this.sections =
                sections.stream().sorted(Comparator.comparingInt(EntrySection::order)).toList();
    }

    @GetMapping("/words")
    @Demands(Permission.REGISTRY_READ)
    RegistryWords.RegistryWordsView words() {
        return words.view();
    }

    @GetMapping("/entries")
    @Demands(Permission.REGISTRY_READ)
    EntryList.RegistryPageView search(
            @RequestParam(required = false) @Nullable String query,
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(required = false) @Nullable String area,
            @RequestParam(required = false) @Nullable String industry,
            @RequestParam(required = false) @Nullable String chain,
            @RequestParam(required = false) @Nullable String size,
            @RequestParam(required = false) @Nullable String status,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "50") int limit) {
        return list.page(
                new EntryList.Filter(query, kind, area, industry, chain, size, status),
                cursor,
                Math.clamp(limit, 1, MOST));
    }

    @PostMapping("/entries")
    @Demands(Permission.REGISTRY_KEEP)
    @ResponseStatus(HttpStatus.CREATED)
    EntryProfiles.RegistryEntryView make(
            @RequestBody EntryData.RegistryEntryRequest request, Actor actor) {
        EntryForm form = new EntryForm();
        EntryData data = checks.checked(form, request, Optional.empty());
        belongs(form, data);
        form.done();
        refuseOutside(data, actor);
        UUID id = UUID.randomUUID();
        entries.make(id, data);
        acts.entry(
                "made",
                id,
                "登记" + data.kind().title().zh() + "“" + data.name() + "”",
                "entered " + data.name());
        return views.of(id, actor);
    }

    private static void refuseOutside(EntryData data, Actor actor) {
        if (!data.within(actor.access().reach(Permission.REGISTRY_KEEP))) {
            throw new DomainException(RegistryError.OUTSIDE_REACH);
        }
    }

    private void belongs(EntryForm form, EntryData data) {
        UUID to = data.belongsTo();
        checks.belongs(
                form,
                to,
                Optional.ofNullable(to).flatMap(registry::entry).map(Registry.Known::kind));
    }

    /// An entry; of one that was merged, the one that it was merged into.
    @GetMapping("/entries/{id}")
    @Demands(Permission.REGISTRY_READ)
    EntryProfiles.RegistryEntryView one(@PathVariable UUID id, Actor actor) {
        return views.of(registry.current(id).orElseThrow(() -> EntryRows.notFound(id)), actor);
    }

    @PutMapping("/entries/{id}")
    @Demands(Permission.REGISTRY_KEEP)
    EntryProfiles.RegistryEntryView change(
            @PathVariable UUID id,
            @RequestHeader(HttpHeaders.IF_MATCH) String seen,
            @RequestBody EntryData.RegistryEntryRequest request,
            Actor actor) {
        EntryRows.Entry before =
                entries.forUpdate(id, actor.access().reach(Permission.REGISTRY_KEEP));
        EntryForm form = new EntryForm();
        EntryData data = checks.checked(form, request, Optional.of(before.data().kind()));
        belongs(form, data);
        form.unless(
                !id.equals(data.belongsTo()),
                "belongsTo",
                "registry.unknown-value",
                "不能属于自己",
                "not itself");
        String reason = form.optional("reason", request.reason(), REASON);
        form.done();
        if (before.version() != version(seen)) {
            throw new DomainException(
                    RegistryError.STALE, Map.of("version", Integer.toString(before.version())));
        }
        refuseOutside(data, actor);
        entries.change(before, renamed(before, data, request.renamed()), before.formerCodes());
        acts.entry(
                "changed",
                id,
                "修改“" + data.name() + "”" + (reason == null ? "" : "：" + reason),
                "changed " + data.name() + (reason == null ? "" : ": " + reason));
        return views.of(id, actor);
    }

    /// The name that it had becomes a former name, where it was renamed.
    private static EntryData renamed(
            EntryRows.Entry before, EntryData data, @Nullable Boolean renamed) {
        String old = before.name();
        if (!Boolean.TRUE.equals(renamed)
                || old.equals(data.name())
                || data.formerNames().contains(old)) {
            return data;
        }
        List<String> former = new ArrayList<>(List.of(old));
        former.addAll(data.formerNames());
        return data.formerly(former);
    }

    /// The version that stands in an If-Match header, -1 if there is none.
    static int version(String seen) {
        String text = seen.replace("\"", "").replace("W/", "").strip();
        return text.matches("[0-9]{1,9}") ? Integer.parseInt(text) : -1;
    }

    public record SectionRowView(
            Text label, Text value, @Nullable String path, EntrySection.Mark mark) {}

    /// @param nothing said where there are no rows
    public record SectionView(String code, Text title, Text nothing, List<SectionRowView> rows) {}

    /// What the modules know of an entry.
    @GetMapping("/entries/{id}/sections")
    @Demands(Permission.REGISTRY_READ)
    List<SectionView> sections(@PathVariable UUID id, Actor actor) {
        UUID current = registry.current(id).orElseThrow(() -> EntryRows.notFound(id));
        entries.get(current);
        return sections.stream()
                .map(
                        section ->
                                new SectionView(
                                        section.code(),
                                        section.title(),
                                        section.nothing(),
                                        section.rows(current, actor).stream()
                                                .map(EntryController::view)
                                                .toList()))
                .toList();
    }

    private static SectionRowView view(EntrySection.Row row) {
        return new SectionRowView(row.label(), row.value(), row.path(), row.mark());
    }

    public record CitizenNumberView(String number) {}

    /// A citizen's number in the clear.
    @GetMapping("/entries/{id}/citizen-number")
    @Demands(Permission.REGISTRY_CONTACT)
    @ReadsPersonalData(
            kind = RegistryActs.ENTRY,
            object = "id",
            zh = "查看公民身份号码",
            en = "read a citizen's number")
    CitizenNumberView citizenNumber(@PathVariable UUID id, Actor actor) {
        return entries.citizenNumber(id, actor.access().reach(Permission.REGISTRY_CONTACT));
    }
}

package zhiqiang.registry;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import zhiqiang.identity.Actor;
import zhiqiang.identity.AllowedTo;
import zhiqiang.identity.Demands;
import zhiqiang.identity.Permission;
import zhiqiang.identity.Seats;
import zhiqiang.platform.act.ReadsPersonalData;
import zhiqiang.platform.error.DomainException;
import zhiqiang.scorecard.text.Text;

/// Firms apply for an account; the area confirms them or does not.
@RestController
@Transactional
@RequestMapping(path = "/api/registry", produces = MediaType.APPLICATION_JSON_VALUE)
class ApplicationController {
    private static final int REASON = 300;
    private static final String CONTACT_DUTY = "企业联络员";

    private final Applications applications;
    private final EntryRows entries;
    private final EntryContacts contacts;
    private final EntryChecks checks;
    private final Registry registry;
    private final RegistryWords words;
    private final RegistryActs acts;
    private final Seats seats;

    ApplicationController(
            Applications applications,
            EntryRows entries,
            EntryContacts contacts,
            EntryChecks checks,
            Registry registry,
            RegistryWords words,
            RegistryActs acts,
            Seats seats) {
        this.applications = applications;
        this.entries = entries;
        this.contacts = contacts;
        this.checks = checks;
        this.registry = registry;
        this.words = words;
        this.acts = acts;
        this.seats = seats;
    }

    public record ApplyFormView(List<RegistryWords.WordView> areas) {}

    /// What the form for strangers needs.
    @GetMapping("/apply")
    @AllowedTo(AllowedTo.Who.STRANGERS)
    ApplyFormView form() {
        return new ApplyFormView(words.areas());
    }

    public record FirmApplicationRequest(
            @Nullable String code,
            @Nullable String firm,
            @Nullable String area,
            @Nullable String name,
            @Nullable String phone,
            @Nullable String email) {}

    /// @param number to be named when asking how it stands
    public record ReceiptView(UUID number) {}

    @PostMapping("/apply")
    @AllowedTo(AllowedTo.Who.STRANGERS)
    @ResponseStatus(HttpStatus.ACCEPTED)
    ReceiptView apply(@RequestBody FirmApplicationRequest request) {
        EntryForm form = new EntryForm();
        Applications.Wish wish =
                new Applications.Wish(
                        form.code("code", request.code()),
                        form.text("firm", request.firm(), EntryData.NAME),
                        checks.area(form, "area", request.area()),
                        SealedPerson.Reached.checked(
                                form, request.name(), request.phone(), request.email()));
        form.done();
        return new ReceiptView(applications.apply(wish));
    }

    /// @param entry the entry that has the code; null where there is none yet
    /// @param otherName what the register calls it, where that is something else
    /// @param bound whether the firm has an account already
    public record ApplicationView(
            UUID id,
            String code,
            String firm,
            String area,
            String name,
            @Nullable String phone,
            @Nullable String email,
            Instant at,
            @Nullable UUID entry,
            @Nullable String otherName,
            boolean bound) {}

    @GetMapping("/applications")
    @Demands(Permission.REGISTRY_CONFIRM)
    @ReadsPersonalData(
            kind = RegistryActs.APPLICATION,
            zh = "查看企业账号申请",
            en = "read applications of firms")
    List<ApplicationView> list() {
        return applications.waiting().stream().map(this::view).toList();
    }

    private ApplicationView view(Applications.Waiting each) {
        Optional<EntryRows.Entry> entry =
                registry.byCode(each.code())
                        .flatMap(id -> entries.seen(List.of(id)).stream().findFirst());
        return new ApplicationView(
                each.id(),
                each.code(),
                each.name(),
                each.area(),
                each.person().name(),
                each.person().phone(),
                each.person().email(),
                each.at(),
                entry.map(EntryRows.Entry::id).orElse(null),
                entry.map(EntryRows.Entry::name)
                        .filter(name -> !name.equals(each.name()))
                        .orElse(null),
                entry.filter(there -> there.unit() != null).isPresent());
    }

    /// @param password to be handed over to whoever applied; it is shown this once
    public record FirmAccountView(UUID entry, String login, String password) {}

    /// The firm gets a unit, and whoever applied an account in it.
    @PostMapping("/applications/{id}/confirm")
    @Demands(Permission.REGISTRY_CONFIRM)
    FirmAccountView confirm(@PathVariable UUID id, Actor actor) {
        Applications.Waiting application = applications.locked(id);
        EntryRows.Entry entry = entry(application, actor);
        if (entry.unit() != null) {
            throw new DomainException(RegistryError.ALREADY_BOUND);
        }
        String code = application.code().toLowerCase(Locale.ROOT);
        SealedPerson.Reached person = application.person();
        Seats.FirmSeat seat =
                seats.seatFirm(
                        new Seats.Firm(
                                "firm-" + code,
                                new Text(entry.name(), entry.name()),
                                entry.data().managing(),
                                code,
                                person.name(),
                                Optional.ofNullable(person.phone()),
                                Optional.ofNullable(person.email())),
                        actor);
        entries.bind(entry.id(), seat.unit());
        contacts.make(entry.id(), CONTACT_DUTY, person);
        acts.entry(
                "bound",
                entry.id(),
                "确认企业账号：“" + entry.name() + "”",
                "confirmed the account of " + entry.name());
        applications.decide(id, Optional.of(entry.id()), null, actor);
        told(id, "confirmed", "确认企业账号申请：" + application.name(), application.name());
        return new FirmAccountView(entry.id(), seat.seated().login(), seat.seated().password());
    }

    /// The entry of the firm, made if there is none yet.
    private EntryRows.Entry entry(Applications.Waiting application, Actor actor) {
        Optional<UUID> known = registry.byCode(application.code());
        if (known.isPresent()) {
            return entries.forUpdate(
                    known.get(), actor.access().reach(Permission.REGISTRY_CONFIRM));
        }
        UUID id = UUID.randomUUID();
        entries.make(id, firm(application));
        acts.entry(
                "made",
                id,
                "按企业申请登记“" + application.name() + "”",
                "entered " + application.name() + " as it applied");
        return entries.get(id);
    }

    private static EntryData firm(Applications.Waiting application) {
        return new EntryData(
                EntryKind.ENTERPRISE,
                application.code(),
                application.name(),
                List.of(),
                application.area(),
                application.area(),
                null,
                EntrySize.UNKNOWN,
                null,
                List.of(),
                EntryStatus.ACTIVE,
                null,
                null,
                null,
                List.of(),
                Availability.AVAILABLE,
                null);
    }

    private void told(UUID id, String what, String zh, String en) {
        acts.other(RegistryActs.APPLICATION, what, id.toString(), zh, what + ": " + en);
    }

    public record ApplicationRefusalRequest(@Nullable String reason) {}

    @PostMapping("/applications/{id}/refuse")
    @Demands(Permission.REGISTRY_CONFIRM)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void refuse(
            @PathVariable UUID id, @RequestBody ApplicationRefusalRequest request, Actor actor) {
        EntryForm form = new EntryForm();
        String reason = form.text("reason", request.reason(), REASON);
        form.done();
        Applications.Waiting application = applications.locked(id);
        applications.decide(id, Optional.empty(), reason, actor);
        told(
                id,
                "refused",
                "退回企业账号申请：" + application.name() + "：" + reason,
                application.name() + ": " + reason);
    }
}

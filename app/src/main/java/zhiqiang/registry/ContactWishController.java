package zhiqiang.registry;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import zhiqiang.identity.Actor;
import zhiqiang.identity.Demands;
import zhiqiang.identity.Permission;
import zhiqiang.platform.act.ReadsPersonalData;
import zhiqiang.platform.error.DomainException;

/// A firm's own people ask to have a contact changed; whoever keeps the entry takes it or not.
@RestController
@Transactional
@RequestMapping(
        path = "/api/registry/entries/{id}/contact-wishes",
        produces = MediaType.APPLICATION_JSON_VALUE)
class ContactWishController {
    private static final int OPEN_AT_ONCE = 20;
    private static final int REASON = 300;

    private final JdbcClient jdbc;
    private final EntryRows entries;
    private final EntryContacts contacts;
    private final SealedPerson persons;
    private final RegistryActs acts;

    ContactWishController(
            JdbcClient jdbc,
            EntryRows entries,
            EntryContacts contacts,
            SealedPerson persons,
            RegistryActs acts) {
        this.jdbc = jdbc;
        this.entries = entries;
        this.contacts = contacts;
        this.persons = persons;
        this.acts = acts;
    }

    /// @param contact the one that is to be replaced; null for one more
    public record ContactWishRequest(
            @Nullable UUID contact,
            @Nullable String duty,
            @Nullable String name,
            @Nullable String phone,
            @Nullable String email) {}

    public record WishMadeView(UUID id) {}

    @PostMapping
    @Demands(Permission.REGISTRY_READ)
    @ResponseStatus(HttpStatus.CREATED)
    WishMadeView wish(@PathVariable UUID id, @RequestBody ContactWishRequest request, Actor actor) {
        EntryRows.Entry entry = entries.get(id);
        if (!entry.living() || !EntryProfiles.own(entry, actor)) {
            throw new DomainException(RegistryError.OUTSIDE_REACH);
        }
        EntryForm form = new EntryForm();
        String duty = form.text("duty", request.duty(), ContactController.DUTY);
        SealedPerson.Reached person =
                SealedPerson.Reached.checked(
                        form, request.name(), request.phone(), request.email());
        form.unless(
                waiting(id).size() < OPEN_AT_ONCE,
                "name",
                "registry.too-many",
                "待处理的修改过多，请等待处理",
                "too many wait already");
        form.unless(
                request.contact() == null
                        || contacts.masked(id).stream()
                                .anyMatch(each -> each.id().equals(request.contact())),
                "contact",
                "registry.unknown-value",
                "没有此联系人",
                "there is no such contact");
        form.done();
        UUID wish = UUID.randomUUID();
        jdbc.sql(
                        """
                        insert into registry.contact_wish
                               (id, entry, contact, duty, sealed, name_mask, by_name)
                        values (:id, :entry, :contact, :duty, :sealed, :mask, :by)
                        """)
                .param("id", wish)
                .param("entry", id)
                .param("contact", request.contact(), java.sql.Types.OTHER)
                .param("duty", duty)
                .param("sealed", persons.sealed(person, wish))
                .param("mask", Masked.name(person.name()))
                .param("by", actor.name())
                .update();
        acts.entry(
                "contact-wished",
                id,
                "“" + entry.name() + "”申请修改联系人",
                entry.name() + ": asked to change a contact");
        return new WishMadeView(wish);
    }

    /// In the clear.
    ///
    /// @param contact the one that is to be replaced; null for one more
    public record ContactWishView(
            UUID id,
            @Nullable UUID contact,
            String duty,
            String name,
            @Nullable String phone,
            @Nullable String email,
            String by,
            Instant at) {}

    /// What waits to be decided on.
    @GetMapping
    @Demands(Permission.REGISTRY_CONTACT)
    @ReadsPersonalData(
            kind = RegistryActs.ENTRY,
            object = "id",
            zh = "查看联系人修改申请",
            en = "read what contacts are wished for")
    List<ContactWishView> list(@PathVariable UUID id) {
        entries.get(id);
        return waiting(id);
    }

    private List<ContactWishView> waiting(UUID entry) {
        return jdbc.sql(
                        """
                        select id, contact, duty, sealed, by_name, at
                          from registry.contact_wish
                         where entry = :entry and state = 'WAITING'
                         order by at, id
                        """)
                .param("entry", entry)
                .query(
                        (row, n) -> {
                            UUID id = row.getObject("id", UUID.class);
                            SealedPerson.Reached person =
                                    persons.opened(row.getBytes("sealed"), id);
                            return new ContactWishView(
                                    id,
                                    row.getObject("contact", UUID.class),
                                    row.getString("duty"),
                                    person.name(),
                                    person.phone(),
                                    person.email(),
                                    row.getString("by_name"),
                                    row.getObject("at", OffsetDateTime.class).toInstant());
                        })
                .list();
    }

    @PostMapping("/{wish}/take")
    @Demands(Permission.REGISTRY_KEEP)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void take(@PathVariable UUID id, @PathVariable UUID wish, Actor actor) {
        EntryRows.Entry entry = kept(id, actor);
        ContactWishView wished = found(id, wish);
        decide(wish, "TAKEN", null, actor);
        SealedPerson.Reached person =
                new SealedPerson.Reached(wished.name(), wished.phone(), wished.email());
        Optional.ofNullable(wished.contact())
                .ifPresentOrElse(
                        contact -> contacts.change(id, contact, wished.duty(), person),
                        () -> contacts.make(id, wished.duty(), person));
        acts.entry(
                "contact-wish-taken",
                id,
                "“" + entry.name() + "”采纳联系人修改申请",
                entry.name() + ": changed a contact as was asked");
    }

    /// @param reason told to nobody but the history
    public record RefusalRequest(@Nullable String reason) {}

    @PostMapping("/{wish}/refuse")
    @Demands(Permission.REGISTRY_KEEP)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void refuse(
            @PathVariable UUID id,
            @PathVariable UUID wish,
            @RequestBody RefusalRequest request,
            Actor actor) {
        EntryRows.Entry entry = kept(id, actor);
        EntryForm form = new EntryForm();
        String reason = form.text("reason", request.reason(), REASON);
        form.done();
        found(id, wish);
        decide(wish, "REFUSED", reason, actor);
        acts.entry(
                "contact-wish-refused",
                id,
                "“" + entry.name() + "”未采纳联系人修改申请：" + reason,
                entry.name() + ": did not change a contact: " + reason);
    }

    private EntryRows.Entry kept(UUID id, Actor actor) {
        return entries.forUpdate(id, actor.access().reach(Permission.REGISTRY_KEEP));
    }

    private ContactWishView found(UUID entry, UUID wish) {
        return waiting(entry).stream()
                .filter(each -> each.id().equals(wish))
                .findFirst()
                .orElseThrow(
                        () ->
                                new DomainException(
                                        RegistryError.WISH_NOT_FOUND,
                                        Map.of("id", wish.toString())));
    }

    /// Who was named goes once it is decided: what was taken is a contact now.
    private void decide(UUID wish, String state, @Nullable String reason, Actor actor) {
        jdbc.sql(
                        """
                        update registry.contact_wish
                           set state = :state, reason = :reason, sealed = null,
                               decided_by_name = :by, decided_at = clock_timestamp()
                         where id = :id
                        """)
                .param("state", state)
                .param("reason", reason, java.sql.Types.VARCHAR)
                .param("by", actor.name())
                .param("id", wish)
                .update();
    }
}

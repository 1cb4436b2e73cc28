package zhiqiang.registry;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import zhiqiang.identity.Actor;
import zhiqiang.identity.Demands;
import zhiqiang.identity.Permission;
import zhiqiang.platform.act.ReadsPersonalData;

/// Contacts of entries. They are written by whoever keeps the entry, and read in the clear by
/// whoever may, which is on the ledger.
@RestController
@Transactional
@RequestMapping(
        path = "/api/registry/entries/{id}/contacts",
        produces = MediaType.APPLICATION_JSON_VALUE)
class ContactController {
    static final int DUTY = 60;

    private final EntryRows entries;
    private final EntryContacts contacts;
    private final RegistryActs acts;

    ContactController(EntryRows entries, EntryContacts contacts, RegistryActs acts) {
        this.entries = entries;
        this.contacts = contacts;
        this.acts = acts;
    }

    @GetMapping
    @Demands(Permission.REGISTRY_CONTACT)
    @ReadsPersonalData(kind = RegistryActs.ENTRY, object = "id", zh = "查看联系人", en = "read contacts")
    List<EntryContacts.ContactView> read(@PathVariable UUID id) {
        entries.get(id);
        return contacts.read(id);
    }

    public record ContactRequest(
            @Nullable String duty,
            @Nullable String name,
            @Nullable String phone,
            @Nullable String email) {}

    @PostMapping
    @Demands(Permission.REGISTRY_KEEP)
    @ResponseStatus(HttpStatus.CREATED)
    List<EntryContacts.ContactMaskView> make(
            @PathVariable UUID id, @RequestBody ContactRequest request, Actor actor) {
        EntryRows.Entry entry = kept(id, actor);
        EntryForm form = new EntryForm();
        String duty = form.text("duty", request.duty(), DUTY);
        SealedPerson.Reached person = person(form, request);
        form.done();
        contacts.make(id, duty, person);
        return told(entry, "contact-made", "增加联系人（" + duty + "）", "added a contact");
    }

    private EntryRows.Entry kept(UUID id, Actor actor) {
        return entries.forUpdate(id, actor.access().reach(Permission.REGISTRY_KEEP));
    }

    static SealedPerson.Reached person(EntryForm form, ContactRequest request) {
        return SealedPerson.Reached.checked(form, request.name(), request.phone(), request.email());
    }

    private List<EntryContacts.ContactMaskView> told(
            EntryRows.Entry entry, String what, String zh, String en) {
        acts.entry(what, entry.id(), "“" + entry.name() + "”" + zh, entry.name() + ": " + en);
        return contacts.masked(entry.id());
    }

    @PutMapping("/{contact}")
    @Demands(Permission.REGISTRY_KEEP)
    List<EntryContacts.ContactMaskView> change(
            @PathVariable UUID id,
            @PathVariable UUID contact,
            @RequestBody ContactRequest request,
            Actor actor) {
        EntryRows.Entry entry = kept(id, actor);
        EntryForm form = new EntryForm();
        String duty = form.text("duty", request.duty(), DUTY);
        SealedPerson.Reached person = person(form, request);
        form.done();
        contacts.change(id, contact, duty, person);
        return told(entry, "contact-changed", "修改联系人（" + duty + "）", "changed a contact");
    }

    @DeleteMapping("/{contact}")
    @Demands(Permission.REGISTRY_KEEP)
    List<EntryContacts.ContactMaskView> remove(
            @PathVariable UUID id, @PathVariable UUID contact, Actor actor) {
        EntryRows.Entry entry = kept(id, actor);
        contacts.remove(id, contact);
        return told(entry, "contact-removed", "删除联系人", "removed a contact");
    }
}

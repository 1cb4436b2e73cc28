package zhiqiang.registry;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import zhiqiang.files.StoredFiles;
import zhiqiang.identity.Actor;
import zhiqiang.identity.Demands;
import zhiqiang.identity.Permission;

/// Qualifications of entries, written by whoever keeps the entry.
@RestController
@Transactional
@RequestMapping(
        path = "/api/registry/entries/{id}/qualifications",
        produces = MediaType.APPLICATION_JSON_VALUE)
class QualificationController {
    private static final int SHORT = 100;
    private static final int LONG = 1000;

    private final EntryRows entries;
    private final Qualifications qualifications;
    private final StoredFiles files;
    private final RegistryActs acts;
    private final EntryChecks checks;

    QualificationController(
            EntryRows entries,
            Qualifications qualifications,
            StoredFiles files,
            RegistryActs acts,
            EntryChecks checks) {
        this.entries = entries;
        this.qualifications = qualifications;
        this.files = files;
        this.acts = acts;
        this.checks = checks;
    }

    /// @param document a file that was brought to the place `qualification`; null to leave it
    public record QualificationRequest(
            @Nullable String kind,
            @Nullable String title,
            @Nullable String number,
            @Nullable String issuer,
            @Nullable String scope,
            @Nullable LocalDate validFrom,
            @Nullable LocalDate validUntil,
            @Nullable UUID document) {}

    @PostMapping
    @Demands(Permission.REGISTRY_KEEP)
    @ResponseStatus(HttpStatus.CREATED)
    List<Qualifications.QualificationView> make(
            @PathVariable UUID id, @RequestBody QualificationRequest request, Actor actor) {
        EntryRows.Entry entry = kept(id, actor);
        Qualifications.Certificate certificate = checked(request);
        qualifications.make(id, certificate);
        tie(certificate, actor);
        return told(
                entry,
                "qualification-made",
                "登记资质：" + certificate.kind().title().zh(),
                "entered a qualification: " + certificate.kind().title().en());
    }

    @PutMapping("/{qualification}")
    @Demands(Permission.REGISTRY_KEEP)
    List<Qualifications.QualificationView> change(
            @PathVariable UUID id,
            @PathVariable UUID qualification,
            @RequestHeader(HttpHeaders.IF_MATCH) String seen,
            @RequestBody QualificationRequest request,
            Actor actor) {
        EntryRows.Entry entry = kept(id, actor);
        Qualifications.Certificate certificate = checked(request);
        qualifications.change(id, qualification, EntryController.version(seen), certificate);
        tie(certificate, actor);
        return told(
                entry,
                "qualification-changed",
                "修改资质：" + certificate.kind().title().zh(),
                "changed a qualification: " + certificate.kind().title().en());
    }

    @DeleteMapping("/{qualification}")
    @Demands(Permission.REGISTRY_KEEP)
    List<Qualifications.QualificationView> remove(
            @PathVariable UUID id, @PathVariable UUID qualification, Actor actor) {
        EntryRows.Entry entry = kept(id, actor);
        qualifications.remove(id, qualification);
        return told(entry, "qualification-removed", "删除资质", "removed a qualification");
    }

    private EntryRows.Entry kept(UUID id, Actor actor) {
        return entries.forUpdate(id, actor.access().reach(Permission.REGISTRY_KEEP));
    }

    private void tie(Qualifications.Certificate certificate, Actor actor) {
        Optional.ofNullable(certificate.file())
                .ifPresent(file -> files.tie(file, QualificationFiles.KIND, actor));
    }

    private List<Qualifications.QualificationView> told(
            EntryRows.Entry entry, String what, String zh, String en) {
        acts.entry(what, entry.id(), "“" + entry.name() + "”" + zh, entry.name() + ": " + en);
        return qualifications.of(entry.id(), checks.today());
    }

    private static Qualifications.Certificate checked(QualificationRequest request) {
        EntryForm form = new EntryForm();
        Optional<QualificationKind> kind =
                form.one("kind", request.kind(), QualificationKind.class);
        Qualifications.Certificate certificate =
                new Qualifications.Certificate(
                        kind.orElse(QualificationKind.OTHER),
                        kind.filter(QualificationKind.OTHER::equals).isPresent()
                                ? form.text("title", request.title(), SHORT)
                                : form.optional("title", request.title(), SHORT),
                        form.optional("number", request.number(), SHORT),
                        form.optional("issuer", request.issuer(), SHORT),
                        form.optional("scope", request.scope(), LONG),
                        request.validFrom(),
                        request.validUntil(),
                        request.document());
        form.unless(
                certificate.validFrom() == null
                        || certificate.validUntil() == null
                        || !certificate.validUntil().isBefore(certificate.validFrom()),
                "validUntil",
                "registry.bad-form",
                "有效期止不能早于有效期起",
                "not before it begins");
        form.done();
        return certificate;
    }
}

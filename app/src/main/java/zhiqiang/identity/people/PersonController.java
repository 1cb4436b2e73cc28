package zhiqiang.identity.people;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import zhiqiang.identity.Actor;
import zhiqiang.identity.Demands;
import zhiqiang.identity.IdentityError;
import zhiqiang.identity.Permission;
import zhiqiang.identity.access.Explanation;
import zhiqiang.identity.account.Form;
import zhiqiang.identity.signin.OpenSessions;
import zhiqiang.identity.signin.SignInLog;
import zhiqiang.platform.act.ReadsPersonalData;
import zhiqiang.platform.error.DomainException;
import zhiqiang.platform.error.PlatformError;

/// People, as administrators keep them.
@RestController
@RequestMapping(path = "/api/people", produces = MediaType.APPLICATION_JSON_VALUE)
class PersonController {
    private static final int MOST = 200;
    private static final long LARGEST_FILE = 2L << 20;

    private final People people;
    private final Joining joining;
    private final Appointments appointments;
    private final Posts posts;
    private final Explanation explanation;
    private final OpenSessions sessions;
    private final SignInLog log;
    private final PeopleFile file;

    PersonController(
            People people,
            Joining joining,
            Appointments appointments,
            Posts posts,
            Explanation explanation,
            OpenSessions sessions,
            SignInLog log,
            PeopleFile file) {
        this.file = file;
        this.people = people;
        this.joining = joining;
        this.appointments = appointments;
        this.posts = posts;
        this.explanation = explanation;
        this.sessions = sessions;
        this.log = log;
    }

    @GetMapping
    @Demands(Permission.PERSON_READ)
    @ReadsPersonalData(kind = "person", zh = "查看人员名单", en = "listed people")
    People.PersonPage list(
            @RequestParam(required = false) @Nullable String query,
            @RequestParam(required = false) @Nullable String unit,
            @RequestParam(required = false) People.@Nullable State state,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "50") int limit) {
        return people.list(query, unit, state, cursor, Math.clamp(limit, 1, MOST));
    }

    public record PersonRequest(
            @Nullable String login,
            @Nullable String name,
            @Nullable String phone,
            @Nullable String email) {}

    /// @param password to be handed over; it is shown this once
    public record NewPersonView(People.PersonView person, String password) {}

    @PostMapping
    @Demands(Permission.PERSON_MANAGE)
    @ResponseStatus(HttpStatus.CREATED)
    NewPersonView make(@RequestBody PersonRequest request, Actor actor) {
        Form form = new Form();
        Joining.Newcomer who =
                Joining.Newcomer.checked(
                        form, request.login(), request.name(), request.phone(), request.email());
        form.done();
        Joining.Joined joined = joining.make(who, actor);
        return new NewPersonView(one(joined.id()), joined.password());
    }

    /// Reads a file of people, and stores them all if nothing is wrong with any.
    @PostMapping(path = "/import", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Demands(Permission.PERSON_MANAGE)
    PeopleFile.PeopleFileView take(
            @RequestParam MultipartFile file,
            @RequestParam(defaultValue = "false") boolean apply,
            Actor actor)
            throws IOException {
        if (file.getSize() > LARGEST_FILE) {
            throw new DomainException(PlatformError.TOO_LARGE);
        }
        return this.file.take(file.getBytes(), apply, actor);
    }

    /// The header that such a file has.
    @GetMapping(path = "/template.csv", produces = "text/csv")
    @Demands(Permission.PERSON_MANAGE)
    ResponseEntity<String> template(Locale locale) {
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename("people.csv").build().toString())
                .body("\ufeff" + PeopleFile.header(locale.getLanguage().equals("en")) + "\r\n");
    }

    @GetMapping("/{id}")
    @Demands(Permission.PERSON_READ)
    @ReadsPersonalData(kind = "person", object = "id", zh = "查看人员", en = "read a person")
    People.PersonView one(@PathVariable UUID id) {
        return people.find(id)
                .orElseThrow(() -> new DomainException(IdentityError.PERSON_NOT_FOUND));
    }

    @PutMapping("/{id}")
    @Demands(Permission.PERSON_MANAGE)
    @Transactional
    People.PersonView describe(
            @PathVariable UUID id, @RequestBody PersonRequest request, Actor actor) {
        one(id);
        Form form = new Form();
        String name = form.text("name", request.name(), Joining.NAME);
        String phone = Joining.phone(form, request.phone());
        String email = Joining.email(form, request.email());
        form.done();
        people.describe(id, name, phone, email);
        joining.told(
                actor,
                "PERSON_CHANGED",
                joining.account(id),
                "修改姓名或联系方式",
                "changed name or contacts");
        return one(id);
    }

    /// Closes an account; sessions and tokens end at once.
    @PostMapping("/{id}/deactivate")
    @Demands(Permission.PERSON_MANAGE)
    @Transactional
    People.PersonView deactivate(
            @PathVariable UUID id, @RequestBody PostController.ReasonRequest request, Actor actor) {
        String reason = request.needed();
        one(id).posts().stream()
                .flatMap(post -> posts.held(post.id()).stream())
                .forEach(appointments::lastOne);
        joining.deactivate(id, reason, actor);
        return one(id);
    }

    @PostMapping("/{id}/activate")
    @Demands(Permission.PERSON_MANAGE)
    People.PersonView activate(
            @PathVariable UUID id, @RequestBody PostController.ReasonRequest request, Actor actor) {
        joining.activate(id, request.needed(), actor);
        return one(id);
    }

    public record PasswordView(String password) {}

    /// A password that has to be replaced, for whoever forgot theirs; none of the three
    /// administrators gets at another one's account by it.
    @PostMapping("/{id}/password")
    @Demands(Permission.PERSON_MANAGE)
    PasswordView password(@PathVariable UUID id, Actor actor) {
        if (appointments.administrator(id)) {
            throw new DomainException(IdentityError.ADMINISTRATORS_PASSWORD);
        }
        return new PasswordView(joining.givePassword(id, actor));
    }

    /// Takes the second factors away from whoever lost them.
    @PostMapping("/{id}/factors/reset")
    @Demands(Permission.FACTOR_RESET)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void resetFactors(
            @PathVariable UUID id, @RequestBody PostController.ReasonRequest request, Actor actor) {
        joining.resetFactors(id, request.needed(), actor);
    }

    /// What the person can see and do, and why.
    @GetMapping("/{id}/access")
    @Demands(Permission.ACCESS_EXPLAIN)
    @ReadsPersonalData(kind = "person", object = "id", zh = "查询人员权限", en = "had rights explained")
    Explanation.AccessView access(@PathVariable UUID id) {
        one(id);
        return explanation.of(id);
    }

    @GetMapping("/{id}/sessions")
    @Demands(Permission.SESSION_MANAGE)
    @ReadsPersonalData(
            kind = "person",
            object = "id",
            zh = "查看人员会话",
            en = "read the sessions of a person")
    List<OpenSessions.SessionView> sessions(@PathVariable UUID id) {
        one(id);
        return sessions.of(id, "");
    }

    @DeleteMapping("/{id}/sessions")
    @Demands(Permission.SESSION_MANAGE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Transactional
    void endSessions(@PathVariable UUID id, Actor actor) {
        one(id);
        sessions.endAll(id);
        log.enter(SignInLog.Outcome.ENDED, id, actor.name());
    }
}

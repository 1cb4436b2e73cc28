package zhiqiang.identity.people;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
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
import zhiqiang.identity.Demands;
import zhiqiang.identity.IdentityError;
import zhiqiang.identity.Permission;
import zhiqiang.identity.access.AccessQuery;
import zhiqiang.identity.account.Form;
import zhiqiang.platform.error.DomainException;
import zhiqiang.scorecard.text.Text;

/// Posts: given, ended, handed over; and the roles asked for, granted and withdrawn.
@RestController
@RequestMapping(path = "/api", produces = MediaType.APPLICATION_JSON_VALUE)
class PostController {
    private static final int TITLE = 60;
    private static final int NOTE = 500;

    private final Posts posts;
    private final Appointments appointments;
    private final People people;
    private final Units units;
    private final ChangesMade changes;
    private final AccessQuery access;

    PostController(
            Posts posts,
            Appointments appointments,
            People people,
            Units units,
            ChangesMade changes,
            AccessQuery access) {
        this.posts = posts;
        this.appointments = appointments;
        this.people = people;
        this.units = units;
        this.changes = changes;
        this.access = access;
    }

    public record PostRequest(
            UUID person,
            @Nullable String unit,
            @Nullable String title,
            @Nullable List<Duty> duties,
            @Nullable List<String> roles,
            @Nullable LocalDate from,
            @Nullable LocalDate until) {}

    /// Gives somebody a post; its roles count once they are granted.
    @PostMapping("/posts")
    @Demands(Permission.PERSON_MANAGE)
    @ResponseStatus(HttpStatus.CREATED)
    @Transactional
    Posts.PostView make(@RequestBody PostRequest request, Actor actor) {
        Appointee who = appointee(request.person());
        LocalDate from = request.from() == null ? access.today() : request.from();
        Form form = new Form();
        String title = form.text("title", request.title(), TITLE);
        Optional<Units.UnitView> unit =
                Optional.ofNullable(request.unit()).flatMap(code -> units.find(code, from));
        form.unless(
                unit.isPresent(),
                "unit",
                "identity.unit-not-found",
                "没有该机构",
                "there is no such unit");
        form.unless(
                request.until() == null || !request.until().isBefore(from),
                "until",
                "identity.bad-period",
                "不得早于任职日期",
                "not before it begins");
        form.done();
        UUID id =
                posts.make(
                        new Posts.New(
                                who.id(),
                                unit.orElseThrow().id(),
                                title,
                                request.duties() == null ? List.of() : request.duties(),
                                from,
                                request.until(),
                                null,
                                null),
                        actor.name());
        changes.enter(
                actor,
                ChangesMade.Kind.PERSON,
                "POST_GIVEN",
                who.id().toString(),
                new Text(
                        who.name() + "任" + unit.get().name().zh() + title,
                        who.name() + " is " + title + " of " + unit.get().name().en()));
        Posts.Held held = posts.held(id).orElseThrow();
        for (String role : request.roles() == null ? List.<String>of() : request.roles()) {
            appointments.wish(held, role, actor);
        }
        return posts.find(id).orElseThrow();
    }

    /// Who gets a post.
    private record Appointee(UUID id, String name) {}

    private Appointee appointee(UUID person) {
        People.PersonView view =
                people.find(person)
                        .orElseThrow(() -> new DomainException(IdentityError.PERSON_NOT_FOUND));
        return new Appointee(view.id(), view.name());
    }

    private Posts.Held held(UUID id) {
        return posts.held(id)
                .orElseThrow(
                        () ->
                                new DomainException(
                                        IdentityError.POST_NOT_FOUND, Map.of("id", id.toString())));
    }

    public record EndRequest(@Nullable LocalDate on, @Nullable String reason) {}

    /// Ends a post; the day named is the last.
    @PostMapping("/posts/{id}/end")
    @Demands(Permission.PERSON_MANAGE)
    @Transactional
    Posts.PostView end(@PathVariable UUID id, @RequestBody EndRequest request, Actor actor) {
        Form form = new Form();
        String reason = form.text("reason", request.reason(), NOTE);
        form.done();
        end(
                held(id),
                request.on() == null ? access.today().minusDays(1) : request.on(),
                reason,
                actor);
        return posts.find(id).orElseThrow();
    }

    private void end(Posts.Held post, LocalDate lastDay, String reason, Actor actor) {
        if (post.overBy(access.today())) {
            throw new DomainException(IdentityError.POST_OVER);
        }
        appointments.lastOne(post);
        posts.end(post.id(), lastDay);
        changes.enter(
                actor,
                ChangesMade.Kind.PERSON,
                "POST_ENDED",
                post.account().toString(),
                new Text(
                        "岗位至 " + lastDay + " 止：" + reason,
                        "post until " + lastDay + ": " + reason));
    }

    public record HandOverRequest(UUID to, @Nullable LocalDate on, @Nullable String note) {}

    /// Hands a post over: the old holder's ends the day before, the new one's begins, with the same
    /// duties; the roles are asked for anew, as they are for another person.
    @PostMapping("/posts/{id}/hand-over")
    @Demands(Permission.PERSON_MANAGE)
    @ResponseStatus(HttpStatus.CREATED)
    @Transactional
    Posts.PostView handOver(
            @PathVariable UUID id, @RequestBody HandOverRequest request, Actor actor) {
        Posts.Held old = held(id);
        Posts.PostView before = posts.find(id).orElseThrow();
        Appointee to = appointee(request.to());
        LocalDate on = request.on() == null ? access.today() : request.on();
        Form form = new Form();
        String note = form.text("note", request.note(), NOTE);
        form.unless(
                !to.id().equals(old.account()),
                "to",
                "identity.same-person",
                "接任人不能是本人",
                "somebody else");
        form.done();
        end(old, on.minusDays(1), note, actor);
        UUID made =
                posts.make(
                        new Posts.New(
                                to.id(),
                                old.unit(),
                                before.title(),
                                before.duties(),
                                on,
                                null,
                                id,
                                note),
                        actor.name());
        changes.enter(
                actor,
                ChangesMade.Kind.PERSON,
                "POST_HANDED_OVER",
                to.id().toString(),
                new Text(
                        to.name() + "接任" + before.title() + "：" + note,
                        to.name() + " takes over " + before.title() + ": " + note));
        Posts.Held held = posts.held(made).orElseThrow();
        before.roles().forEach(role -> appointments.wish(held, role.role(), actor));
        return posts.find(made).orElseThrow();
    }

    public record WishRequest(@Nullable String role) {}

    @PostMapping("/posts/{id}/roles")
    @Demands(Permission.PERSON_MANAGE)
    @Transactional
    Posts.PostView wish(@PathVariable UUID id, @RequestBody WishRequest request, Actor actor) {
        Posts.Held post = held(id);
        if (post.overBy(access.today())) {
            throw new DomainException(IdentityError.POST_OVER);
        }
        appointments.wish(post, String.valueOf(request.role()), actor);
        return posts.find(id).orElseThrow();
    }

    public record ReasonRequest(@Nullable String reason) {
        String needed() {
            Form form = new Form();
            String text = form.text("reason", reason, NOTE);
            form.done();
            return text;
        }
    }

    @PostMapping("/posts/{id}/roles/{role}/withdraw")
    @Demands(Permission.ROLE_GRANT)
    Posts.PostView withdraw(
            @PathVariable UUID id,
            @PathVariable String role,
            @RequestBody ReasonRequest request,
            Actor actor) {
        appointments.withdraw(held(id), role, request.needed(), actor);
        return posts.find(id).orElseThrow();
    }

    @GetMapping("/role-requests")
    @Demands(Permission.ROLE_GRANT)
    List<Appointments.RequestView> requests() {
        return appointments.open();
    }

    @PostMapping("/role-requests/{id}/grant")
    @Demands(Permission.ROLE_GRANT)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void grant(@PathVariable UUID id, Actor actor) {
        appointments.grant(id, actor);
    }

    @PostMapping("/role-requests/{id}/refuse")
    @Demands(Permission.ROLE_GRANT)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void refuse(@PathVariable UUID id, @RequestBody ReasonRequest request, Actor actor) {
        appointments.refuse(id, request.needed(), actor);
    }
}

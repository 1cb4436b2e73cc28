package zhiqiang.identity.people;

import jakarta.servlet.http.HttpSession;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import zhiqiang.identity.Actor;
import zhiqiang.identity.AllowedTo;
import zhiqiang.identity.AllowedTo.Who;
import zhiqiang.identity.IdentityError;
import zhiqiang.identity.Permission;
import zhiqiang.identity.access.AccessQuery;
import zhiqiang.identity.access.Explanation;
import zhiqiang.identity.account.Account;
import zhiqiang.identity.account.Form;
import zhiqiang.identity.account.Passwords;
import zhiqiang.identity.signin.Caller;
import zhiqiang.identity.signin.OpenSessions;
import zhiqiang.identity.signin.SignInView;
import zhiqiang.identity.signin.SigningIn;
import zhiqiang.platform.error.DomainException;
import zhiqiang.platform.error.FieldError;
import zhiqiang.scorecard.text.Text;

/// One's own account.
@RestController
@RequestMapping(path = "/api", produces = MediaType.APPLICATION_JSON_VALUE)
class MeController {
    private static final int NOTE = 500;
    private static final int LONGEST_DELEGATION_DAYS = 92;

    private final Joining joining;
    private final Passwords passwords;
    private final Posts posts;
    private final Delegations delegations;
    private final Explanation explanation;
    private final OpenSessions sessions;
    private final SigningIn signingIn;
    private final ChangesMade changes;
    private final AccessQuery access;
    private final JdbcClient jdbc;
    private final PeopleNews news;

    MeController(
            Joining joining,
            Passwords passwords,
            Posts posts,
            Delegations delegations,
            Explanation explanation,
            OpenSessions sessions,
            SigningIn signingIn,
            ChangesMade changes,
            AccessQuery access,
            JdbcClient jdbc,
            PeopleNews news) {
        this.news = news;
        this.joining = joining;
        this.passwords = passwords;
        this.posts = posts;
        this.delegations = delegations;
        this.explanation = explanation;
        this.sessions = sessions;
        this.signingIn = signingIn;
        this.changes = changes;
        this.access = access;
        this.jdbc = jdbc;
    }

    /// @param permissions codes of what may be done; none before signing in is finished
    public record MeView(
            UUID id,
            String login,
            String name,
            SignInView.Next next,
            List<String> permissions,
            List<Posts.PostView> posts,
            List<Delegations.DelegationView> delegated) {}

    @GetMapping("/me")
    @AllowedTo(Who.BEGINNERS)
    MeView me(Caller caller) {
        Actor actor = caller.actor();
        LocalDate today = access.today();
        return new MeView(
                actor.id(),
                actor.login(),
                actor.name(),
                signingIn.view(caller.session()).next(),
                caller.finished()
                        ? actor.access().permissions().stream().map(Permission::code).toList()
                        : List.of(),
                posts.of(List.of(actor.id())).getOrDefault(actor.id(), List.of()).stream()
                        .filter(post -> post.until() == null || !post.until().isBefore(today))
                        .toList(),
                delegations.of(actor.id()).stream()
                        .filter(
                                each ->
                                        each.to().id().equals(actor.id())
                                                && each.state() == Delegations.State.RUNNING)
                        .toList());
    }

    public record PasswordRequest(@Nullable String current, @Nullable String replacement) {}

    /// Changes one's password and ends one's other sessions.
    @PostMapping("/me/password")
    @AllowedTo(Who.PERSONS)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void changePassword(@RequestBody PasswordRequest request, Actor actor, HttpSession session) {
        Account account = joining.account(actor.id());
        List<FieldError> wrong = new ArrayList<>();
        String current = Optional.ofNullable(request.current()).orElse("");
        if (!passwords.matches(current, Optional.of(account))) {
            wrong.add(
                    new FieldError(
                            "current",
                            "identity.wrong-password",
                            new Text("当前口令不正确", "the current password is wrong")));
        }
        passwords.choose(account, Optional.ofNullable(request.replacement()).orElse(""), wrong);
        sessions.endOthers(actor.id(), session.getId());
    }

    /// What one can see and do, and why.
    @GetMapping("/me/access")
    @AllowedTo(Who.PERSONS)
    Explanation.AccessView access(Actor actor) {
        return explanation.of(actor.id());
    }

    @GetMapping("/me/sessions")
    @AllowedTo(Who.PERSONS)
    List<OpenSessions.SessionView> sessions(Actor actor, HttpSession session) {
        return sessions.of(actor.id(), session.getId());
    }

    @DeleteMapping("/me/sessions/{id}")
    @AllowedTo(Who.PERSONS)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void endSession(@PathVariable String id, Actor actor) {
        if (!sessions.end(actor.id(), id)) {
            throw new DomainException(IdentityError.SESSION_NOT_FOUND);
        }
    }

    @DeleteMapping("/me/sessions")
    @AllowedTo(Who.PERSONS)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void endOtherSessions(Actor actor, HttpSession session) {
        sessions.endOthers(actor.id(), session.getId());
    }

    @GetMapping("/delegations")
    @AllowedTo(Who.PERSONS)
    List<Delegations.DelegationView> delegations(Actor actor) {
        return delegations.of(actor.id());
    }

    public record DelegationRequest(
            UUID post,
            UUID to,
            @Nullable LocalDate from,
            @Nullable LocalDate until,
            @Nullable String note) {}

    /// Leaves one's post to somebody for some days; administrators' roles do not go along.
    @PostMapping("/delegations")
    @AllowedTo(Who.PERSONS)
    @ResponseStatus(HttpStatus.CREATED)
    @Transactional
    Delegations.DelegationView delegate(@RequestBody DelegationRequest request, Actor actor) {
        LocalDate today = access.today();
        LocalDate from = request.from() == null ? today : request.from();
        LocalDate until = request.until() == null ? from : request.until();
        if (posts.held(request.post())
                .filter(held -> held.account().equals(actor.id()) && !held.overBy(today))
                .isEmpty()) {
            throw new DomainException(IdentityError.POST_NOT_FOUND);
        }
        Account to = joining.account(request.to());
        Form form = new Form();
        String note = form.text("note", request.note(), NOTE);
        form.unless(
                to.active() && !to.id().equals(actor.id()),
                "to",
                "identity.same-person",
                "请选择其他在用人员",
                "somebody else who has an open account");
        form.unless(
                !from.isBefore(today)
                        && !until.isBefore(from)
                        && until.isBefore(from.plusDays(LONGEST_DELEGATION_DAYS)),
                "until",
                "identity.bad-period",
                "起始日不得早于今天，期限不超过 92 天",
                "from today on at the earliest, for 92 days at most");
        form.done();
        UUID id = delegations.make(request.post(), to.id(), from, until, note, actor.name());
        changes.enter(
                actor,
                ChangesMade.Kind.PERSON,
                "POST_DELEGATED",
                to.id().toString(),
                new Text(
                        "委托“" + to.name() + "”，" + from + " 至 " + until + "：" + note,
                        "delegated to "
                                + to.name()
                                + " from "
                                + from
                                + " to "
                                + until
                                + ": "
                                + note));
        Delegations.DelegationView made =
                delegations.of(actor.id()).stream()
                        .filter(each -> each.id().equals(id))
                        .findFirst()
                        .orElseThrow();
        news.delegated(made);
        return made;
    }

    @PostMapping("/delegations/{id}/end")
    @AllowedTo(Who.PERSONS)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Transactional
    void endDelegation(@PathVariable UUID id, Actor actor) {
        delegations.end(id, actor.id());
        changes.enter(
                actor,
                ChangesMade.Kind.PERSON,
                "DELEGATION_ENDED",
                actor.id().toString(),
                new Text("终止委托", "ended a delegation"));
    }

    public record ColleagueView(UUID id, String name, @Nullable Text unit) {}

    /// People to choose a delegate from. Firms and laboratories find their own people alone.
    @GetMapping("/colleagues")
    @AllowedTo(Who.PERSONS)
    List<ColleagueView> colleagues(@RequestParam String query, Actor actor) {
        return jdbc.sql(
                        """
                        with seat as (
                             select p.account, p.from_day, u.id as unit, u.name_zh, u.name_en,
                                    u.kind in ('ENTERPRISE', 'LABORATORY') as outside
                               from identity.post p
                              cross join lateral identity.unit_on(p.unit, :today) u
                              where :today between p.from_day and coalesce(p.until_day, 'infinity')),
                        mine as (select unit, outside from seat where account = :actor)
                        select a.id, a.name, s.name_zh, s.name_en
                          from identity.account a
                          join lateral (
                               select s.name_zh, s.name_en
                                 from seat s
                                where s.account = a.id
                                  and (s.unit in (select unit from mine)
                                       or not s.outside
                                          and exists (select from mine where not outside))
                                order by s.from_day
                                limit 1) s on true
                         where a.active and position(:part in lower(a.name)) > 0
                         order by a.name, a.id
                         limit 20
                        """)
                .param("actor", actor.id())
                .param("today", access.today())
                .param("part", query.strip().toLowerCase(java.util.Locale.ROOT))
                .query(
                        (row, n) ->
                                new ColleagueView(
                                        row.getObject("id", UUID.class),
                                        row.getString("name"),
                                        new Text(
                                                row.getString("name_zh"),
                                                row.getString("name_en"))))
                .list();
    }
}

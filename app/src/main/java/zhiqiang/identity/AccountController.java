package zhiqiang.identity;

import jakarta.servlet.http.HttpSession;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import zhiqiang.platform.error.DomainException;
import zhiqiang.platform.error.FieldError;
import zhiqiang.scorecard.pack.Text;

/// The account of whoever is signed in.
@RestController
@RequestMapping(path = "/api", produces = MediaType.APPLICATION_JSON_VALUE)
class AccountController {
    private static final int SHORTEST = 12;

    private final Accounts accounts;
    private final Sessions sessions;
    private final PasswordEncoder encoder;

    AccountController(Accounts accounts, Sessions sessions, PasswordEncoder encoder) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.encoder = encoder;
    }

    public record CsrfView(String headerName, String parameterName, String token) {}

    /// The token that every write has to carry; it changes with signing in.
    @GetMapping("/csrf")
    CsrfView csrf(CsrfToken token) {
        return new CsrfView(token.getHeaderName(), token.getParameterName(), token.getToken());
    }

    public record MeView(UUID id, String login, String name, boolean administrator) {}

    @GetMapping("/me")
    MeView me(Actor actor) {
        return new MeView(actor.id(), actor.login(), actor.name(), actor.administrator());
    }

    public record PasswordRequest(String current, String replacement) {}

    /// Changes one's password and ends one's other sessions.
    @PostMapping("/me/password")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void changePassword(@RequestBody PasswordRequest request, Actor actor, HttpSession session) {
        Account account = accounts.byLogin(actor.login()).orElseThrow();
        List<FieldError> wrong = new ArrayList<>();
        if (!encoder.matches(request.current(), account.passwordHash())) {
            wrong.add(
                    new FieldError(
                            "current",
                            "identity.wrong-password",
                            new Text("当前口令不正确", "the current password is wrong")));
        }
        if (request.replacement().length() < SHORTEST
                || request.replacement().equals(request.current())
                || request.replacement().equalsIgnoreCase(actor.login())) {
            wrong.add(
                    new FieldError(
                            "replacement",
                            "identity.weak-password",
                            new Text(
                                    "新口令至少 12 位，且不得与原口令或登录名相同",
                                    "at least 12 characters, other than before and than the"
                                            + " login")));
        }
        if (!wrong.isEmpty()) {
            throw new DomainException(IdentityError.PASSWORD_REFUSED, Map.of(), wrong);
        }
        accounts.setPassword(account.id(), String.valueOf(encoder.encode(request.replacement())));
        sessions.endOthers(actor.login(), session.getId());
    }
}

package zhiqiang.identity.signin;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.DeleteMapping;
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
import zhiqiang.platform.error.DomainException;
import zhiqiang.platform.error.FieldError;
import zhiqiang.scorecard.text.Text;

/// Tokens for machines. A token never does more than its owner may, at any time.
@RestController
@RequestMapping(path = "/api", produces = MediaType.APPLICATION_JSON_VALUE)
class TokenController {
    private static final int NAME = 60;
    private static final int LONGEST_DAYS = 366;

    private final MachineTokens tokens;
    private final SigningIn signingIn;
    private final AccessQuery access;

    TokenController(MachineTokens tokens, SigningIn signingIn, AccessQuery access) {
        this.tokens = tokens;
        this.signingIn = signingIn;
        this.access = access;
    }

    @GetMapping("/me/tokens")
    @Demands(Permission.TOKEN_OWN)
    List<MachineTokens.TokenView> own(Actor actor) {
        return tokens.list(Optional.of(actor.id()));
    }

    public record TokenRequest(
            @Nullable String name, @Nullable List<String> permissions, @Nullable LocalDate until) {}

    @PostMapping("/me/tokens")
    @Demands(Permission.TOKEN_OWN)
    @ResponseStatus(HttpStatus.CREATED)
    MachineTokens.NewTokenView make(@RequestBody TokenRequest request, Actor actor, Caller caller) {
        signingIn.recently(person(caller));
        List<FieldError> wrong = new ArrayList<>();
        String name = request.name() == null ? "" : request.name().strip();
        if (name.isEmpty()
                || name.length() > NAME
                || name.chars().anyMatch(Character::isISOControl)) {
            wrong.add(
                    new FieldError(
                            "name",
                            "identity.missing",
                            new Text("请填写名称，不超过 60 个字符", "a name of at most 60 characters")));
        }
        Set<Permission> permissions = EnumSet.noneOf(Permission.class);
        for (String code :
                request.permissions() == null ? List.<String>of() : request.permissions()) {
            Permission.of(code)
                    .filter(each -> each.forMachines() && actor.access().has(each))
                    .ifPresentOrElse(
                            permissions::add,
                            () ->
                                    wrong.add(
                                            new FieldError(
                                                    "permissions",
                                                    "identity.not-for-this-token",
                                                    new Text(
                                                            "权限 " + code + " 本人没有或不能授予访问令牌",
                                                            code
                                                                    + " is not yours, or not for"
                                                                    + " machines"))));
        }
        LocalDate today = access.today();
        LocalDate until = request.until();
        if (until == null || until.isBefore(today) || until.isAfter(today.plusDays(LONGEST_DAYS))) {
            wrong.add(
                    new FieldError(
                            "until",
                            "identity.bad-period",
                            new Text("请选择今天起一年以内的日期", "a day within a year from today")));
        }
        if (permissions.isEmpty() && wrong.isEmpty()) {
            wrong.add(
                    new FieldError(
                            "permissions",
                            "identity.missing",
                            new Text("请选择权限", "choose permissions")));
        }
        if (!wrong.isEmpty() || until == null) {
            throw new DomainException(IdentityError.FORM_REFUSED, Map.of(), wrong);
        }
        return tokens.make(actor.id(), name, permissions, until);
    }

    private static SignedIn person(Caller caller) {
        return caller.session().orElseThrow(() -> new DomainException(IdentityError.FORBIDDEN));
    }

    /// A new secret; the old one ends at once.
    @PostMapping("/me/tokens/{id}/rotate")
    @Demands(Permission.TOKEN_OWN)
    MachineTokens.NewTokenView rotate(@PathVariable UUID id, Actor actor, Caller caller) {
        signingIn.recently(person(caller));
        return tokens.rotate(actor.id(), id)
                .orElseThrow(() -> new DomainException(IdentityError.TOKEN_NOT_FOUND));
    }

    @DeleteMapping("/me/tokens/{id}")
    @Demands(Permission.TOKEN_OWN)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void revokeOwn(@PathVariable UUID id, Actor actor) {
        found(tokens.revoke(Optional.of(actor.id()), id));
    }

    @GetMapping("/tokens")
    @Demands(Permission.TOKEN_MANAGE)
    List<MachineTokens.TokenView> all() {
        return tokens.list(Optional.empty());
    }

    @DeleteMapping("/tokens/{id}")
    @Demands(Permission.TOKEN_MANAGE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void revoke(@PathVariable UUID id) {
        found(tokens.revoke(Optional.empty(), id));
    }

    private static void found(boolean found) {
        if (!found) {
            throw new DomainException(IdentityError.TOKEN_NOT_FOUND);
        }
    }
}

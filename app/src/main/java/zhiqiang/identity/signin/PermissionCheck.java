package zhiqiang.identity.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import zhiqiang.identity.Actor;
import zhiqiang.identity.AllowedTo;
import zhiqiang.identity.Demands;
import zhiqiang.identity.IdentityError;
import zhiqiang.identity.Permission;
import zhiqiang.identity.Reaches;
import zhiqiang.platform.act.Doer;
import zhiqiang.platform.error.DomainException;

/// Holds every operation to what it says about its callers; what says nothing is refused.
@Component
class PermissionCheck implements HandlerInterceptor {
    @Override
    public boolean preHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod operation
                && request.getRequestURI().startsWith("/api/")) {
            Optional<Caller> caller = Caller.of(request);
            Doer.ofRequest(doer(caller, operation, request));
            check(operation, caller);
        }
        return true;
    }

    private static Doer doer(
            Optional<Caller> caller, HandlerMethod operation, HttpServletRequest request) {
        Optional<Actor> actor = caller.map(Caller::actor);
        return new Doer(
                actor.map(Actor::id),
                actor.map(Actor::name).orElse(""),
                actor.flatMap(
                                who ->
                                        Optional.ofNullable(
                                                        operation.getMethodAnnotation(
                                                                Demands.class))
                                                .map(
                                                        demands ->
                                                                who.access()
                                                                        .inNameOf(demands.value())))
                        .orElse(Doer.InNameOf.NOBODY),
                SignInLog.address(request),
                SignInLog.agent(request));
    }

    private static void check(HandlerMethod operation, Optional<Caller> caller) {
        Demands demanded = operation.getMethodAnnotation(Demands.class);
        if (demanded != null) {
            Caller who = finished(caller);
            Permission permission = demanded.value();
            refuseUnless(who.actor().access().has(permission), IdentityError.FORBIDDEN);
            Reaches.ofRequest(who.actor().access().reach(permission));
            return;
        }
        AllowedTo allowed = operation.getMethodAnnotation(AllowedTo.class);
        if (allowed == null) {
            check(about(operation), caller);
        } else {
            check(allowed.value(), caller);
        }
    }

    /// The description of the interface is a library's, and for whoever signed in.
    private static AllowedTo.Who about(HandlerMethod operation) {
        refuseUnless(
                operation.getBeanType().getPackageName().startsWith("org.springdoc."),
                IdentityError.FORBIDDEN);
        return AllowedTo.Who.SIGNED_IN;
    }

    private static void check(AllowedTo.Who who, Optional<Caller> caller) {
        switch (who) {
            case STRANGERS -> {}
            case BEGINNERS -> refuseUnless(person(caller), IdentityError.NOT_SIGNED_IN);
            case ENROLLING -> {
                refuseUnless(person(caller), IdentityError.NOT_SIGNED_IN);
                refuseUnless(
                        caller.filter(each -> each.finished() || each.enrolling()).isPresent(),
                        IdentityError.SIGN_IN_UNFINISHED);
            }
            case SIGNED_IN -> finished(caller);
            case PERSONS -> refuseUnless(!finished(caller).machine(), IdentityError.FORBIDDEN);
        }
    }

    private static boolean person(Optional<Caller> caller) {
        return caller.filter(each -> !each.machine()).isPresent();
    }

    private static Caller finished(Optional<Caller> caller) {
        Caller who = caller.orElseThrow(() -> new DomainException(IdentityError.NOT_SIGNED_IN));
        refuseUnless(who.finished(), IdentityError.SIGN_IN_UNFINISHED);
        return who;
    }

    private static void refuseUnless(boolean condition, IdentityError otherwise) {
        if (!condition) {
            throw new DomainException(otherwise);
        }
    }
}

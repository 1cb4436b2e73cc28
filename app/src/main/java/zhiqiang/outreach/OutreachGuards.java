package zhiqiang.outreach;

import java.util.Objects;
import java.util.UUID;
import java.util.function.BiPredicate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import zhiqiang.identity.Actor;
import zhiqiang.identity.Permission;
import zhiqiang.identity.Reach;
import zhiqiang.identity.Reaches;
import zhiqiang.ledger.ObjectGuard;

/// What was done to something is read by those to whom it belongs, not by everybody who sees what
/// was published of it: drafts and words of a return stand there, too.
@Configuration(proxyBeanMethods = false)
class OutreachGuards {
    @Bean
    static ObjectGuard guardOfSupportingPolicies(
            SupportingPolicyRows rows, Reaches reaches, PlatformTransactionManager transactions) {
        return new Guard(
                SupportingPolicyWork.KIND,
                (id, reach) -> rows.editions(id).stream().anyMatch(each -> each.within(reach)),
                reaches,
                new TransactionTemplate(transactions));
    }

    @Bean
    static ObjectGuard guardOfPractices(
            PracticeRows rows, Reaches reaches, PlatformTransactionManager transactions) {
        return new Guard(
                PracticeWork.KIND,
                (id, reach) -> rows.byId(id).filter(each -> each.within(reach)).isPresent(),
                reaches,
                new TransactionTemplate(transactions));
    }

    @Bean
    static ObjectGuard guardOfPublicity(
            PublicityRows rows, Reaches reaches, PlatformTransactionManager transactions) {
        return new Guard(
                PublicityWork.KIND,
                (id, reach) -> rows.byId(id).filter(each -> each.within(reach)).isPresent(),
                reaches,
                new TransactionTemplate(transactions));
    }

    private record Guard(
            String kind,
            BiPredicate<UUID, Reach> within,
            Reaches reaches,
            TransactionTemplate transaction)
            implements ObjectGuard {
        @Override
        public boolean readable(String object, Actor actor) {
            if (!actor.access().has(Permission.OUTREACH_READ)) {
                return false;
            }
            try {
                UUID id = UUID.fromString(object);
                Reach reach = actor.access().reach(Permission.OUTREACH_READ);
                return reaches.as(
                        reach,
                        () ->
                                Objects.requireNonNull(
                                        transaction.execute(status -> within.test(id, reach))));
            } catch (IllegalArgumentException none) {
                return false;
            }
        }
    }
}

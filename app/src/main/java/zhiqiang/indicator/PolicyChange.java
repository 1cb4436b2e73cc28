package zhiqiang.indicator;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import zhiqiang.identity.Reaches;
import zhiqiang.platform.act.ActLog;
import zhiqiang.platform.error.StartRefused;
import zhiqiang.platform.policy.PolicyPack;
import zhiqiang.scorecard.evidence.Fault;
import zhiqiang.scorecard.pack.Dataset;
import zhiqiang.scorecard.pack.Pack;
import zhiqiang.scorecard.text.Text;

/// Before anyone is answered: where the pack is not the one that facts were last made with, all
/// facts are made again from the records, in one transaction. What was known on earlier days stays
/// as it was known then.
@Component
final class PolicyChange implements InitializingBean {
    private static final Logger LOG = LoggerFactory.getLogger(PolicyChange.class);
    private static final int SHOWN = 10;

    private final PolicyPack policy;
    private final Pack pack;
    private final Codes codes;
    private final Vocabularies vocabularies;
    private final Acts acts;
    private final Changes changes;
    private final Restaging restaging;
    private final Deriving deriving;
    private final Restating restating;
    private final JdbcClient jdbc;
    private final ActLog log;
    private final TransactionTemplate transaction;
    private final Reaches reaches;

    PolicyChange(
            PolicyPack policy,
            Codes codes,
            Vocabularies vocabularies,
            Acts acts,
            Changes changes,
            Restaging restaging,
            Deriving deriving,
            Restating restating,
            JdbcClient jdbc,
            ActLog log,
            PlatformTransactionManager transactions,
            Reaches reaches) {
        this.reaches = reaches;
        this.policy = policy;
        this.pack = policy.pack();
        this.codes = codes;
        this.vocabularies = vocabularies;
        this.acts = acts;
        this.changes = changes;
        this.restaging = restaging;
        this.deriving = deriving;
        this.restating = restating;
        this.jdbc = jdbc;
        this.log = log;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    public void afterPropertiesSet() {
        if (applied().filter(policy.digest()::equals).isEmpty()) {
            reaches.asServer(
                    "policy-change", () -> transaction.executeWithoutResult(status -> apply()));
        }
    }

    private Optional<String> applied() {
        return jdbc.sql("select digest from indicator.policy where policy = :policy")
                .param("policy", pack.id())
                .query(String.class)
                .optional();
    }

    private void apply() {
        acts.lockAll();
        Optional<String> before = applied();
        if (before.filter(policy.digest()::equals).isPresent()) {
            return;
        }
        // A database of before digests were kept may hold facts of any pack.
        if (before.isPresent() || acts.any()) {
            LOG.info("the policy {} has changed: all facts are made again", pack.id());
            remake();
        }
        jdbc.sql(
                        """
                        insert into indicator.policy (policy, digest, applied_at)
                        values (:policy, :digest, clock_timestamp())
                        on conflict (policy) do update set digest = excluded.digest,
                                                           applied_at = excluded.applied_at
                        """)
                .param("policy", pack.id())
                .param("digest", policy.digest())
                .update();
    }

    private void remake() {
        String reason = "政策包已更新 / the policy pack was changed: " + pack.version();
        List<String> unfit = new ArrayList<>(vanished());
        Vocabularies.Known known = vocabularies.now();
        changes.prepare();
        long act = acts.remake(reason);
        for (Dataset dataset : pack.datasets()) {
            if (dataset.derived()) {
                continue;
            }
            changes.empty();
            wantAll(dataset);
            Restaging.Restaged staged = restaging.wanted(dataset, known);
            if (staged.unfit() > 0) {
                unfit.add(line(dataset, staged));
            } else if (changes.compare(dataset, false).corrected() > 0) {
                changes.store(dataset, act, Optional.empty());
            }
        }
        if (!unfit.isEmpty()) {
            throw refused(unfit);
        }
        deriving.again(known, act);
        changes.addToCells(act);
        restating.after(act, reason);
        log.enter(
                RecordActs.told(
                        jdbc,
                        act,
                        StoredRecord.Kind.REMAKE,
                        new Text(
                                "政策包版本 " + pack.version(),
                                "version " + pack.version() + " of the policy pack")));
    }

    /// Datasets with records that the pack no longer has.
    private List<String> vanished() {
        return jdbc.sql(
                        """
                        select k.code || ': ' || count(*)
                          from indicator.code k
                          join indicator.record r on r.dataset = k.id
                         where k.policy = :policy and k.kind = 'DATASET'
                           and k.code <> all(:datasets)
                           and r.superseded is null and r.content is not null
                         group by k.code
                         order by k.code
                        """)
                .param("policy", pack.id())
                .param(
                        "datasets",
                        pack.datasets().stream()
                                .filter(d -> !d.derived())
                                .map(Dataset::code)
                                .toArray(String[]::new))
                .query(String.class)
                .list();
    }

    private void wantAll(Dataset dataset) {
        jdbc.sql(
                        """
                        insert into wanted (key, revision)
                        select key, revision
                          from indicator.record
                         where dataset = :dataset and superseded is null and content is not null
                        """)
                .param("dataset", codes.of(dataset))
                .update();
        jdbc.sql("analyze wanted").update();
    }

    private static String line(Dataset dataset, Restaging.Restaged staged) {
        return dataset.code()
                + ": "
                + staged.unfit()
                + staged.faults().stream()
                        .map(fault -> " " + text(fault))
                        .collect(Collectors.joining(","));
    }

    private static String text(Fault fault) {
        return fault.column() + "=" + fault.value() + " [" + fault.code() + "]";
    }

    private static StartRefused refused(List<String> unfit) {
        String lines = unfit.stream().limit(SHOWN).collect(Collectors.joining("\n  "));
        return new StartRefused(
                "start.records-do-not-fit",
                "政策包更新后不再接受部分已有记录（数据集、条数、首个错误）；请恢复政策包，或先更正、撤回这些记录。",
                "the changed policy pack no longer takes records that are stored (dataset, how"
                        + " many, the first fault); put the pack back, or correct or retract them"
                        + " first:\n  "
                        + lines);
    }
}

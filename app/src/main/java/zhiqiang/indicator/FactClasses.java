package zhiqiang.indicator;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import zhiqiang.platform.policy.PolicyPack;
import zhiqiang.scorecard.cell.Amount;
import zhiqiang.scorecard.cell.Contribution;
import zhiqiang.scorecard.cell.Contributions;
import zhiqiang.scorecard.fact.Values;
import zhiqiang.scorecard.pack.Dataset;
import zhiqiang.scorecard.pack.Indicator;
import zhiqiang.scorecard.pack.Pack;

/// What rows count for. Rows that add the same to the same indicators are of one class, of which
/// there are few; amounts other than 0 and 1 stand with the row. So one index over class, region
/// and day finds the facts of every indicator, however many there are.
@Component
final class FactClasses {
    /// @param id nothing for a row that counts for nothing
    record Classified(@Nullable Integer id, List<BigDecimal> amounts) {
        static final Classified NOTHING = new Classified(null, List.of());
    }

    /// One indicator of a class; a position (from 1) stands for an amount of the row.
    private record Term(
            Indicator indicator,
            int numerator,
            @Nullable Integer numeratorAmount,
            int denominator,
            @Nullable Integer denominatorAmount,
            boolean evidence,
            boolean provisional) {
        String signature() {
            return indicator.code()
                    + ":"
                    + (numeratorAmount == null ? numerator : "#" + numeratorAmount)
                    + "/"
                    + (denominatorAmount == null ? denominator : "#" + denominatorAmount)
                    + (evidence ? "e" : "")
                    + (provisional ? "p" : "");
        }
    }

    private final Pack pack;
    private final Codes codes;
    private final JdbcClient jdbc;
    private final TransactionTemplate apart;
    private final Map<String, Integer> ids = new ConcurrentHashMap<>();

    FactClasses(
            PolicyPack policy,
            Codes codes,
            JdbcClient jdbc,
            PlatformTransactionManager transactions) {
        this.pack = policy.pack();
        this.codes = codes;
        this.jdbc = jdbc;
        this.apart = new TransactionTemplate(transactions);
        // A class says nothing about any row, so it may outlive a transaction that is rolled back.
        this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /// Classifies the rows of one dataset. Belongs to one thread.
    final class Classifier {
        private final Contributions contributions;
        private final Amount amount = new Amount();
        private final Map<List<Term>, Integer> known = new HashMap<>();

        private Classifier(Dataset dataset) {
            this.contributions = new Contributions(pack.indicators(), dataset);
        }

        Classified of(Values row) {
            List<Term> terms = new ArrayList<>(2);
            List<BigDecimal> amounts = new ArrayList<>(2);
            for (Contribution contribution : contributions.of(row)) {
                if (contribution.of(row, amount)) {
                    terms.add(term(contribution.indicator(), amounts));
                }
            }
            return terms.isEmpty()
                    ? Classified.NOTHING
                    : new Classified(known.computeIfAbsent(terms, FactClasses.this::id), amounts);
        }

        private Term term(Indicator indicator, List<BigDecimal> amounts) {
            BigDecimal numerator = amount.numerator();
            BigDecimal denominator = amount.denominator();
            return new Term(
                    indicator,
                    constant(numerator),
                    position(numerator, amounts),
                    constant(denominator),
                    position(denominator, amounts),
                    amount.isEvidence(),
                    amount.isProvisional());
        }

        private static int constant(BigDecimal value) {
            return value.compareTo(BigDecimal.ONE) == 0 ? 1 : 0;
        }

        private static @Nullable Integer position(BigDecimal value, List<BigDecimal> amounts) {
            if (value.signum() == 0 || value.compareTo(BigDecimal.ONE) == 0) {
                return null;
            }
            amounts.add(value);
            return amounts.size();
        }
    }

    Classifier of(Dataset dataset) {
        return new Classifier(dataset);
    }

    private int id(List<Term> terms) {
        String signature = String.join(" ", terms.stream().map(Term::signature).toList());
        return ids.computeIfAbsent(signature, s -> stored(s, terms));
    }

    private int stored(String signature, List<Term> terms) {
        Integer id =
                apart.execute(
                        status -> {
                            int stored = entered(signature);
                            terms.forEach(term -> enter(stored, term));
                            return stored;
                        });
        return java.util.Objects.requireNonNull(id);
    }

    private int entered(String signature) {
        return jdbc.sql(
                        """
                        with entered as (
                            insert into indicator.fact_class (policy, signature)
                            values (:policy, :signature)
                            on conflict do nothing
                            returning id)
                        select id from entered
                        union all
                        select id from indicator.fact_class
                         where policy = :policy and signature = :signature
                        limit 1
                        """)
                .param("policy", pack.id())
                .param("signature", signature)
                .query(Integer.class)
                .optional()
                .orElseGet(() -> entered(signature));
    }

    private void enter(int id, Term term) {
        jdbc.sql(
                        """
                        insert into indicator.contribution
                               (class, indicator, numerator, numerator_amount, denominator,
                                denominator_amount, evidence, provisional)
                        values (:class, :indicator, :numerator, :numeratorAmount, :denominator,
                                :denominatorAmount, :evidence, :provisional)
                        on conflict do nothing
                        """)
                .param("class", id)
                .param("indicator", codes.of(term.indicator()))
                .param("numerator", term.numerator())
                .param("numeratorAmount", term.numeratorAmount(), java.sql.Types.SMALLINT)
                .param("denominator", term.denominator())
                .param("denominatorAmount", term.denominatorAmount(), java.sql.Types.SMALLINT)
                .param("evidence", term.evidence() ? 1 : 0)
                .param("provisional", term.provisional() ? 1 : 0)
                .update();
    }
}

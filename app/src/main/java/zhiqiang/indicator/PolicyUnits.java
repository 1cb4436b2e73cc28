package zhiqiang.indicator;

import java.util.ArrayList;
import java.util.List;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import zhiqiang.identity.Seats;
import zhiqiang.platform.policy.PolicyPack;
import zhiqiang.scorecard.pack.Dataset;
import zhiqiang.scorecard.pack.Indicator;
import zhiqiang.scorecard.pack.Pack;
import zhiqiang.scorecard.pack.Region;
import zhiqiang.scorecard.pack.Unit;

/// Tells who keeps the units which ones the policy names, and the database which unit answers for
/// which datasets: the one that leads an indicator for those that feed it.
@Component
final class PolicyUnits implements InitializingBean {
    private final Pack pack;
    private final Codes codes;
    private final Seats seats;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    PolicyUnits(
            PolicyPack policy,
            Codes codes,
            Seats seats,
            JdbcClient jdbc,
            PlatformTransactionManager transactions) {
        this.pack = policy.pack();
        this.codes = codes;
        this.seats = seats;
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    public void afterPropertiesSet() {
        transaction.executeWithoutResult(
                status -> {
                    seats.unitsOf(units());
                    answer();
                });
    }

    private List<Seats.PolicyUnit> units() {
        List<Seats.PolicyUnit> all = new ArrayList<>();
        for (Unit unit : pack.units()) {
            all.add(new Seats.PolicyUnit(unit.code(), unit.name(), unit.office(), ""));
        }
        for (Region region : pack.regions()) {
            if (!region.city()) {
                all.add(new Seats.PolicyUnit(region.code(), region.name(), false, region.code()));
            }
        }
        return all;
    }

    private void answer() {
        Integer[] own = codes.sorted(pack.datasets().stream()).toArray(Integer[]::new);
        jdbc.sql("delete from indicator.dataset_unit where dataset = any (:datasets)")
                .param("datasets", own)
                .update();
        for (Indicator indicator : pack.indicators()) {
            for (Dataset dataset : PolicyController.datasets(indicator)) {
                jdbc.sql(
                                """
                                insert into indicator.dataset_unit (dataset, unit)
                                values (:dataset, :unit)
                                on conflict do nothing
                                """)
                        .param("dataset", codes.of(dataset))
                        .param("unit", indicator.lead().code())
                        .update();
            }
        }
    }
}

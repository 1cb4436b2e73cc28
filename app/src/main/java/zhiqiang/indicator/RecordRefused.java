package zhiqiang.indicator;

import java.util.List;
import java.util.Map;
import zhiqiang.platform.error.DomainException;
import zhiqiang.platform.error.FieldError;
import zhiqiang.scorecard.evidence.Fault;

/// The problem of a record that the policy does not take, fault by fault.
final class RecordRefused {
    private RecordRefused() {}

    static DomainException of(List<Fault> faults) {
        return new DomainException(
                IndicatorError.RECORD_REFUSED,
                Map.of(),
                faults.stream()
                        .map(
                                fault ->
                                        new FieldError(
                                                fault.column() == null ? "" : fault.column(),
                                                fault.code(),
                                                fault.reason()))
                        .toList());
    }
}

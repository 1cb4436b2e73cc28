package zhiqiang.casework.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.flowable.common.engine.api.delegate.event.FlowableEngineEventType;
import org.flowable.common.engine.api.delegate.event.FlowableEvent;
import org.flowable.common.engine.api.delegate.event.FlowableEventListener;
import org.flowable.engine.delegate.event.FlowableActivityEvent;

/// Listens for the elements by which processes end.
final class Ends implements FlowableEventListener {
    private static final ScopedValue<List<String>> REACHED = ScopedValue.newInstance();
    private static final Set<String> TYPES = Set.of("endEvent");

    /// What a piece of work came to.
    ///
    /// @param ends elements that ended a way through the process
    record Heard<T>(T result, List<String> ends) {}

    static <T> Heard<T> during(Supplier<T> work) {
        List<String> reached = new ArrayList<>();
        T result = ScopedValue.where(REACHED, reached).call(work::get);
        return new Heard<>(result, reached);
    }

    @Override
    public void onEvent(FlowableEvent event) {
        if (event.getType() == FlowableEngineEventType.ACTIVITY_COMPLETED
                && event instanceof FlowableActivityEvent activity
                && TYPES.contains(activity.getActivityType())
                && REACHED.isBound()) {
            REACHED.get().add(activity.getActivityId());
        }
    }

    @Override
    public boolean isFailOnException() {
        return true;
    }

    @Override
    public boolean isFireOnTransactionLifecycleEvent() {
        return false;
    }

    @Override
    public String getOnTransaction() {
        return "";
    }
}

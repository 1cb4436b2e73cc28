package zhiqiang.supervision;

import java.util.UUID;
import org.springframework.stereotype.Component;
import zhiqiang.platform.act.Act;
import zhiqiang.platform.act.ActLog;
import zhiqiang.scorecard.text.Text;

/// What is done to tasks, on the ledger.
@Component
class TaskActs {
    static final String KIND = "task";

    private final ActLog log;

    TaskActs(ActLog log) {
        this.log = log;
    }

    /// @param what was done, such as `task.accepted`
    void told(String what, UUID task, String zh, String en) {
        log.enter(Act.of(what, KIND, task.toString(), new Text(zh, en)));
    }
}

package zhiqiang.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

@Command(name = "reconcile")
final class ReconcileCommand implements Callable<Integer> {
    @Override
    public Integer call() {
        return 1;
    }
}

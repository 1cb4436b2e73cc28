package zhiqiang.scorecard.pack;

import java.util.List;
import java.util.stream.Collectors;

/// A pack that cannot be used, with every fault that was found.
public final class PackRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<PackFault> faults;

    public PackRefused(List<PackFault> faults) {
        super(faults.stream().map(PackFault::toString).collect(Collectors.joining("\n")));
        this.faults = List.copyOf(faults);
    }

    public List<PackFault> faults() {
        return faults;
    }
}

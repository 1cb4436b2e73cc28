package zhiqiang.shape.planted;

import picocli.CommandLine;

final class UsesALibrary {
    String name() {
        return CommandLine.class.getName();
    }
}

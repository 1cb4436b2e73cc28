package zhiqiang.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import zhiqiang.scorecard.Assessment;
import zhiqiang.scorecard.evidence.Evidence;
import zhiqiang.scorecard.pack.Indicator;
import zhiqiang.scorecard.pack.Language;

final class ExplainOutput {
    ExplainOutput(PrintWriter out, Language language, boolean all) {}

    void write(Assessment assessment, Indicator indicator, Evidence evidence, Path folder) {}
}

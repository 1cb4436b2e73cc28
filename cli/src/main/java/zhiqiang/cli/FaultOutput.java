package zhiqiang.cli;

import java.io.PrintWriter;
import java.util.List;
import zhiqiang.scorecard.evidence.Evidence;
import zhiqiang.scorecard.evidence.Fault;
import zhiqiang.scorecard.text.Language;

/// The faults of evidence as a table for people: where, what, why, what to do.
final class FaultOutput {
    private final PrintWriter err;
    private final Language language;

    FaultOutput(PrintWriter err, Language language) {
        this.err = err;
        this.language = language;
    }

    void write(Evidence evidence) {
        TextTable table = new TextTable();
        table.row(
                language == Language.ZH
                        ? List.of("文件", "行", "列", "值", "错误码", "原因与处理")
                        : List.of("file", "row", "column", "value", "code", "reason and cure"));
        for (Fault fault : evidence.faults()) {
            table.row(
                    List.of(
                            fault.file(),
                            fault.row() == 0 ? "" : Long.toString(fault.row()),
                            fault.column() == null ? "" : fault.column(),
                            fault.value() == null ? "" : fault.value(),
                            fault.code(),
                            fault.reason().in(language)));
        }
        table.print(err);
        err.printf(
                language == Language.ZH ? "共 %d 处错误%s%n" : "faults: %d%s%n",
                evidence.faultTotal(),
                evidence.refused()
                        ? (language == Language.ZH ? "，未采用任何证据" : ", no evidence was taken")
                        : (language == Language.ZH ? "，其余各行已采用" : ", all other rows were taken"));
    }
}

package zhiqiang.scorecard.process;

/// A fault of a process.
///
/// @param line line in its file, counted from 1
/// @param element what it is about, as people find it in the file
/// @param code stable code, `pack.process-…`
/// @param reason what is wrong and what to do, in English
public record ProcessFault(int line, String element, String code, String reason) {
    static ProcessFault of(BpmnElement element, String code, String reason) {
        return new ProcessFault(element.line(), element.label(), code, reason);
    }
}

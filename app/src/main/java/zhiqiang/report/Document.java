package zhiqiang.report;

import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// The documents that are made, with what their templates may name.
enum Document {
    BREAKDOWN(
            "目标任务分解表",
            new Fields(
                    Set.of("title", "basis", "made", "areaTitle", "note"),
                    Map.of(),
                    Map.of(
                            "targets",
                            Set.of(
                                    "number",
                                    "name",
                                    "clause",
                                    "measure",
                                    "target",
                                    "due",
                                    "lead",
                                    "definition",
                                    "assumptions")),
                    Map.of("areaTargets", Set.of("number", "name", "cityTarget")))),
    REVIEW(
            "调度表",
            new Fields(
                    Set.of("title", "basis", "made", "summary", "areaTitle", "note"),
                    Map.of(),
                    Map.of(
                            "results",
                            Set.of(
                                    "number",
                                    "name",
                                    "definition",
                                    "target",
                                    "value",
                                    "status",
                                    "schedule",
                                    "confirmed",
                                    "evidence",
                                    "certainty",
                                    "before",
                                    "lead")),
                    Map.of("areaResults", Set.of("number", "name")))),
    NOTICE(
            "通报",
            new Fields(
                    Set.of(
                            "title",
                            "intro",
                            "summary",
                            "behindSummary",
                            "submissions",
                            "restatements",
                            "annexTitle",
                            "annexNote",
                            "made"),
                    Map.of(
                            "behind", Set.of("text"),
                            "unjudged", Set.of("text"),
                            "late", Set.of("text"),
                            "missing", Set.of("text"),
                            "restated", Set.of("text")),
                    Map.of(
                            "figures",
                            Set.of(
                                    "number",
                                    "name",
                                    "target",
                                    "value",
                                    "confirmed",
                                    "status",
                                    "definition",
                                    "source",
                                    "evidence",
                                    "day",
                                    "assumptions")),
                    Map.of())),
    TASK_REVIEW(
            "任务调度表",
            new Fields(
                    Set.of("title", "made", "note"),
                    Map.of("remarks", Set.of("text")),
                    Map.of(
                            "tasks",
                            Set.of(
                                    "unit",
                                    "number",
                                    "title",
                                    "role",
                                    "due",
                                    "state",
                                    "percent",
                                    "told",
                                    "problems",
                                    "needs"),
                            "targets",
                            Set.of("unit", "name", "target", "value", "confirmed", "status")),
                    Map.of())),
    LETTER(
            "督办函",
            new Fields(
                    Set.of("number", "title", "to", "reply", "from", "day"),
                    Map.of("body", Set.of("text")),
                    Map.of("tasks", Set.of("number", "title", "due", "percent")),
                    Map.of()));

    private final String title;
    private final Fields fields;

    Document(String title, Fields fields) {
        this.title = title;
        this.fields = fields;
    }

    /// What it is called in the file name and on the ledger.
    String title() {
        return title;
    }

    Fields fields() {
        return fields;
    }

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// Name of the template's file.
    String template() {
        return code() + ".docx";
    }
}

package zhiqiang.scorecard.evidence;

import zhiqiang.scorecard.text.Text;

/// What can be wrong with an evidence file. The codes are stable; docs/errors.md explains each.
public enum FaultCode {
    NO_DATASET(
            "evidence.no-dataset",
            "文件夹中没有任何数据集文件；请检查路径，文件名应以数据集代码开头、以 .csv 或 .xlsx 结尾",
            "the folder holds no dataset file; check the path: names start with a dataset's code and end in .csv or .xlsx"),
    UNREADABLE(
            "evidence.unreadable",
            "文件无法读取；请检查权限和磁盘",
            "the file cannot be read; check its permissions"),
    EMPTY_FILE(
            "evidence.empty-file",
            "文件为空；至少应有表头行",
            "the file is empty; it needs at least the header row"),
    NOT_CSV(
            "evidence.not-csv",
            "不是有效的 CSV；请另存为 UTF-8 编码的 CSV",
            "not a CSV file; save it again as CSV in UTF-8"),
    NOT_XLSX(
            "evidence.not-xlsx",
            "不是有效的 XLSX；请用表格软件另存",
            "not an XLSX workbook; save it again as .xlsx"),
    NOT_JSON(
            "evidence.not-json",
            "不是有效的 JSON，或缺少导入方案所指的路径",
            "not JSON, or without the path that the profile names"),
    WRONG_ENCODING(
            "evidence.wrong-encoding",
            "既不是 UTF-8 也不是 GB18030 编码，值为首个错误字节的位置；请以 UTF-8 另存",
            "neither UTF-8 nor GB18030, the value is the offset of the first wrong byte; save it again in UTF-8"),
    FIELD_TOO_LONG(
            "evidence.field-too-long",
            "单元格或行过长（上限 1 MiB）；请检查引号是否配对",
            "a cell or row is longer than 1 MiB; look for a quotation mark without its partner"),
    EXPANDS_TOO_FAR(
            "evidence.expands-too-far",
            "解压后的体积超出上限，拒绝读取；请拆分文件或改用 CSV",
            "the workbook expands beyond the limit; split it or use CSV"),
    UNKNOWN_COLUMN(
            "evidence.unknown-column",
            "数据集没有这一列；请改用规定的代码或中文列名，或删除该列",
            "the dataset has no such column; use its code or Chinese title, or delete the column"),
    COLUMN_TWICE("evidence.column-twice", "同一列出现两次；请删除其中一列", "the column stands twice; delete one"),
    COLUMN_MISSING("evidence.column-missing", "缺少必填列；请补充", "a required column is missing; add it"),
    ROW_TOO_LONG(
            "evidence.row-too-long",
            "单元格多于表头；请检查多余的逗号",
            "more cells than the header has; look for a stray comma"),
    ROW_TOO_SHORT(
            "evidence.row-too-short",
            "单元格少于表头；请补齐",
            "fewer cells than the header has; complete the row"),
    VALUE_MISSING("evidence.value-missing", "必填项为空；请填写", "a required value is missing; fill it in"),
    VALUE_NOT_ALLOWED(
            "evidence.value-not-allowed",
            "不在允许的取值之内；请改用规定的代码",
            "not one of the allowed codes; use one of them"),
    UNKNOWN_REGION(
            "evidence.unknown-region",
            "不是本市或其县市区（园区）的代码或全称；请核对",
            "neither the code nor the full Chinese name of the city or one of its areas; check it"),
    AREA_REQUIRED(
            "evidence.area-required",
            "此处须填县市区（园区），不能填全市",
            "an area is needed here, not the city as a whole"),
    NOT_A_DATE(
            "evidence.not-a-date", "不是有效日期；格式如 2024-03-05", "not a date; write it like 2024-03-05"),
    NOT_A_TIME(
            "evidence.not-a-time",
            "不是有效时间；格式如 2024-03-05 08:00",
            "not a time; write it like 2024-03-05 08:00"),
    NOT_ON_THE_HOUR(
            "evidence.not-on-the-hour",
            "小时值的时间必须为整点",
            "an hourly value's time must be a full hour"),
    NOT_A_MONTH("evidence.not-a-month", "不是有效月份；格式如 2024-03", "not a month; write it like 2024-03"),
    NOT_A_YEAR("evidence.not-a-year", "不是有效年份；格式如 2024", "not a year; write it like 2024"),
    NOT_YES_OR_NO("evidence.not-yes-or-no", "应填 是 或 否", "write yes or no (是 or 否)"),
    NOT_A_NUMBER(
            "evidence.not-a-number",
            "不是数字；只填数字，不带单位和千分位",
            "not a number; digits only, no unit and no thousands separator"),
    NOT_A_WHOLE_NUMBER("evidence.not-a-whole-number", "不是整数", "not a whole number"),
    NUMBER_TOO_LONG(
            "evidence.number-too-long", "数字超过 18 位有效数字", "the number has more than 18 digits"),
    OUT_OF_RANGE(
            "evidence.out-of-range",
            "超出允许范围；请核对数值和单位",
            "outside the allowed range; check value and unit"),
    UNKNOWN_INDICATOR(
            "evidence.unknown-indicator",
            "没有此指标；请填指标代码",
            "there is no such indicator; write its code"),
    NOT_DECLARED(
            "evidence.not-declared",
            "该点位或断面未登记；请先在其清单中登记",
            "this station or section is not declared; add it to its list first"),
    DUPLICATE_KEY(
            "evidence.duplicate-key",
            "同一文件中该主键已出现且内容不同；请保留其中一行，更正应放入后续文件",
            "the same key stands earlier in this file with other values; keep one row, a correction goes into a later file"),
    FORMULA_CELL(
            "evidence.formula-cell", "单元格是公式；请粘贴为数值", "the cell is a formula; paste its value"),
    CELL_ERROR("evidence.cell-error", "单元格为错误值", "the cell holds an error value");

    private final String code;
    private final Text reason;

    FaultCode(String code, String zh, String en) {
        this.code = code;
        this.reason = new Text(zh, en);
    }

    public String code() {
        return code;
    }

    /// What is wrong and what to do.
    public Text reason() {
        return reason;
    }
}

package zhiqiang.scorecard;

import zhiqiang.scorecard.text.Text;

/// How a target stands.
public enum Status {
    ACHIEVED("达标", "met"),
    MISSED("未达标", "not met"),
    ON_TRACK("正常推进", "on schedule"),
    AT_RISK("有差距", "some gap"),
    BEHIND("滞后", "behind"),
    NO_EVIDENCE("暂无数据", "no evidence"),
    NO_BASELINE("无基期数据", "no baseline"),
    NO_TARGET("未下达目标", "no target set");

    private final Text name;

    Status(String zh, String en) {
        this.name = new Text(zh, en);
    }

    public Text text() {
        return name;
    }
}

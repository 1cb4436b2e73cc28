package zhiqiang.outreach;

import java.util.List;
import org.springframework.stereotype.Component;
import zhiqiang.notify.NoticeGroup;
import zhiqiang.notify.NoticeKind;
import zhiqiang.notify.NoticeKinds;
import zhiqiang.scorecard.text.Text;

/// What this module tells people of.
@Component
class OutreachNotices implements NoticeKinds {
    static final NoticeKind FILED =
            kind(
                    "outreach.policy-filed",
                    new Text("配套政策备案", "Supporting policy filed"),
                    new Text("{from}备案配套政策：{title}", "{from} filed a supporting policy: {title}"),
                    new Text(
                            "{from}备案了配套政策“{title}”，请核对后发布或者退回。",
                            "{from} filed the supporting policy \"{title}\". Please publish or return"
                                    + " it."));
    static final NoticeKind POLICY_RETURNED =
            kind(
                    "outreach.policy-returned",
                    new Text("配套政策被退回", "Supporting policy returned"),
                    new Text("配套政策被退回：{title}", "Supporting policy returned: {title}"),
                    new Text(
                            "配套政策“{title}”被退回，意见：{words}",
                            "The supporting policy \"{title}\" was returned: {words}"));
    static final NoticeKind POLICY_PUBLISHED =
            kind(
                    "outreach.policy-published",
                    new Text("配套政策已发布", "Supporting policy published"),
                    new Text("配套政策已发布：{title}", "Supporting policy published: {title}"),
                    new Text(
                            "配套政策“{title}”已发布。",
                            "The supporting policy \"{title}\" was published."));
    static final NoticeKind SUBMITTED =
            kind(
                    "outreach.practice-submitted",
                    new Text("典型经验报送", "Good practice submitted"),
                    new Text("{from}报送典型经验：{title}", "{from} submitted good practice: {title}"),
                    new Text(
                            "{from}报送了典型经验“{title}”，请审核后选用或者退回。",
                            "{from} submitted the good practice \"{title}\". Please select or return"
                                    + " it."));
    static final NoticeKind PRACTICE_RETURNED =
            kind(
                    "outreach.practice-returned",
                    new Text("典型经验被退回", "Good practice returned"),
                    new Text("典型经验被退回：{title}", "Good practice returned: {title}"),
                    new Text(
                            "典型经验“{title}”被退回，意见：{words}",
                            "The good practice \"{title}\" was returned: {words}"));
    static final NoticeKind SELECTED =
            kind(
                    "outreach.practice-selected",
                    new Text("典型经验被选用", "Good practice selected"),
                    new Text("典型经验被选用：{title}", "Good practice selected: {title}"),
                    new Text(
                            "典型经验“{title}”已被选用，理由：{words}",
                            "The good practice \"{title}\" was selected: {words}"));
    static final NoticeKind PRACTICE_PUBLISHED =
            kind(
                    "outreach.practice-published",
                    new Text("典型经验已发布", "Good practice published"),
                    new Text("典型经验已发布：{title}", "Good practice published: {title}"),
                    new Text("典型经验“{title}”已发布。", "The good practice \"{title}\" was published."));
    static final NoticeKind WITHDRAWN =
            kind(
                    "outreach.withdrawn",
                    new Text("配套政策或者典型经验被撤下", "Supporting policy or good practice withdrawn"),
                    new Text("已撤下：{title}", "Withdrawn: {title}"),
                    new Text("“{title}”已撤下，原因：{words}", "\"{title}\" was withdrawn: {words}"));

    private static NoticeKind kind(String code, Text about, Text title, Text text) {
        return new NoticeKind(code, NoticeGroup.OUTREACH, about, title, text);
    }

    @Override
    public List<NoticeKind> kinds() {
        return List.of(
                FILED,
                POLICY_RETURNED,
                POLICY_PUBLISHED,
                SUBMITTED,
                PRACTICE_RETURNED,
                SELECTED,
                PRACTICE_PUBLISHED,
                WITHDRAWN);
    }
}

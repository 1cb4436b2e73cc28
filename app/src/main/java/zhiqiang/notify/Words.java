package zhiqiang.notify;

import java.util.List;
import java.util.Optional;
import zhiqiang.scorecard.text.Language;
import zhiqiang.scorecard.text.Text;

/// What mails say around what is told.
final class Words {
    private static final Text PRODUCT = new Text("质强", "Zhiqiang");
    private static final Text CHANGE =
            new Text(
                    "可登录后在“我的账号”的“通知设置”中更改。本邮件由系统自动发送，请勿回复。",
                    "Change it under \"My account\", \"Notices by mail\". This mail was sent"
                            + " automatically; please do not reply.");
    private static final Text OPEN = new Text("查看：", "Open: ");

    private Words() {}

    /// A line of the daily mail.
    record Line(Text title, Text text, Optional<String> link) {}

    static String subject(Language language, Text title) {
        return new Text("【" + PRODUCT.zh() + "】" + title.zh(), PRODUCT.en() + ": " + title.en())
                .in(language);
    }

    static String body(Language language, Text text, Optional<String> link, NoticeGroup group) {
        return text.in(language) + "\n" + opened(language, link, "") + "\n" + why(language, group);
    }

    static Text digestTitle(int count) {
        return new Text(
                "每日通知汇总（" + count + " 条）",
                count == 1 ? "one notice of the day" : count + " notices of the day");
    }

    static String digest(Language language, List<Line> lines) {
        StringBuilder all = new StringBuilder();
        for (int n = 0; n < lines.size(); n++) {
            Line line = lines.get(n);
            all.append(n + 1)
                    .append(". ")
                    .append(line.title().in(language))
                    .append("\n   ")
                    .append(line.text().in(language))
                    .append('\n')
                    .append(opened(language, line.link(), "   "))
                    .append('\n');
        }
        return all
                + footer(
                        language,
                        new Text(
                                "以上是您选择按日汇总、尚未阅读的通知。",
                                "These are the notices that you chose to have once a day and have"
                                        + " not read."));
    }

    private static String opened(Language language, Optional<String> link, String indent) {
        return link.map(url -> indent + OPEN.in(language) + url + "\n").orElse("");
    }

    private static String why(Language language, NoticeGroup group) {
        return footer(
                language,
                group.fixed()
                        ? new Text(
                                "此邮件涉及您的账号安全，不能关闭。如非您本人操作，请立即联系安全管理员。",
                                "This concerns the security of your account and cannot be switched"
                                        + " off. If it was not you, tell the security"
                                        + " administrator at once.")
                        : new Text(
                                "您的账号登记了此邮箱，并设为即时接收“" + group.title().zh() + "”类邮件。",
                                "Your account has this address and gets mails about \""
                                        + group.title().en()
                                        + "\" at once."));
    }

    private static String footer(Language language, Text why) {
        return "-- \n" + why.in(language) + "\n" + CHANGE.in(language) + "\n";
    }
}

package zhiqiang.registry;

import java.util.List;
import org.springframework.stereotype.Component;
import zhiqiang.notify.NoticeGroup;
import zhiqiang.notify.NoticeKind;
import zhiqiang.notify.NoticeKinds;
import zhiqiang.scorecard.text.Text;

/// What the register tells people of.
@Component
class RegistryNotices implements NoticeKinds {
    static final NoticeKind ENDING =
            new NoticeKind(
                    "qualification.ending",
                    NoticeGroup.REGISTRY,
                    new Text("资质即将到期", "Qualification about to end"),
                    new Text("资质即将到期：{entry}", "About to end: a qualification of {entry}"),
                    new Text(
                            "{entry}的“{kind}”（{number}）有效期至{until}，还有{days}天。",
                            "\"{kind}\" ({number}) of {entry} is valid until {until}, for {days}"
                                    + " more day(s)."));
    static final NoticeKind EXPIRED =
            new NoticeKind(
                    "qualification.expired",
                    NoticeGroup.REGISTRY,
                    new Text("资质已到期", "Qualification expired"),
                    new Text("资质已到期：{entry}", "Expired: a qualification of {entry}"),
                    new Text(
                            "{entry}的“{kind}”（{number}）已于{until}到期。",
                            "\"{kind}\" ({number}) of {entry} was valid until {until}."));
    static final NoticeKind APPLIED =
            new NoticeKind(
                    "registry.applied",
                    NoticeGroup.REGISTRY,
                    new Text("企业申请账号", "A firm applies for an account"),
                    new Text("企业申请账号：{firm}", "{firm} applies for an account"),
                    new Text(
                            "{firm}（{code}）申请企业账号，请核实后确认或者退回。",
                            "{firm} ({code}) applies for an account. Please confirm or refuse."));

    @Override
    public List<NoticeKind> kinds() {
        return List.of(ENDING, EXPIRED, APPLIED);
    }
}

package zhiqiang.notify;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import zhiqiang.identity.Contacts;
import zhiqiang.identity.EmailChanged;
import zhiqiang.identity.FactorsReset;
import zhiqiang.identity.InstructionGiven;
import zhiqiang.identity.NewDeviceUsed;
import zhiqiang.identity.PasswordGiven;
import zhiqiang.identity.Permission;
import zhiqiang.identity.PostDelegated;
import zhiqiang.identity.RoleDecided;
import zhiqiang.identity.RoleWished;
import zhiqiang.identity.TokenExpires;
import zhiqiang.scorecard.text.Text;

/// Tells what happens to people, their posts and their accounts, in the transaction in which it
/// happens.
@Component
class IdentityNotices implements NoticeKinds {
    static final NoticeKind ROLE_WISHED =
            new NoticeKind(
                    "role.wished",
                    NoticeGroup.RIGHTS,
                    new Text("授权申请", "Role asked for"),
                    new Text("待审批：{person}的{role}角色", "To be decided: {role} for {person}"),
                    new Text(
                            "{by}申请授予{person}“{role}”角色，请审批。",
                            "{by} asks for the role \"{role}\" for {person}. Please decide."));
    static final NoticeKind ROLE_GRANTED =
            new NoticeKind(
                    "role.granted",
                    NoticeGroup.RIGHTS,
                    new Text("角色已授予", "Role granted"),
                    new Text("已授予{person}“{role}”角色", "{person} has the role {role}"),
                    new Text(
                            "{by}批准授予{person}“{role}”角色。",
                            "{by} granted the role \"{role}\" to {person}."));
    static final NoticeKind ROLE_REFUSED =
            new NoticeKind(
                    "role.refused",
                    NoticeGroup.RIGHTS,
                    new Text("角色未获批准", "Role refused"),
                    new Text("未批准{person}的“{role}”角色", "{role} was refused to {person}"),
                    new Text(
                            "{by}未批准授予{person}“{role}”角色。理由：{reason}",
                            "{by} refused the role \"{role}\" to {person}. Reason: {reason}"));
    static final NoticeKind ROLE_WITHDRAWN =
            new NoticeKind(
                    "role.withdrawn",
                    NoticeGroup.RIGHTS,
                    new Text("角色已收回", "Role withdrawn"),
                    new Text("已收回{person}的“{role}”角色", "{role} was withdrawn from {person}"),
                    new Text(
                            "{by}收回了{person}的“{role}”角色。理由：{reason}",
                            "{by} withdrew the role \"{role}\" from {person}. Reason: {reason}"));
    static final NoticeKind POST_DELEGATED =
            new NoticeKind(
                    "post.delegated",
                    NoticeGroup.RIGHTS,
                    new Text("岗位委托", "Post delegated"),
                    new Text("{holder}将岗位委托给您", "{holder} leaves a post to you"),
                    new Text(
                            "{holder}将“{post}”岗位委托给您，期限{from}至{until}。说明：{note}",
                            "{holder} leaves the post \"{post}\" to you from {from} to {until}."
                                    + " Note: {note}"));
    static final NoticeKind INSTRUCTION_GIVEN =
            new NoticeKind(
                    "instruction.given",
                    NoticeGroup.INSTRUCTION,
                    new Text("领导批示", "Leader's instruction"),
                    new Text("{leader}的批示", "Instruction of {leader}"),
                    new Text(
                            "{unit}{leader}于{day}作出批示，请贵单位办理：{words}",
                            "{leader} ({unit}) gave an instruction to your unit on {day}:"
                                    + " {words}"));
    static final NoticeKind PASSWORD_GIVEN =
            new NoticeKind(
                    "security.password-given",
                    NoticeGroup.SECURITY,
                    new Text("口令被重置", "Password given anew"),
                    new Text("您的口令已被重置", "Your password was given anew"),
                    new Text(
                            "{by}重置了您的登录口令，原会话已全部结束。",
                            "{by} gave your account a new password; all sessions ended."));
    static final NoticeKind FACTORS_RESET =
            new NoticeKind(
                    "security.factors-reset",
                    NoticeGroup.SECURITY,
                    new Text("认证因素被重置", "Second factors reset"),
                    new Text("您的认证因素已被重置", "Your second factors were reset"),
                    new Text(
                            "{by}清除了您的认证因素，下次登录时须重新设置。",
                            "{by} removed your second factors; set up a new one at the next"
                                    + " sign-in."));
    static final NoticeKind NEW_DEVICE =
            new NoticeKind(
                    "security.new-device",
                    NoticeGroup.SECURITY,
                    new Text("新设备登录", "Sign-in from a new device"),
                    new Text("您的账号在新设备上登录", "Your account was used on a new device"),
                    new Text("登录地址：{address}；设备：{agent}。", "Address: {address}. Device: {agent}."));
    static final NoticeKind EMAIL_CHANGED =
            new NoticeKind(
                    "security.email-changed",
                    NoticeGroup.SECURITY,
                    new Text("邮箱变更", "Mail address changed"),
                    new Text("您账号登记的邮箱已变更", "The mail address of your account was changed"),
                    new Text(
                            "{by}变更了您账号登记的邮箱，今后的通知邮件将发往新邮箱。",
                            "{by} changed the mail address of your account; mails go to the new one"
                                    + " from now on."));
    static final NoticeKind TOKEN_EXPIRES =
            new NoticeKind(
                    "security.token-expires",
                    NoticeGroup.SECURITY,
                    new Text("访问令牌即将到期", "Machine token about to expire"),
                    new Text("访问令牌“{token}”将于{until}到期", "The token {token} expires on {until}"),
                    new Text(
                            "访问令牌“{token}”有效期至{until}，到期后使用它的程序将无法访问。请及时新建令牌并更换。",
                            "The token \"{token}\" works until {until}; programs that use it fail"
                                    + " after that. Make a new one and replace it in time."));

    private static final String ACCOUNT = "/account";

    private final Notices notices;
    private final Contacts contacts;

    IdentityNotices(Notices notices, Contacts contacts) {
        this.notices = notices;
        this.contacts = contacts;
    }

    @Override
    public List<NoticeKind> kinds() {
        return List.of(
                ROLE_WISHED,
                ROLE_GRANTED,
                ROLE_REFUSED,
                ROLE_WITHDRAWN,
                POST_DELEGATED,
                INSTRUCTION_GIVEN,
                PASSWORD_GIVEN,
                FACTORS_RESET,
                NEW_DEVICE,
                EMAIL_CHANGED,
                TOKEN_EXPIRES);
    }

    /// To those who decide, without whoever may not because they asked or it is for them.
    @EventListener
    void on(RoleWished wished) {
        Set<UUID> to = new HashSet<>(contacts.having(Permission.ROLE_GRANT));
        to.remove(wished.by());
        to.remove(wished.person());
        notices.tell(
                Notice.of(ROLE_WISHED, to, wished.request().toString(), "/role-requests")
                        .with("person", wished.name())
                        .with("role", wished.role())
                        .with("by", wished.byName()));
    }

    @EventListener
    void on(RoleDecided decided) {
        Set<UUID> to = new HashSet<>(Set.of(decided.person()));
        decided.wishedBy().ifPresent(to::add);
        to.remove(decided.by());
        NoticeKind kind =
                switch (decided.decision()) {
                    case GRANTED -> ROLE_GRANTED;
                    case REFUSED -> ROLE_REFUSED;
                    case WITHDRAWN -> ROLE_WITHDRAWN;
                };
        notices.tell(
                Notice.of(kind, to, decided.request().toString(), ACCOUNT)
                        .with("person", decided.name())
                        .with("role", decided.role())
                        .with("by", decided.byName())
                        .with("reason", decided.reason()));
    }

    @EventListener
    void on(PostDelegated delegated) {
        notices.tell(
                Notice.of(
                                POST_DELEGATED,
                                Set.of(delegated.to()),
                                delegated.delegation().toString(),
                                ACCOUNT)
                        .with("holder", delegated.holder())
                        .with("post", delegated.post())
                        .with("from", delegated.from().toString())
                        .with("until", delegated.until().toString())
                        .with("note", delegated.note()));
    }

    @EventListener
    void on(InstructionGiven given) {
        Set<UUID> to = new HashSet<>(given.concerned());
        to.remove(given.by());
        notices.tell(
                Notice.of(INSTRUCTION_GIVEN, to, given.instruction().toString(), "/instructions")
                        .with("leader", given.leader())
                        .with("unit", given.unit())
                        .with("day", given.on().toString())
                        .with("words", given.words()));
    }

    /// Each time is one of its own.
    private static Notice secure(NoticeKind kind, UUID person) {
        return Notice.of(kind, Set.of(person), UUID.randomUUID().toString(), ACCOUNT);
    }

    @EventListener
    void on(PasswordGiven given) {
        notices.tell(secure(PASSWORD_GIVEN, given.person()).with("by", given.byName()));
    }

    @EventListener
    void on(FactorsReset reset) {
        notices.tell(secure(FACTORS_RESET, reset.person()).with("by", reset.byName()));
    }

    @EventListener
    void on(NewDeviceUsed used) {
        notices.tell(
                secure(NEW_DEVICE, used.person())
                        .with("address", used.address())
                        .with("agent", used.agent()));
    }

    /// To the address before as well: whoever changed it may not be whom it belongs to.
    @EventListener
    void on(EmailChanged changed) {
        notices.tell(
                secure(EMAIL_CHANGED, changed.person())
                        .with("by", changed.byName())
                        .alsoTo(changed.before()));
    }

    @EventListener
    void on(TokenExpires expires) {
        notices.tell(
                Notice.of(
                                TOKEN_EXPIRES,
                                Set.of(expires.owner()),
                                expires.token() + " " + expires.until(),
                                ACCOUNT)
                        .with("token", expires.name())
                        .with("until", expires.until().toString()));
    }
}

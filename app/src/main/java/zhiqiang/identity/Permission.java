package zhiqiang.identity;

import java.util.Arrays;
import java.util.Optional;
import zhiqiang.scorecard.text.Text;

/// What somebody may do. Roles are sets of these; every operation of the server names the one it
/// needs with [Demands]. The codes are stored and never change.
public enum Permission {
    SCORECARD_READ("scorecard.read", "查看目标完成情况", "Read the scorecard", true),
    RECORD_READ("record.read", "查看数据", "Read records", true),
    RECORD_ENTER("record.enter", "填报数据", "Enter records", true),
    RECORD_CORRECT("record.correct", "更正数据", "Correct records", true),
    RECORD_RETRACT("record.retract", "撤回数据", "Retract records", true),
    RECORD_IMPORT("record.import", "导入数据", "Import records", true),
    PERIOD_FREEZE("period.freeze", "锁定年度", "Freeze years", false),
    RECOMPUTE_RUN("recompute.run", "全量复核", "Recompute everything", false),
    UNIT_READ("unit.read", "查看机构", "Read units", false),
    UNIT_MANAGE("unit.manage", "维护机构", "Keep units", false),
    PERSON_READ("person.read", "查看人员", "Read people", false),
    PERSON_MANAGE("person.manage", "维护人员和岗位", "Keep people and posts", false),
    ROLE_READ("role.read", "查看角色", "Read roles", false),
    ROLE_MANAGE("role.manage", "维护角色", "Keep roles", false),
    ROLE_GRANT("role.grant", "审批授权", "Grant roles", false),
    FACTOR_RESET("factor.reset", "重置认证因素", "Reset second factors", false),
    SESSION_MANAGE("session.manage", "管理会话", "End sessions", false),
    SIGN_IN_LOG_READ("sign-in-log.read", "查看登录日志", "Read the sign-in log", false),
    IDENTITY_LOG_READ("identity-log.read", "查看权限变更日志", "Read the log of rights", false),
    ACCESS_EXPLAIN("access.explain", "查询人员权限", "Explain anybody's rights", false),
    TOKEN_OWN("token.own", "使用访问令牌", "Use machine tokens", false),
    TOKEN_MANAGE("token.manage", "管理访问令牌", "Manage all tokens", false),
    LEDGER_READ("ledger.read", "查看操作存证", "Read the ledger", false),
    LEDGER_ERASE("ledger.erase", "依法清除存证明细", "Erase details of the ledger", false),
    LEDGER_KEY("ledger.key", "更换存证签名密钥", "Change the key of the ledger", false),
    CALENDAR_MANAGE("calendar.manage", "维护工作日历", "Keep the working calendar", false),
    RULE_CONFIRM("rule.confirm", "确认法定期限", "Confirm deadlines set by law", false),
    INSTRUCTION_READ("instruction.read", "查看领导批示", "Read leaders' instructions", false),
    INSTRUCTION_WRITE("instruction.write", "登记领导批示", "Enter leaders' instructions", false),
    NOTICE_LOG_READ("notice-log.read", "查看通知发送记录", "Read the log of mails sent", false),
    REGISTRY_READ("registry.read", "查看主体库", "Read the register", true),
    REGISTRY_KEEP("registry.keep", "维护主体库", "Keep the register", false),
    REGISTRY_CONTACT("registry.contact", "查看主体联系人", "Read contacts in the register", false),
    REGISTRY_MERGE(
            "registry.merge", "合并重复主体、维护行业代码", "Merge duplicates and keep industry codes", false),
    REGISTRY_CONFIRM("registry.confirm", "确认企业账号申请", "Confirm accounts of firms", false),
    CASE_READ("case.read", "查看办件", "Read cases", false),
    CASE_WORK("case.work", "办理办件", "Work on cases", false),
    CASE_START("case.start", "发起办件", "Begin cases", false),
    CASE_MANAGE("case.manage", "管理办件", "Manage cases", false),
    TASK_READ("task.read", "查看任务", "Read tasks", false),
    TASK_WORK("task.work", "办理任务", "Work on tasks", false),
    TASK_DISPATCH("task.dispatch", "交办、核查和督办任务", "Dispatch, check and press for tasks", false),
    OUTREACH_READ("outreach.read", "查看配套政策与宣传", "Read supporting policies and publicity", true),
    OUTREACH_SUBMIT(
            "outreach.submit",
            "报送配套政策、典型经验和宣传安排",
            "Submit supporting policies, good practice and plans for publicity",
            false),
    OUTREACH_PUBLISH(
            "outreach.publish",
            "选用、发布配套政策和典型经验",
            "Select and publish supporting policies and good practice",
            false),
    ASSESSMENT_READ("assessment.read", "查看质量工作考核", "Read assessments", false),
    ASSESSMENT_MANAGE("assessment.manage", "组织质量工作考核", "Draw up assessments", false),
    ASSESSMENT_REVIEW("assessment.review", "考核评审打分", "Score as a reviewer", false),
    ASSESSMENT_OBJECT("assessment.object", "对考核结果提出异议", "Object to an assessment", false),
    ASSESSMENT_FREEZE("assessment.freeze", "审定质量工作考核结果", "Freeze assessments", false);

    private final String code;
    private final Text title;
    private final boolean forMachines;

    Permission(String code, String zh, String en, boolean forMachines) {
        this.code = code;
        this.title = new Text(zh, en);
        this.forMachines = forMachines;
    }

    public String code() {
        return code;
    }

    public Text title() {
        return title;
    }

    /// Whether a machine's token may carry it.
    public boolean forMachines() {
        return forMachines;
    }

    public static Optional<Permission> of(String code) {
        return Arrays.stream(values()).filter(each -> each.code.equals(code)).findFirst();
    }
}

package zhiqiang.identity.people;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import zhiqiang.identity.Actor;
import zhiqiang.identity.Seats;
import zhiqiang.identity.access.AccessQuery;
import zhiqiang.identity.account.Account;
import zhiqiang.identity.account.Accounts;
import zhiqiang.identity.account.Console;
import zhiqiang.scorecard.text.Text;

/// Enters what a policy and a demonstration bring.
@Component
class ServerSeats implements Seats {
    private static final LocalDate ALWAYS = LocalDate.of(2000, 1, 1);
    private static final String FIRM_POST = "企业联络员";
    private static final String FIRM_ROLE = "enterprise";

    private final Accounts accounts;
    private final Units units;
    private final Joining joining;
    private final Posts posts;
    private final Appointments appointments;
    private final AccessQuery access;
    private final ChangesMade changes;
    private final PolicyRoles policyRoles;

    ServerSeats(
            Accounts accounts,
            Units units,
            Joining joining,
            Posts posts,
            Appointments appointments,
            AccessQuery access,
            ChangesMade changes,
            PolicyRoles policyRoles) {
        this.policyRoles = policyRoles;
        this.changes = changes;
        this.accounts = accounts;
        this.units = units;
        this.joining = joining;
        this.posts = posts;
        this.appointments = appointments;
        this.access = access;
    }

    @Override
    @Transactional
    public void unitsOf(List<PolicyUnit> wanted) {
        units.lock();
        for (PolicyUnit unit : wanted) {
            Optional<Integer> made = units.make(unit.code());
            made.ifPresent(
                    id -> {
                        units.stand(
                                id,
                                new Units.Period(
                                        ALWAYS,
                                        kind(unit),
                                        unit.name(),
                                        null,
                                        unit.area().isEmpty() ? null : unit.area(),
                                        false,
                                        null),
                                ChangesMade.SERVER);
                        changes.byServer(
                                ChangesMade.Kind.UNIT,
                                "UNIT_MADE",
                                unit.code(),
                                new Text(
                                        "按政策包建立机构“" + unit.name().zh() + "”",
                                        "made the unit "
                                                + unit.name().en()
                                                + " of the policy pack"));
                    });
        }
    }

    @Override
    @Transactional
    public void rolesOf(List<PolicyRole> wanted) {
        for (PolicyRole role : wanted) {
            if (policyRoles.make(role)) {
                changes.byServer(
                        ChangesMade.Kind.ROLE,
                        "ROLE_MADE",
                        role.code(),
                        new Text(
                                "按政策包建立角色“" + role.name().zh() + "”",
                                "made the role " + role.name().en() + " of the policy pack"));
            }
        }
    }

    @Override
    public Optional<UUID> known(String login) {
        return accounts.byLogin(login).map(Account::id);
    }

    @Override
    public void tell(List<Seated> seated) {
        Map<String, String> passwords = new LinkedHashMap<>();
        seated.forEach(one -> passwords.put(one.login(), one.password()));
        Console.tell(
                """
                已创建演示人员；口令仅显示这一次，首次登录时须修改。
                People of the demonstration were made; each password is shown this once, and replaced
                at the first sign-in.
                """,
                passwords);
    }

    private static UnitKind kind(PolicyUnit unit) {
        if (!unit.area().isEmpty()) {
            return UnitKind.AREA;
        }
        return unit.office() ? UnitKind.OFFICE : UnitKind.MEMBER;
    }

    @Override
    @Transactional
    public Seated seat(String login, String name, String unit, String title, List<String> roles) {
        Joining.Joined joined = joining.make(new Joining.Newcomer(login, name, null, null));
        LocalDate today = access.today();
        UUID post =
                posts.make(
                        new Posts.New(
                                joined.id(),
                                units.get(unit, today).id(),
                                title,
                                List.of(),
                                today,
                                null,
                                null,
                                null),
                        ChangesMade.SERVER);
        roles.forEach(role -> appointments.byServer(post, role));
        changes.byServer(
                ChangesMade.Kind.PERSON,
                "PERSON_MADE",
                joined.id().toString(),
                new Text("新增人员“" + name + "”", "made the account of " + name));
        return new Seated(joined.id(), login, joined.password());
    }

    @Override
    @Transactional
    public FirmSeat seatFirm(Firm firm, Actor by) {
        units.lock();
        LocalDate today = access.today();
        Optional<Integer> made = units.make(firm.unit());
        made.ifPresent(
                id -> {
                    units.stand(
                            id,
                            new Units.Period(
                                    today,
                                    UnitKind.ENTERPRISE,
                                    firm.name(),
                                    null,
                                    firm.area(),
                                    false,
                                    null),
                            by.name());
                    changes.enter(
                            by,
                            ChangesMade.Kind.UNIT,
                            "UNIT_MADE",
                            firm.unit(),
                            new Text(
                                    "确认企业“" + firm.name().zh() + "”，建立机构",
                                    "confirmed the firm "
                                            + firm.name().en()
                                            + " and made its unit"));
                });
        int unit = made.orElseGet(() -> units.get(firm.unit(), today).id());
        Joining.Joined joined =
                joining.make(
                        new Joining.Newcomer(
                                firm.login(),
                                firm.person(),
                                firm.phone().orElse(null),
                                firm.email().orElse(null)),
                        by);
        UUID post =
                posts.make(
                        new Posts.New(
                                joined.id(), unit, FIRM_POST, List.of(), today, null, null, null),
                        by.name());
        appointments.byServer(post, FIRM_ROLE);
        return new FirmSeat(unit, new Seated(joined.id(), firm.login(), joined.password()));
    }
}

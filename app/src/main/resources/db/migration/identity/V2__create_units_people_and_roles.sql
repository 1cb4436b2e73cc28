-- Sessions begun before know nothing of factors and posts.
delete from public.spring_session;

-- A unit keeps its number and code for ever; what else is known of it has a history.
create table identity.unit (
    id   integer generated always as identity primary key,
    code text not null unique check (code ~ '^[a-z0-9][a-z0-9-]{0,63}$')
);

create table identity.unit_period (
    unit     integer not null references identity.unit,
    from_day date not null,
    kind     text not null check (kind in ('OFFICE', 'MEMBER', 'AREA', 'ENTERPRISE', 'LABORATORY', 'SUPERVISOR')),
    name_zh  text not null check (name_zh <> ''),
    name_en  text not null check (name_en <> ''),
    parent   integer references identity.unit check (parent <> unit),
    region   text,
    closed   boolean not null default false,
    reason   text,
    by_name  text not null,
    at       timestamptz not null default clock_timestamp(),
    primary key (unit, from_day)
);
comment on column identity.unit_period.from_day is 'Holds from this day until the next period of the unit begins';
comment on column identity.unit_period.region is 'Code of the area that the unit belongs to';
create index unit_period_parent on identity.unit_period (parent);

-- The units as they stand on a day; closed ones are left out.
create function identity.units_on(on_day date)
    returns table (id integer, code text, from_day date, kind text, name_zh text, name_en text, parent integer, region text)
    language sql stable
as $$
select u.id, u.code, p.from_day, p.kind, p.name_zh, p.name_en, p.parent, p.region
  from identity.unit u
 cross join lateral (
       select *
         from identity.unit_period q
        where q.unit = u.id and q.from_day <= on_day
        order by q.from_day desc
        limit 1) p
 where not p.closed
$$;

-- One unit as it stands on a day; none if it is closed.
create function identity.unit_on(of_unit integer, on_day date)
    returns table (id integer, code text, kind text, name_zh text, name_en text, parent integer, region text)
    language sql stable
as $$
select u.id, u.code, p.kind, p.name_zh, p.name_en, p.parent, p.region
  from identity.unit u
 cross join lateral (
       select *
         from identity.unit_period q
        where q.unit = u.id and q.from_day <= on_day
        order by q.from_day desc
        limit 1) p
 where u.id = of_unit and not p.closed
$$;

alter table identity.account
    add column phone          text,
    add column email          text,
    add column one_time_until timestamptz;
comment on column identity.account.one_time_until is 'Until when a password given by somebody else may be used, to set one''s own';

create table identity.former_password (
    account uuid not null references identity.account,
    hash    text not null,
    at      timestamptz not null default clock_timestamp(),
    primary key (account, hash)
);

-- Roles are sets of permissions.
create table identity.role (
    code          text primary key check (code ~ '^[a-z0-9][a-z0-9-]{0,39}$'),
    name_zh       text not null check (name_zh <> ''),
    name_en       text not null check (name_en <> ''),
    about_zh      text not null,
    about_en      text not null,
    reach         text not null check (reach in ('EVERYTHING', 'UNIT')),
    administrator boolean not null default false,
    built_in      boolean not null default false
);
comment on column identity.role.reach is 'EVERYTHING, or what concerns the unit of the post';
comment on column identity.role.administrator is 'One of the three that separate persons hold, and nothing else';

create table identity.role_permission (
    role       text not null references identity.role,
    permission text not null,
    primary key (role, permission)
);

-- A person's post in a unit.
create table identity.post (
    id          uuid primary key default uuidv7(),
    account     uuid not null references identity.account,
    unit        integer not null references identity.unit,
    title       text not null check (title <> ''),
    from_day    date not null,
    until_day   date check (until_day >= from_day - 1),
    made_by     text not null,
    made_at     timestamptz not null default clock_timestamp(),
    predecessor uuid references identity.post,
    note        text
);
comment on column identity.post.until_day is 'The last day; the day before from_day for a post that was never taken up';
comment on column identity.post.predecessor is 'The post that was handed over';
create index post_of on identity.post (account);
create index post_in on identity.post (unit);

create table identity.post_duty (
    post uuid not null references identity.post,
    duty text not null check (duty in ('LEADER_IN_CHARGE', 'LIAISON', 'PREPARER', 'CHECKER', 'SIGNER')),
    primary key (post, duty)
);

-- Two persons make an appointment: one wishes it, another one grants it, and neither is whom it is for.
create table identity.post_role (
    id         uuid primary key default uuidv7(),
    post       uuid not null references identity.post,
    role       text not null references identity.role,
    state      text not null check (state in ('WISHED', 'GRANTED', 'REFUSED', 'WITHDRAWN')),
    wished_by  uuid references identity.account,
    wished_at  timestamptz not null default clock_timestamp(),
    decided_by uuid references identity.account,
    decided_at timestamptz,
    reason     text,
    constraint another_one_grants check (decided_by <> wished_by or state <> 'GRANTED')
);
comment on column identity.post_role.wished_by is 'Null where the server itself appointed, at its first start';
create unique index post_role_open on identity.post_role (post, role) where state in ('WISHED', 'GRANTED');
create index post_role_wished on identity.post_role (wished_at, id) where state = 'WISHED';

-- Nobody decides on an appointment of their own, whatever the server's code does.
create function identity.refuse_own_appointment() returns trigger language plpgsql as $$
begin
    if new.state = 'GRANTED' and exists (
        select from identity.post p where p.id = new.post and p.account in (new.decided_by, new.wished_by)) then
        raise exception 'own appointment' using errcode = 'check_violation', constraint = 'own_appointment';
    end if;
    return new;
end
$$;
create trigger own_appointment before insert or update on identity.post_role
    for each row execute function identity.refuse_own_appointment();

create table identity.delegation (
    id        uuid primary key default uuidv7(),
    post      uuid not null references identity.post,
    delegate  uuid not null references identity.account,
    from_day  date not null,
    until_day date not null check (until_day >= from_day),
    note      text not null,
    made_by   text not null,
    made_at   timestamptz not null default clock_timestamp(),
    ended_at  timestamptz
);
create index delegation_of on identity.delegation (post);
create index delegation_to on identity.delegation (delegate) where ended_at is null;

-- Written instructions of leaders.
create table identity.instruction (
    id         uuid primary key default uuidv7(),
    unit       integer not null references identity.unit,
    leader     uuid not null references identity.account,
    on_day     date not null,
    body       text not null check (body <> ''),
    document   text,
    addressees integer[] not null,
    made_by    text not null,
    made_at    timestamptz not null default clock_timestamp()
);
create index instruction_newest on identity.instruction (on_day desc, id desc);

-- The second factor of an authenticator app.
create table identity.totp (
    account   uuid primary key references identity.account,
    sealed    bytea not null,
    at        timestamptz not null default clock_timestamp(),
    last_step bigint not null default 0
);
comment on column identity.totp.sealed is 'The secret, encrypted with the key of the server';
comment on column identity.totp.last_step is 'Step of the last code taken: no code counts twice';

-- Begun and not yet proven with a first code.
create table identity.totp_offer (
    account uuid primary key references identity.account,
    sealed  bytea not null,
    at      timestamptz not null default clock_timestamp()
);

create table identity.recovery_code (
    account uuid not null references identity.account,
    hash    bytea not null,
    used_at timestamptz,
    primary key (account, hash)
);

-- Devices from which somebody signed in before; guessing elsewhere does not lock them out.
create table identity.known_device (
    hash    bytea primary key,
    account uuid not null references identity.account,
    at      timestamptz not null default clock_timestamp(),
    until   timestamptz not null
);
create index known_device_of on identity.known_device (account);
create index known_device_until on identity.known_device (until);

-- Replaced by attempts that know their device.
drop table identity.failed_attempt;
create table identity.failed_attempt (
    id      bigint generated always as identity primary key,
    subject text not null,
    at      timestamptz not null default clock_timestamp()
);
comment on column identity.failed_attempt.subject is 'What was guessed at: a login from unknown devices, a login from one known device, an address, the codes of an account';
create index failed_attempt_of on identity.failed_attempt (subject, at);
create index failed_attempt_at on identity.failed_attempt (at);

-- What a session that is open was begun with.
create table identity.open_session (
    session_id text primary key,
    account    uuid not null references identity.account,
    began_at   timestamptz not null default clock_timestamp(),
    address    text not null,
    agent      text not null
);
create index open_session_of on identity.open_session (account);

create table identity.sign_in (
    id      bigint generated always as identity primary key,
    at      timestamptz not null default clock_timestamp(),
    account uuid references identity.account,
    login   text,
    address text not null,
    agent   text not null,
    outcome text not null,
    by_name text
);
comment on column identity.sign_in.login is 'Null where no such login exists: what was typed may have been a password';
create index sign_in_newest on identity.sign_in (at desc, id desc);
create index sign_in_of on identity.sign_in (account, at desc, id desc);

-- Who changed what about people, units and roles.
create table identity.change_made (
    id        bigint generated always as identity primary key,
    at        timestamptz not null default clock_timestamp(),
    actor     uuid,
    by_name   text not null,
    what      text not null,
    object    text not null,
    detail_zh text not null,
    detail_en text not null
);
create index change_made_newest on identity.change_made (at desc, id desc);

create table identity.token (
    id           uuid primary key default uuidv7(),
    owner        uuid not null references identity.account,
    name         text not null check (name <> ''),
    hash         bytea not null unique,
    permissions  text[] not null,
    made_at      timestamptz not null default clock_timestamp(),
    until_day    date not null,
    revoked_at   timestamptz,
    used_at      timestamptz,
    used_from    text,
    minute       timestamptz not null default '-infinity',
    in_minute    integer not null default 0
);
comment on column identity.token.in_minute is 'Requests in the minute that began at `minute`';
create index token_of on identity.token (owner);

insert into identity.role (code, name_zh, name_en, about_zh, about_en, reach, administrator, built_in) values
    ('system-administrator', '系统管理员', 'System administrator', '维护机构、人员和岗位，提出授权申请', 'Keeps units, people and posts, and asks for roles', 'UNIT', true, true),
    ('security-administrator', '安全管理员', 'Security administrator', '管理角色，审批授权，管理会话、认证因素和访问令牌', 'Keeps roles, grants them, and looks after sessions, factors and tokens', 'UNIT', true, true),
    ('audit-administrator', '审计管理员', 'Audit administrator', '审计登录和权限变更，不作任何修改', 'Audits sign-ins and changes of rights, and changes nothing', 'UNIT', true, true),
    ('office', '质强办', 'Leading Group Office', '办理全部目标任务的数据', 'Works with the data of all targets', 'EVERYTHING', false, true),
    ('preparer', '填报人', 'Preparer', '填报、导入本单位职责范围内的数据', 'Enters and imports what the unit is responsible for', 'UNIT', false, true),
    ('checker', '审核人', 'Checker', '审核、更正、撤回本单位职责范围内的数据', 'Checks, corrects and retracts what the unit is responsible for', 'UNIT', false, true),
    ('signer', '签发人', 'Signer', '查看本单位职责范围内的数据并签发', 'Reads what the unit is responsible for, and signs', 'UNIT', false, true),
    ('leader', '分管领导', 'Leader in charge', '查看本单位职责范围内的数据，作出批示', 'Reads what the unit is responsible for, and gives instructions', 'UNIT', false, true),
    ('supervisor', '审计监督', 'Auditor', '查看全部数据，不作任何修改', 'Reads everything, and changes nothing', 'EVERYTHING', false, true),
    ('finance', '财政', 'Finance', '查看与本单位职责有关的数据', 'Reads what concerns the unit', 'UNIT', false, true),
    ('laboratory', '检验机构', 'Laboratory', '报送本机构的检验数据', 'Delivers the laboratory''s own data', 'UNIT', false, true),
    ('enterprise', '企业', 'Enterprise', '查看本企业的数据', 'Reads the firm''s own data', 'UNIT', false, true);

insert into identity.role_permission (role, permission)
select r.role, p.permission
  from (values
        ('system-administrator', 'unit.read,unit.manage,person.read,person.manage,role.read'),
        ('security-administrator', 'unit.read,person.read,role.read,role.manage,role.grant,factor.reset,session.manage,sign-in-log.read,access.explain,token.manage'),
        ('audit-administrator', 'unit.read,person.read,role.read,sign-in-log.read,identity-log.read,access.explain'),
        ('office', 'record.read,record.enter,record.correct,record.retract,record.import,period.freeze,recompute.run,unit.read,person.read,instruction.read,instruction.write,token.own'),
        ('preparer', 'record.read,record.enter,record.import,unit.read,instruction.read,token.own'),
        ('checker', 'record.read,record.correct,record.retract,unit.read,instruction.read'),
        ('signer', 'record.read,unit.read,instruction.read'),
        ('leader', 'record.read,unit.read,instruction.read,instruction.write'),
        ('supervisor', 'record.read,unit.read,person.read,role.read,sign-in-log.read,identity-log.read,access.explain,instruction.read'),
        ('finance', 'record.read,unit.read,instruction.read'),
        ('laboratory', 'record.read,record.enter,record.import,token.own'),
        ('enterprise', 'record.read')) as r(role, permissions)
 cross join unnest(string_to_array(r.permissions, ',')) as p(permission);

-- The office that runs the plan, and who keeps the installation, stand before any policy.
insert into identity.unit (code) values ('installation');
insert into identity.unit_period (unit, from_day, kind, name_zh, name_en, by_name)
select id, '2000-01-01', 'OFFICE', '系统运行维护', 'Operation of the system', '质强' from identity.unit;

-- The administrator of earlier versions keeps the system; the other two are made at the next start.
with post as (
    insert into identity.post (account, unit, title, from_day, made_by)
    select a.id, u.id, '系统管理员', '2000-01-01', '质强'
      from identity.account a cross join identity.unit u
     where a.administrator
    returning id)
insert into identity.post_role (post, role, state, decided_at)
select id, 'system-administrator', 'GRANTED', clock_timestamp() from post;
alter table identity.account drop column administrator;

grant select on all tables in schema identity to ${app_role};
grant insert on identity.unit, identity.unit_period, identity.former_password, identity.role, identity.role_permission,
    identity.post, identity.post_duty, identity.post_role, identity.delegation, identity.instruction, identity.totp,
    identity.totp_offer, identity.recovery_code, identity.known_device, identity.failed_attempt, identity.open_session,
    identity.sign_in, identity.change_made, identity.token to ${app_role};
grant update on identity.role, identity.post, identity.post_role, identity.delegation, identity.totp,
    identity.totp_offer, identity.recovery_code, identity.token, identity.open_session to ${app_role};
grant delete on identity.role_permission, identity.totp, identity.totp_offer, identity.recovery_code,
    identity.known_device, identity.failed_attempt, identity.open_session, identity.former_password to ${app_role};

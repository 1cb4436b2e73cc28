create schema assessment;
grant usage on schema assessment to ${app_role};

-- An assessment of a year by a scheme of the policy; a trial where the scheme cites no approved plan.
create table assessment.assessment (
    id               uuid primary key default uuidv7(),
    policy           text not null,
    scheme           text not null,
    year             integer not null,
    office           integer not null,
    trial            boolean not null,
    state            text not null default 'DRAFT' check (state in ('DRAFT', 'SENT', 'FROZEN', 'DISCARDED')),
    drawn_by         uuid not null,
    drawn_by_name    text not null,
    drawn_at         timestamptz not null,
    sent_at          timestamptz,
    objections_until timestamptz,
    frozen_by_name   text,
    frozen_at        timestamptz,
    discarded_why    text,
    check (not trial or state in ('DRAFT', 'DISCARDED')),
    check ((state in ('SENT', 'FROZEN')) <= (sent_at is not null and objections_until is not null)),
    check ((state = 'FROZEN') = (frozen_at is not null))
);
comment on column assessment.assessment.office is 'Number of the unit that is the office of the leading group';
create unique index assessment_of_year on assessment.assessment (policy, scheme, year)
 where not trial and state <> 'DISCARDED';

-- One that is assessed.
create table assessment.subject (
    id         uuid primary key default uuidv7(),
    assessment uuid not null references assessment.assessment,
    position   integer not null,
    code       text not null,
    unit       integer not null,
    region     text,
    office     integer not null,
    sent       boolean not null default false,
    unique (assessment, code)
);
comment on column assessment.subject.region is 'Null where a unit is assessed';
comment on column assessment.subject.sent is 'Whether the assessed may see it';

-- What one reviewer is to say of an item of one that is assessed.
create table assessment.review (
    id            uuid primary key default uuidv7(),
    subject       uuid not null references assessment.subject,
    office        integer not null,
    item          text not null,
    reviewer      uuid not null,
    reviewer_name text not null,
    score         numeric,
    words         text,
    scored_at     timestamptz,
    unique (subject, item, reviewer),
    check ((score is null) = (words is null) and (score is null) = (scored_at is null))
);
create index review_of_reviewer on assessment.review (reviewer);

-- Something that takes points off or bars a grade.
create table assessment.event (
    id            uuid primary key default uuidv7(),
    subject       uuid not null references assessment.subject,
    office        integer not null,
    rule          text not null,
    on_day        date not null,
    document      text not null,
    reason        text not null,
    by_name       text not null,
    at            timestamptz not null,
    withdrawn_by  text,
    withdrawn_at  timestamptz,
    withdrawn_why text,
    check ((withdrawn_at is null) = (withdrawn_why is null))
);
create index event_of_subject on assessment.event (subject);

-- What was sent or frozen: scheme and evidence in their one form, from which the sheet is computed again.
create table assessment.sheet (
    id       uuid primary key default uuidv7(),
    subject  uuid not null references assessment.subject,
    revision integer not null,
    frozen   boolean not null,
    scheme   text not null,
    evidence text not null,
    digest   text not null,
    total    numeric not null,
    grade    text not null check (grade in ('A', 'B', 'C', 'D')),
    at       timestamptz not null,
    unique (subject, revision)
);
comment on column assessment.sheet.digest is 'SHA-256 of scheme, line feed and evidence';

create table assessment.objection (
    id          uuid primary key default uuidv7(),
    subject     uuid not null references assessment.subject,
    item        text not null,
    words       text not null,
    by_account  uuid not null,
    by_name     text not null,
    at          timestamptz not null,
    accepted    boolean,
    answer      text,
    answered_by text,
    answered_at timestamptz,
    check ((accepted is null) = (answer is null) and (accepted is null) = (answered_at is null))
);
comment on column assessment.objection.item is 'Code of the item, deduction or veto that it is about';
create index objection_of_subject on assessment.objection (subject);

grant select, insert, update on assessment.assessment, assessment.subject, assessment.event,
    assessment.objection to ${app_role};
grant select, insert, update, delete on assessment.review to ${app_role};
grant select, insert on assessment.sheet to ${app_role};

create function assessment.units_in_reach() returns integer[] language sql stable parallel safe
return coalesce(string_to_array(nullif(current_setting('zhiqiang.units', true), ''), ',')::integer[], '{}');

-- The office and whoever sees everything see all of it; the assessed what was sent to them; reviewers what they are to
-- review, and of the opinions their own only.
alter table assessment.review enable row level security;
create policy concerned on assessment.review to ${app_role}
 using ((select current_setting('zhiqiang.reach', true) = 'everything')
        or office = any ((select assessment.units_in_reach())::integer[])
        or reviewer::text = (select current_setting('zhiqiang.actor', true)));

alter table assessment.subject enable row level security;
create policy concerned on assessment.subject to ${app_role}
 using ((select current_setting('zhiqiang.reach', true) = 'everything')
        or office = any ((select assessment.units_in_reach())::integer[])
        or sent and (unit = any ((select assessment.units_in_reach())::integer[])
                     or region = any (string_to_array(nullif((select current_setting('zhiqiang.areas', true)), ''), ',')))
        or exists (select from assessment.review r
                    where r.subject = subject.id
                      and r.reviewer::text = (select current_setting('zhiqiang.actor', true))));

alter table assessment.assessment enable row level security;
create policy concerned on assessment.assessment to ${app_role}
 using ((select current_setting('zhiqiang.reach', true) = 'everything')
        or office = any ((select assessment.units_in_reach())::integer[])
        or exists (select from assessment.subject s where s.assessment = assessment.id));

alter table assessment.event enable row level security;
create policy office on assessment.event to ${app_role}
 using ((select current_setting('zhiqiang.reach', true) = 'everything')
        or office = any ((select assessment.units_in_reach())::integer[]));

create function assessment.shown(of_subject uuid) returns boolean language sql stable parallel safe
return exists (
    select from assessment.subject s
     where s.id = of_subject
       and (current_setting('zhiqiang.reach', true) = 'everything'
            or s.office = any (assessment.units_in_reach())
            or s.sent and (s.unit = any (assessment.units_in_reach())
                           or s.region = any (string_to_array(nullif(current_setting('zhiqiang.areas', true), ''), ',')))));

alter table assessment.sheet enable row level security;
create policy with_the_subject on assessment.sheet to ${app_role} using (assessment.shown(subject));
alter table assessment.objection enable row level security;
create policy with_the_subject on assessment.objection to ${app_role} using (assessment.shown(subject));

create trigger told after insert or update or delete on assessment.assessment
    for each row execute function act.touch();
create trigger told after insert or update or delete on assessment.subject
    for each row execute function act.touch();
create trigger told after insert or update or delete on assessment.review
    for each row execute function act.touch();
create trigger told after insert or update or delete on assessment.event
    for each row execute function act.touch();
create trigger told after insert or update or delete on assessment.sheet
    for each row execute function act.touch();
create trigger told after insert or update or delete on assessment.objection
    for each row execute function act.touch();

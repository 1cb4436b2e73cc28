create schema casework;
grant usage on schema casework to ${app_role};

-- Processes as they were when cases began under them.
create table casework.process (
    id         integer generated always as identity primary key,
    code       text not null,
    version    integer not null,
    digest     text not null check (digest ~ '^[0-9a-f]{64}$'),
    title_zh   text not null,
    title_en   text not null,
    bpmn       text not null,
    definition text not null unique,
    pack       text not null,
    at         timestamptz not null,
    unique (code, version),
    unique (code, digest)
);
comment on column casework.process.definition is 'What the engine calls it';

create table casework.dossier (
    id             uuid primary key default uuidv7(),
    number         text not null unique,
    process        integer not null references casework.process,
    title_zh       text not null check (title_zh <> ''),
    title_en       text not null check (title_en <> ''),
    about          text not null default '',
    subject_kind   text not null,
    subject        text not null,
    starter        uuid,
    starter_name   text not null,
    starter_unit   integer,
    state          text not null check (state in ('OPEN', 'SUSPENDED', 'DONE', 'REFUSED', 'WITHDRAWN', 'TERMINATED')),
    instance       text not null unique,
    facts          jsonb not null,
    started_at     timestamptz not null,
    ended_at       timestamptz check ((ended_at is null) = (state in ('OPEN', 'SUSPENDED'))),
    ending_zh      text,
    ending_en      text,
    reason         text,
    archive_number text unique,
    kept_until     date,
    check ((archive_number is null) = (ended_at is null))
);
comment on column casework.dossier.starter is 'Null where the server began it';
comment on column casework.dossier.instance is 'What the engine calls it';
comment on column casework.dossier.kept_until is 'Null while it is open, and where it is kept for ever';
create index dossier_subject on casework.dossier (subject_kind, subject, id);
create index dossier_started on casework.dossier (starter, id);

create table casework.party (
    dossier uuid not null references casework.dossier,
    name    text not null,
    unit    integer not null,
    primary key (dossier, name)
);

-- Units whose people see a case: those that have, or had, something to do in it.
create table casework.sight (
    unit    integer not null,
    dossier uuid not null references casework.dossier,
    primary key (unit, dossier)
);
create index sight_of on casework.sight (dossier);

-- Numbers of cases and archives, one row a year and kind, so that none is left out.
create table casework.counter (
    kind text not null,
    year integer not null,
    last integer not null,
    primary key (kind, year)
);

create table casework.step (
    id            uuid primary key default uuidv7(),
    dossier       uuid not null references casework.dossier,
    kind          text not null check (kind in ('STEP', 'COUNTERSIGNATURE', 'ADDED_SIGNATURE', 'EXTENSION')),
    element       text not null,
    parent        uuid references casework.step check ((parent is null) = (kind = 'STEP')),
    task          text unique check ((task is null) = (kind <> 'STEP')),
    title_zh      text not null,
    title_en      text not null,
    unit          integer not null,
    roles         text[] not null,
    assignee      uuid,
    assignee_name text,
    excluded      uuid[] not null default '{}',
    state         text not null default 'OPEN' check (state in ('OPEN', 'DONE', 'CANCELLED')),
    opened_at     timestamptz not null,
    due_at        timestamptz not null default 'infinity',
    asked         text,
    more_count    integer,
    more_unit     text,
    done_at       timestamptz,
    done_by       uuid,
    done_by_name  text,
    outcome       text,
    outcome_zh    text,
    outcome_en    text,
    comment       text
);
comment on column casework.step.element is 'Of the process; that of its parent for what was asked in between';
comment on column casework.step.roles is 'Any of them may do it; none where it is one person''s';
comment on column casework.step.excluded is 'Who may not do it: four eyes, declared interest';
comment on column casework.step.due_at is 'Infinity where there is no deadline, or it waits';
create unique index step_asked_once on casework.step (parent, unit, kind) where state = 'OPEN' and kind = 'COUNTERSIGNATURE';
create index step_of on casework.step (dossier, id);
create index step_unclaimed on casework.step (unit, due_at, id) where state = 'OPEN' and assignee is null;
create index step_claimed on casework.step (assignee, due_at, id) where state = 'OPEN';
create index step_open_in on casework.step (unit, due_at, id) where state = 'OPEN';
create index step_done on casework.step (done_by, done_at desc, id desc) where state = 'DONE';

-- A deadline that runs, of a step or of the case as a whole.
create table casework.deadline (
    id         uuid primary key default uuidv7(),
    dossier    uuid not null references casework.dossier,
    step       uuid references casework.step,
    until_step text not null,
    rule       text not null,
    started_at timestamptz not null,
    due_at     timestamptz,
    extensions jsonb not null default '[]',
    state      text not null check (state in ('RUNNING', 'PAUSED', 'UNKNOWN', 'MET', 'MISSED', 'CANCELLED')),
    ended_at   timestamptz,
    check ((due_at is null) = (state in ('PAUSED', 'UNKNOWN')) or state = 'CANCELLED')
);
comment on column casework.deadline.state is 'UNKNOWN where it ends in a year whose working days nobody has entered yet';
create index deadline_of on casework.deadline (dossier, id);

-- Times that deadlines wait for.
create table casework.pause (
    id       uuid primary key default uuidv7(),
    dossier  uuid not null references casework.dossier,
    code     text not null,
    step     uuid references casework.step,
    reason   text not null,
    from_at  timestamptz not null,
    until_at timestamptz check (until_at >= from_at)
);
create index pause_of on casework.pause (dossier);

-- What is to be told, or done, when the time comes; done once, also if the server was down then.
create table casework.timer (
    deadline uuid not null references casework.deadline,
    kind     text not null check (kind in ('REMINDER', 'OVERDUE', 'ESCALATION')),
    place    integer not null,
    fires_at timestamptz not null,
    fired_at timestamptz,
    primary key (deadline, kind, place)
);
create index timer_due on casework.timer (fires_at) where fired_at is null;

-- What happened in a case, for people; never changed.
create table casework.entry (
    id         bigint generated always as identity primary key,
    dossier    uuid not null references casework.dossier,
    at         timestamptz not null,
    actor      uuid,
    actor_name text not null,
    unit       integer,
    holder     text,
    kind       text not null,
    step       uuid references casework.step,
    words_zh   text not null,
    words_en   text not null,
    comment    text,
    files      uuid[] not null default '{}'
);
comment on column casework.entry.holder is 'Who left the post by which it was done';
create index entry_of on casework.entry (dossier, id);

-- Who has an interest in a case and keeps out of it.
create table casework.interest (
    dossier uuid not null references casework.dossier,
    account uuid not null,
    name    text not null,
    reason  text not null,
    at      timestamptz not null,
    primary key (dossier, account)
);

-- Documents served, with the proof of it.
create table casework.service (
    id        uuid primary key default uuidv7(),
    dossier   uuid not null references casework.dossier,
    document  text not null,
    recipient text not null,
    method    text not null check (method in ('DIRECT', 'LEFT', 'MAIL', 'ELECTRONIC', 'ENTRUSTED', 'PUBLIC_NOTICE')),
    served_at timestamptz not null,
    paper     uuid,
    proof     uuid not null,
    by_name   text not null,
    at        timestamptz not null
);
create index service_of on casework.service (dossier);

create table casework.attachment (
    dossier uuid not null references casework.dossier,
    file    uuid not null,
    step    uuid references casework.step,
    primary key (dossier, file)
);
create index attachment_file on casework.attachment (file);

grant select, insert on all tables in schema casework to ${app_role};
grant update on casework.dossier, casework.counter, casework.step, casework.deadline, casework.pause, casework.timer to ${app_role};
grant delete on casework.timer to ${app_role};

-- A case is seen by the units that have to do with it, by whoever began it, and by whom it was given to.
create function casework.units_in_reach() returns integer[] language sql stable parallel safe
return coalesce(string_to_array(nullif(current_setting('zhiqiang.units', true), ''), ',')::integer[], '{}');

alter table casework.dossier enable row level security;
create policy concerned on casework.dossier to ${app_role}
 using ((select current_setting('zhiqiang.reach', true) = 'everything')
        or starter::text = (select current_setting('zhiqiang.actor', true))
        or exists (select from casework.sight s
                    where s.dossier = id and s.unit = any ((select casework.units_in_reach())::integer[]))
        or exists (select from casework.step t
                    where t.dossier = dossier.id and t.assignee::text = (select current_setting('zhiqiang.actor', true))));

alter table casework.step enable row level security;
create policy concerned on casework.step to ${app_role}
 using ((select current_setting('zhiqiang.reach', true) = 'everything')
        or assignee::text = (select current_setting('zhiqiang.actor', true))
        or done_by::text = (select current_setting('zhiqiang.actor', true))
        or exists (select from casework.sight s
                    where s.dossier = step.dossier and s.unit = any ((select casework.units_in_reach())::integer[])));

-- What belongs to a case is seen with it.
do $$
declare
    belonging text;
begin
    foreach belonging in array array['party', 'deadline', 'pause', 'entry', 'interest', 'service', 'attachment'] loop
        execute format('alter table casework.%I enable row level security', belonging);
        execute format('create policy with_the_case on casework.%I to ${app_role}
                         using ((select current_setting(''zhiqiang.reach'', true) = ''everything'')
                                or exists (select from casework.dossier d where d.id = dossier))', belonging);
    end loop;
end
$$;

-- Nothing of a case changes without an act on the ledger.
do $$
declare
    watched text;
begin
    foreach watched in array array['dossier', 'party', 'step', 'pause', 'interest', 'service', 'attachment'] loop
        execute format('create trigger told after insert or update or delete on casework.%I
                         for each row execute function act.touch()', watched);
    end loop;
end
$$;

create schema supervision;
grant usage on schema supervision to ${app_role};

create table supervision.counter (
    policy text not null,
    year   integer not null,
    last   integer not null,
    primary key (policy, year)
);

-- Something that a unit answers for, from its dispatch to its closing.
create table supervision.task (
    id             uuid primary key default uuidv7(),
    policy         text not null,
    number         text not null,
    source         text not null check (source in ('PLAN', 'MEETING', 'INSTRUCTION', 'OWN')),
    commitment     text check ((commitment is not null) = (source = 'PLAN')),
    clause         text,
    origin         text not null default '',
    instruction    uuid check (instruction is null or source = 'INSTRUCTION'),
    parent         uuid references supervision.task,
    title_zh       text not null,
    title_en       text not null,
    deliverable_zh text not null,
    deliverable_en text not null,
    indicators     text[] not null default '{}',
    dispatcher     integer not null,
    lead           integer not null,
    concerned      integer[] not null,
    region         text,
    from_day       date not null,
    due_day        date,
    rhythm         text check (rhythm in ('MONTH', 'QUARTER', 'YEAR')),
    state          text not null default 'DISPATCHED'
                   check (state in ('DISPATCHED', 'REFUSED', 'DOING', 'CLOSING', 'CLOSED', 'CANCELLED')),
    percent        smallint not null default 0 check (percent between 0 and 100),
    reason         text not null default '',
    accepted_at    timestamptz,
    reported_at    timestamptz,
    closed_at      timestamptz,
    made_by        text not null,
    made_at        timestamptz not null,
    open           boolean not null generated always as (state not in ('CLOSED', 'CANCELLED')) stored,
    by_day         date not null generated always as (coalesce(due_day, 'infinity')) stored,
    unique (policy, number),
    check (parent is null or region is not null),
    check ((closed_at is null) = (state <> 'CLOSED'))
);
comment on column supervision.task.origin is 'The meeting, the paper or whatever else it comes from, in words';
comment on column supervision.task.concerned is 'Units of all its parts: they see it';
comment on column supervision.task.region is 'The area that it was passed on to';
comment on column supervision.task.due_day is 'Null where it is encouraged only: nobody is late';
comment on column supervision.task.rhythm is 'How often progress is told; null where it is not asked for';
comment on column supervision.task.reason is 'Why it was refused, sent back, reopened, changed or cancelled last';
comment on column supervision.task.reported_at is 'When closing was first asked for with success: by this day it counts as on time';

-- What the plan promises is dispatched once for a period and a unit.
create unique index task_once on supervision.task (policy, commitment, from_day, lead)
 where source = 'PLAN' and state <> 'CANCELLED';
create index task_by_day on supervision.task (policy, by_day, id);
create index task_open_by_day on supervision.task (policy, open, by_day, id);
create index task_state on supervision.task (policy, state, by_day, id);
create index task_of_lead on supervision.task (lead, open, by_day, id);
create index task_of_area on supervision.task (region, policy, by_day, id) where region is not null;
create index task_of_parent on supervision.task (parent) where parent is not null;
create index task_of_instruction on supervision.task (instruction) where instruction is not null;

-- What a unit answers for within a task. State and day are those of the task, so that a unit's tasks
-- are found in their order however many there are.
create table supervision.part (
    task      uuid not null references supervision.task,
    unit      integer not null,
    role      text not null check (role in ('LEAD', 'COOPERATING', 'DISPATCHER')),
    what      text not null default '',
    percent   smallint not null default 0 check (percent between 0 and 100),
    done_at   timestamptz,
    owes_from date,
    owes_to   date,
    owes_by   date,
    policy    text not null,
    state     text not null,
    open      boolean not null,
    by_day    date not null,
    primary key (task, unit, role)
);
comment on column supervision.part.owes_from is 'First day of the period whose progress is to be told next';
comment on column supervision.part.owes_by is 'The day by which it is to be told';
create index part_by_day on supervision.part (unit, policy, by_day, task);
create index part_open_by_day on supervision.part (unit, policy, open, by_day, task);
create index part_state on supervision.part (unit, policy, state, by_day, task);
create index part_owing on supervision.part (unit, owes_by, task) where owes_by is not null;
create index part_owed on supervision.part (owes_by, task) where owes_by is not null;

create function supervision.follow() returns trigger language plpgsql as $$
begin
    update supervision.part
       set state = new.state, open = new.open, by_day = new.by_day
     where task = new.id;
    return null;
end
$$;
create trigger followed after update of state, due_day on supervision.task
    for each row execute function supervision.follow();

-- How far a unit has come.
create table supervision.progress (
    id         uuid primary key default uuidv7(),
    task       uuid not null references supervision.task,
    unit       integer not null,
    from_day   date,
    to_day     date,
    percent    smallint not null check (percent between 0 and 100),
    words      text not null check (words <> ''),
    problems   text not null,
    needs      text not null,
    needs_unit integer,
    state      text not null default 'TOLD' check (state in ('TOLD', 'CHECKED', 'RETURNED')),
    late       boolean not null,
    by_id      uuid not null,
    by_name    text not null,
    at         timestamptz not null,
    checked_by text,
    checked_at timestamptz,
    checked    text not null default '',
    check ((checked_by is null) = (state = 'TOLD'))
);
comment on column supervision.progress.from_day is 'The period that it was owed for; null where it was told besides';
create index progress_of_task on supervision.progress (task, at desc, id);
create index progress_returned on supervision.progress (unit, task) where state = 'RETURNED';

create table supervision.evidence (
    task     uuid not null references supervision.task,
    file     uuid not null,
    progress uuid references supervision.progress,
    primary key (task, file)
);
create index evidence_file on supervision.evidence (file);

-- Requests to close, each a case.
create table supervision.closing (
    id        uuid primary key default uuidv7(),
    task      uuid not null references supervision.task,
    dossier   uuid,
    words     text not null,
    by_id     uuid not null,
    by_name   text not null,
    at        timestamptz not null,
    state     text not null default 'OPEN' check (state in ('OPEN', 'CLOSED', 'RETURNED')),
    reason    text not null default ''
);
create unique index closing_one on supervision.closing (task) where state = 'OPEN';

-- What people were told of, so that nobody is told twice.
create table supervision.reminder (
    task uuid not null references supervision.task,
    unit integer not null,
    kind text not null,
    day  date not null,
    at   timestamptz not null,
    primary key (task, unit, kind, day)
);
comment on column supervision.reminder.unit is 'The unit that was told, where units are told apart; 0 otherwise';

grant select, insert, update on all tables in schema supervision to ${app_role};
grant delete on supervision.part to ${app_role};

create function supervision.units_in_reach() returns integer[] language sql stable parallel safe
return coalesce(string_to_array(nullif(current_setting('zhiqiang.units', true), ''), ',')::integer[], '{}');

-- A task is seen by the units that have a part in it, and by the area that it was passed on to.
alter table supervision.task enable row level security;
create policy concerned on supervision.task to ${app_role}
 using ((select current_setting('zhiqiang.reach', true) = 'everything')
        or region = any (string_to_array(nullif((select current_setting('zhiqiang.areas', true)), ''), ','))
        or concerned && (select supervision.units_in_reach())::integer[]);
alter table supervision.part enable row level security;
create policy concerned on supervision.part to ${app_role}
 using ((select current_setting('zhiqiang.reach', true) = 'everything')
        or unit = any ((select supervision.units_in_reach())::integer[])
        or exists (select from supervision.task t where t.id = task));

do $$
declare
    belonging text;
begin
    foreach belonging in array array['progress', 'evidence', 'closing', 'reminder'] loop
        execute format('alter table supervision.%I enable row level security', belonging);
        execute format('create policy with_the_task on supervision.%I to ${app_role}
                         using ((select current_setting(''zhiqiang.reach'', true) = ''everything'')
                                or exists (select from supervision.task t where t.id = task))', belonging);
    end loop;
end
$$;

do $$
declare
    watched text;
begin
    foreach watched in array array['task', 'part', 'progress', 'evidence', 'closing'] loop
        execute format('create trigger told after insert or update or delete on supervision.%I
                         for each row execute function act.touch()', watched);
    end loop;
end
$$;

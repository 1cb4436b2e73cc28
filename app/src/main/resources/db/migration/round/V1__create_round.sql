create schema round;
grant usage on schema round to ${app_role};

-- Rounds that the office has switched on: what is owed for periods that begin on or after a day.
create table round.plan (
    policy   text not null,
    code     text not null,
    from_day date not null,
    by_name  text not null,
    at       timestamptz not null,
    primary key (policy, code)
);

-- What one unit owes for one period.
create table round.round (
    id           uuid primary key default uuidv7(),
    policy       text not null,
    code         text not null,
    dataset      text not null,
    unit         integer not null,
    region       text,
    receiver     integer not null,
    from_day     date not null,
    to_day       date not null,
    dossier      uuid unique,
    opened_at    timestamptz not null,
    due_at       timestamptz,
    submitted_at timestamptz,
    state        text not null default 'OPEN' check (state in ('OPEN', 'LOCKED', 'BROKEN_OFF')),
    locked_at    timestamptz,
    records      bigint check ((records is null) = (state <> 'LOCKED')),
    newest_act   bigint,
    nil_words    text,
    unique (policy, code, unit, from_day)
);
comment on column round.round.region is 'Null where a unit of the city owes the data of all areas';
comment on column round.round.records is 'How many there were when it was locked';
comment on column round.round.newest_act is 'The last act on the dataset that was part of what was locked';
comment on column round.round.nil_words is 'Why there is nothing to deliver';
create index round_period on round.round (policy, from_day, code);
create index round_locked on round.round (dataset, from_day) where state = 'LOCKED';

-- A later change of what was locked.
create table round.restatement (
    round   uuid not null references round.round,
    act     bigint not null,
    at      timestamptz not null,
    by_name text not null,
    reason  text not null,
    records bigint not null,
    primary key (round, act)
);

grant select, insert, update on round.plan, round.round to ${app_role};
grant select, insert on round.restatement to ${app_role};

create function round.units_in_reach() returns integer[] language sql stable parallel safe
return coalesce(string_to_array(nullif(current_setting('zhiqiang.units', true), ''), ',')::integer[], '{}');

-- Seen by the unit that owes, the unit that receives, and the area.
alter table round.round enable row level security;
create policy concerned on round.round to ${app_role}
 using ((select current_setting('zhiqiang.reach', true) = 'everything')
        or unit = any ((select round.units_in_reach())::integer[])
        or receiver = any ((select round.units_in_reach())::integer[])
        or region = any (string_to_array(nullif((select current_setting('zhiqiang.areas', true)), ''), ',')));
alter table round.restatement enable row level security;
create policy with_the_round on round.restatement to ${app_role}
 using ((select current_setting('zhiqiang.reach', true) = 'everything')
        or exists (select from round.round r where r.id = round));

create trigger told after insert or update or delete on round.plan
    for each row execute function act.touch();
create trigger told after insert or update or delete on round.round
    for each row execute function act.touch();
create trigger told after insert or update or delete on round.restatement
    for each row execute function act.touch();

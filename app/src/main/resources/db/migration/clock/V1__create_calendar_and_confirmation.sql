create schema clock;
grant usage on schema clock to ${app_role};

-- Years of the working calendar: from the policy pack until somebody changes them.
create table clock.calendar_year (
    year       integer primary key check (year between 2000 and 2199),
    revision   integer not null default 1,
    source_zh  text not null check (source_zh <> ''),
    source_en  text not null check (source_en <> ''),
    entered_by text,
    reason     text,
    at         timestamptz not null default clock_timestamp(),
    check ((entered_by is null) = (reason is null))
);
comment on column clock.calendar_year.entered_by is 'Null as long as it is that of the policy pack';

-- Days off, and weekend days that are worked instead.
create table clock.exceptional_day (
    day     date primary key,
    year    integer not null references clock.calendar_year check (year = extract(year from day)),
    works   boolean not null check (not works or extract(isodow from day) >= 6),
    name_zh text not null check (name_zh <> ''),
    name_en text not null check (name_en <> '')
);
create index exceptional_day_of on clock.exceptional_day (year);

-- Who compared a deadline with its law. It holds for what was compared: another text, another content.
create table clock.confirmation (
    id        uuid primary key default uuidv7(),
    rule      text not null,
    from_day  date not null,
    content   text not null,
    actor     uuid not null,
    name      text not null,
    note      text not null,
    document  text not null,
    at        timestamptz not null default clock_timestamp()
);
create index confirmation_of on clock.confirmation (rule, from_day, id desc);

grant select, insert, update on clock.calendar_year to ${app_role};
grant select, insert, update, delete on clock.exceptional_day to ${app_role};
grant select, insert on clock.confirmation to ${app_role};

-- Nothing of it changes without an act on the ledger.
create trigger told after insert or update or delete on clock.calendar_year
    for each row execute function act.touch();
create trigger told after insert or update or delete on clock.exceptional_day
    for each row execute function act.touch();
create trigger told after insert or update or delete on clock.confirmation
    for each row execute function act.touch();

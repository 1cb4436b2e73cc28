create schema indicator;
grant usage on schema indicator to ${app_role};

-- Codes of a policy by small numbers, so that millions of rows stay narrow and a policy's file may be put in another order.
create table indicator.code (
    id     smallint generated always as identity primary key,
    policy text not null,
    kind   text not null check (kind in ('DATASET', 'INDICATOR', 'REGION')),
    code   text not null,
    unique (policy, kind, code)
);
comment on table indicator.code is 'Datasets, indicators and regions of the policies that are live here';

-- The form of a policy that all facts were last made with.
create table indicator.policy (
    policy     text primary key,
    digest     text not null,
    applied_at timestamptz not null
);
comment on column indicator.policy.digest is 'Of everything in the pack that decides what a record counts for; another digest means that all facts are made again';

-- Something that changed records. Acts on one family of datasets are strictly one after the other, by id.
create table indicator.act (
    id          bigint generated always as identity primary key,
    policy      text not null,
    kind        text not null check (kind in ('IMPORT', 'ENTRY', 'CORRECTION', 'RETRACTION', 'BATCH_RETRACTION', 'REMAKE')),
    dataset     smallint not null references indicator.code,
    actor       uuid,
    actor_name  text not null,
    at          timestamptz not null default clock_timestamp(),
    known_on    date not null default (clock_timestamp() at time zone 'Asia/Shanghai')::date,
    reason      text,
    source      uuid,
    source_file text
);
comment on column indicator.act.known_on is 'Day, China time, from which on this is known';
comment on column indicator.act.source is 'The import it came with';
create index act_source on indicator.act (source) where source is not null;

-- What a row counts for: rows that add the same to the same indicators are of one class.
create table indicator.fact_class (
    id        integer generated always as identity primary key,
    policy    text not null,
    signature text not null,
    unique (policy, signature)
);

create table indicator.contribution (
    class              integer not null references indicator.fact_class,
    indicator          smallint not null references indicator.code,
    numerator          smallint not null check (numerator in (0, 1)),
    numerator_amount   smallint,
    denominator        smallint not null check (denominator in (0, 1)),
    denominator_amount smallint,
    evidence           smallint not null check (evidence in (0, 1)),
    provisional        smallint not null check (provisional in (0, 1)),
    primary key (class, indicator)
);
comment on column indicator.contribution.numerator_amount is 'Position (from 1) of the amount in the row; null where it is the constant';
create index contribution_indicator on indicator.contribution (indicator, class);

-- Every revision of every record. The newest of a key that is not retracted counts.
create table indicator.record (
    dataset    smallint not null references indicator.code,
    key        text collate "C" not null,
    revision   integer not null check (revision > 0),
    act        bigint not null references indicator.act,
    superseded bigint references indicator.act,
    row_no     integer,
    region     smallint,
    from_day   date,
    until_day  date,
    class      integer,
    amounts    numeric[],
    unit       text collate "C",
    content    jsonb,
    primary key (dataset, key, revision)
);
comment on column indicator.record.superseded is 'The act that brought the next revision';
comment on column indicator.record.content is 'Values by column as a file would spell them; null is a retraction';
comment on column indicator.record.class is 'What it counts for; null for nothing';
comment on column indicator.record.unit is 'What is derived from it together with others: a day of air, a section''s year, an institution';
create index record_class on indicator.record (class, region, from_day, key) where class is not null;
create index record_unit on indicator.record (dataset, unit) where unit is not null and superseded is null;
create index record_act on indicator.record (act);
create index record_newest on indicator.record (dataset, coalesce(from_day, '-infinity'), key) where superseded is null and content is not null;

-- Facts that were derived from records.
create table indicator.derived_fact (
    id         bigint generated always as identity primary key,
    dataset    smallint not null references indicator.code,
    unit       text collate "C" not null,
    act        bigint not null references indicator.act,
    superseded bigint references indicator.act,
    region     smallint not null,
    from_day   date not null,
    until_day  date not null,
    class      integer,
    amounts    numeric[],
    content    jsonb not null,
    detail_zh  text not null,
    detail_en  text not null
);
comment on column indicator.derived_fact.dataset is 'The derived dataset';
create index derived_fact_unit on indicator.derived_fact (dataset, unit) where superseded is null;
create index derived_fact_class on indicator.derived_fact (class, region, from_day, id) where class is not null;

-- Sums of facts. D, M and Y: facts that hold for ever, by the day, month and year they begin. E: facts that end, by both days.
create table indicator.cell (
    indicator   smallint not null references indicator.code,
    region      smallint not null references indicator.code,
    grain       "char" not null check (grain in ('D', 'M', 'Y', 'E')),
    from_day    date not null,
    until_day   date not null,
    numerator   numeric not null,
    denominator numeric not null,
    evidence    bigint not null,
    provisional bigint not null,
    primary key (indicator, region, grain, from_day, until_day)
);
comment on column indicator.cell.until_day is 'infinity unless the grain is E';

-- How cells changed, act by act: what was known on any day can be added up again.
create table indicator.cell_change (
    act         bigint not null references indicator.act,
    known_on    date not null,
    indicator   smallint not null references indicator.code,
    region      smallint not null references indicator.code,
    from_day    date not null,
    until_day   date not null,
    numerator   numeric not null,
    denominator numeric not null,
    evidence    bigint not null,
    provisional bigint not null,
    primary key (indicator, region, from_day, until_day, act)
);

create table indicator.frozen_period (
    policy    text not null,
    year      integer not null,
    at        timestamptz not null default clock_timestamp(),
    actor     uuid,
    actor_name text not null,
    document  text not null,
    primary key (policy, year)
);

create table indicator.frozen_result (
    policy    text not null,
    year      integer not null,
    region    smallint not null references indicator.code,
    indicator smallint not null references indicator.code,
    value     text,
    status    text not null,
    primary key (policy, year, region, indicator),
    foreign key (policy, year) references indicator.frozen_period
);

create table indicator.restatement (
    id            bigint generated always as identity primary key,
    policy        text not null,
    year          integer not null,
    region        smallint not null references indicator.code,
    indicator     smallint not null references indicator.code,
    act           bigint not null references indicator.act,
    value_before  text,
    status_before text not null,
    value_after   text,
    status_after  text not null
);
create index restatement_of on indicator.restatement (policy, indicator, region, year);

create table indicator.recompute (
    id          bigint generated always as identity primary key,
    policy      text not null,
    started_at  timestamptz not null default clock_timestamp(),
    finished_at timestamptz,
    records     bigint not null default 0,
    cells       bigint not null default 0,
    differences jsonb
);

grant select, insert on all tables in schema indicator to ${app_role};
grant update on indicator.policy, indicator.record, indicator.derived_fact, indicator.cell, indicator.recompute to ${app_role};
grant delete on indicator.cell to ${app_role};

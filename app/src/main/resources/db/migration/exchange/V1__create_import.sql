create schema exchange;
grant usage on schema exchange to ${app_role};

create table exchange.import (
    id          uuid primary key,
    policy      text not null,
    mode        text not null check (mode in ('PREVIEW', 'WHOLE', 'PARTIAL')),
    state       text not null check (state in ('WAITING', 'READING', 'READY', 'DONE', 'REFUSED', 'FAILED', 'CANCELLED', 'RETRACTED')),
    actor       uuid not null,
    actor_login text not null,
    actor_name  text not null,
    administrator boolean not null,
    started_at  timestamptz not null default clock_timestamp(),
    finished_at timestamptz,
    profile     text,
    year        integer,
    reason      text,
    rows_read   bigint not null default 0
);
create index import_newest on exchange.import (started_at desc, id desc);
create index import_open on exchange.import (started_at) where state in ('WAITING', 'READING');

create table exchange.import_file (
    import       uuid not null references exchange.import,
    number       integer not null,
    name         text not null,
    dataset      text,
    size         bigint not null,
    sha256       text not null,
    state        text not null check (state in ('WAITING', 'READY', 'DONE', 'REFUSED', 'UNCHANGED', 'IGNORED', 'FAILED', 'RETRACTED')),
    rows         bigint not null default 0,
    accepted     bigint not null default 0,
    rejected     bigint not null default 0,
    skipped      bigint not null default 0,
    added        bigint not null default 0,
    corrected    bigint not null default 0,
    unchanged    bigint not null default 0,
    faults       bigint not null default 0,
    refused_name text,
    problem      text,
    duplicate_of uuid,
    primary key (import, number)
);
create index import_file_content on exchange.import_file (sha256) where state in ('DONE');

create table exchange.import_fault (
    import      uuid not null,
    number      integer not null,
    n           integer not null,
    row_no      bigint not null,
    column_name text,
    value       text,
    code        text not null,
    message_zh  text not null,
    message_en  text not null,
    primary key (import, number, n),
    foreign key (import, number) references exchange.import_file
);

create table exchange.attachment (
    id         uuid primary key,
    name       text not null,
    media_type text not null,
    size       bigint not null,
    sha256     text not null,
    actor      uuid not null,
    actor_name text not null,
    at         timestamptz not null default clock_timestamp()
);

create table exchange.record_attachment (
    dataset    text not null,
    key        text not null,
    revision   integer not null,
    attachment uuid not null references exchange.attachment,
    primary key (dataset, key, revision, attachment)
);

grant select, insert on all tables in schema exchange to ${app_role};
grant update on exchange.import, exchange.import_file to ${app_role};
grant delete on exchange.import_fault to ${app_role};

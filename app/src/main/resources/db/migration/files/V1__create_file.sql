create schema files;
grant usage on schema files to ${app_role};

-- What is known of a file. Its content lies apart, under its digest.
create table files.file (
    id         uuid primary key,
    place      text not null,
    name       text not null,
    media_type text not null,
    size       bigint not null,
    sha256     text not null check (sha256 ~ '^[0-9a-f]{64}$'),
    actor      uuid not null,
    actor_name text not null,
    unit       integer,
    at         timestamptz not null default clock_timestamp()
);
create index file_content on files.file (sha256);
create index file_at on files.file (at);

-- That something of a kind holds on to a file. What it is, the module of that kind knows.
create table files.tie (
    file uuid not null references files.file,
    kind text not null,
    at   timestamptz not null default clock_timestamp(),
    primary key (file, kind)
);

-- An upload in parts that is not finished.
create table files.upload (
    id         uuid primary key,
    place      text not null,
    name       text not null,
    size       bigint not null,
    received   bigint not null default 0,
    actor      uuid not null,
    at         timestamptz not null default clock_timestamp()
);
create index upload_at on files.upload (at);

-- Which key contents are encrypted with; one row.
create table files.key_mark (
    mark text not null,
    one  boolean primary key default true check (one)
);

grant select, insert, delete on files.file, files.tie, files.upload to ${app_role};
grant update (received, at) on files.upload to ${app_role};
-- Locking a row asks for the right to change one of its columns.
grant update (unit) on files.file to ${app_role};
grant select, insert, update on files.key_mark to ${app_role};

-- Until something holds on to a file it is its bringer's; afterwards it is seen by those whom a
-- guard of what holds on to it let through: the transaction names it then.
alter table files.file enable row level security;
create policy brought on files.file to ${app_role}
 using ((select current_setting('zhiqiang.reach', true) = 'everything')
        or (actor::text = (select current_setting('zhiqiang.actor', true))
            and not exists (select from files.tie t where t.file = id))
        or id = any (string_to_array(nullif((select current_setting('zhiqiang.files', true)), ''), ',')::uuid[]))
 with check ((select current_setting('zhiqiang.reach', true) = 'everything')
        or actor::text = (select current_setting('zhiqiang.actor', true)));

alter table files.upload enable row level security;
create policy own on files.upload to ${app_role}
 using ((select current_setting('zhiqiang.reach', true) = 'everything')
        or actor::text = (select current_setting('zhiqiang.actor', true)));

-- Nothing of what is known of a file changes without an act on the ledger.
create trigger told after insert or update or delete on files.file
    for each row execute function act.touch();
create trigger told after insert or update or delete on files.tie
    for each row execute function act.touch();

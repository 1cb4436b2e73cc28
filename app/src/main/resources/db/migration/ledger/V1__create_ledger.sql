create schema ledger;
grant usage on schema ledger to ${app_role};

-- One tree, with the hash it began with.
create table ledger.tree (
    one    boolean primary key default true check (one),
    origin text not null check (origin ~ '^[!-~]+$'),
    hash   text not null check (hash in ('SM3', 'SHA-256')),
    size   bigint not null default 0 check (size >= 0),
    at     timestamptz not null default clock_timestamp()
);
comment on column ledger.tree.origin is 'By which this ledger is told from every other one';

-- Acts that were done and have no place in the tree yet. They get one within a moment, all that are there at once: no index.
create table ledger.waiting (
    id     uuid not null default uuidv7(),
    at     timestamptz not null default clock_timestamp(),
    what   text not null check (what <> ''),
    kind   text not null check (kind <> ''),
    object text not null,
    by     uuid,
    unit   integer,
    in_name_of uuid,
    before bytea,
    after  bytea,
    detail bytea not null,
    salt   bytea not null,
    body   text not null
);

-- Acts in the order of the tree. Everything but leaf and seal is what was done; those two are made of it.
create table ledger.entry (
    n      bigint not null check (n >= 0),
    id     uuid not null,
    at     timestamptz not null,
    what   text not null,
    kind   text not null,
    object text not null,
    by     uuid,
    unit   integer,
    in_name_of uuid,
    before bytea,
    after  bytea,
    detail bytea not null,
    salt   bytea,
    body   text check ((body is null) = (salt is null)),
    leaf   bytea not null,
    seal   bytea not null,
    primary key (n, at)
) partition by range (at);
comment on column ledger.entry.unit is 'Number of the unit in whose name';
comment on column ledger.entry.in_name_of is 'Account of who left the post by which it was done';
comment on column ledger.entry.before is 'Digest of the object as it was, with the salt of the detail';
comment on column ledger.entry.detail is 'Digest of salt and body of the detail, which may be erased while this stays';
comment on column ledger.entry.body is 'The detail, canonical JSON (RFC 8785): what may have to be erased one day, as names, addresses, contents; nothing once it is';
comment on column ledger.entry.leaf is 'Hash of the entry as a leaf of the tree (RFC 9162, 2.1.1)';
comment on column ledger.entry.seal is 'The place that the entry was given, and a code over place and leaf with a key that is not in the database';
create index entry_of_object on ledger.entry (kind, object, n);
create index entry_of_person on ledger.entry (by, n) where by is not null;
create index entry_at on ledger.entry using brin (at);

do $$
begin
    for year in 2023 .. 2050 loop
        execute format('create table ledger.entry_%s partition of ledger.entry for values from (%L) to (%L)',
            year, year || '-01-01 00:00:00+00', year + 1 || '-01-01 00:00:00+00');
    end loop;
    create table ledger.entry_other partition of ledger.entry default;
end
$$;

-- Hashes of the tree, 256 side by side: those of level 0 are leaves, each of level n + 1 is the root of a whole tile of level n.
create table ledger.tile (
    level  smallint not null check (level >= 0),
    place  bigint not null check (place >= 0),
    hashes bytea not null,
    primary key (level, place)
);

-- Keys that checkpoints are signed with, one after the other.
create table ledger.key (
    number      integer primary key check (number > 0),
    id          text not null unique,
    public_key  bytea not null,
    sealed      bytea,
    at          timestamptz not null default clock_timestamp(),
    endorsement bytea check ((endorsement is null) = (number = 1))
);
comment on column ledger.key.sealed is 'The private key, encrypted with the key of the server; gone when the next key began';
comment on column ledger.key.endorsement is 'What the key before signed about this one';

create table ledger.checkpoint (
    size bigint primary key check (size >= 0),
    root bytea not null,
    at   timestamptz not null,
    key  integer not null references ledger.key,
    note text not null
);
comment on column ledger.checkpoint.note is 'The signed text as it is published';

grant select on all tables in schema ledger to ${app_role};
grant insert on ledger.tree, ledger.waiting, ledger.entry, ledger.tile, ledger.key, ledger.checkpoint to ${app_role};
grant update (size) on ledger.tree to ${app_role};
grant update (hashes) on ledger.tile to ${app_role};
grant update (sealed) on ledger.key to ${app_role};
grant update (salt, body) on ledger.entry to ${app_role};
grant delete on ledger.waiting to ${app_role};

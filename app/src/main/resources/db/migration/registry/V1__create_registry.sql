create schema registry;
grant usage on schema registry to ${app_role};

-- A file of organisations that was taken whole. What it changed says so by its number.
create table registry.import (
    id        uuid primary key,
    file_name text not null,
    sha256    text not null check (sha256 ~ '^[0-9a-f]{64}$'),
    rows      integer not null,
    made      integer not null,
    changed   integer not null,
    actor     uuid not null,
    by_name   text not null,
    at        timestamptz not null default clock_timestamp()
);

-- Organisations and people that the city's quality work has to do with. Nothing is ever deleted.
create table registry.entry (
    id              uuid primary key default uuidv7(),
    kind            text not null check (kind in ('ENTERPRISE', 'INSTITUTION', 'LABORATORY', 'EXPERT', 'INSPECTOR')),
    code            text check (code ~ '^[0-9A-HJ-NPQRTUWXY]{18}$'),
    name            text not null check (name <> ''),
    former_names    text[] not null default '{}',
    former_codes    text[] not null default '{}',
    registered      text not null,
    managing        text not null,
    industry        text check (industry ~ '^[0-9]{2,4}$'),
    size            text not null default 'UNKNOWN' check (size in ('ABOVE', 'BELOW', 'UNKNOWN')),
    size_year       integer check (size_year between 1990 and 2200),
    chains          text[] not null default '{}',
    status          text not null default 'ACTIVE' check (status in ('ACTIVE', 'CEASED', 'REVOKED', 'MOVED')),
    address         text,
    established     date,
    belongs_to      uuid references registry.entry check (belongs_to <> id),
    expertise       text[] not null default '{}',
    availability    text not null default 'AVAILABLE' check (availability in ('AVAILABLE', 'UNAVAILABLE')),
    citizen_sealed  bytea,
    citizen_digest  bytea,
    citizen_mask    text,
    unit            integer unique,
    merged_into     uuid references registry.entry check (merged_into <> id),
    imported_in     uuid references registry.import,
    search          text not null,
    fingerprints    text[] not null,
    version         integer not null default 1,
    made_at         timestamptz not null default clock_timestamp(),
    changed_at      timestamptz not null default clock_timestamp(),
    constraint person_or_organisation check (
        case when kind in ('EXPERT', 'INSPECTOR')
             then code is null and unit is null
                  and citizen_sealed is not null and citizen_digest is not null and citizen_mask is not null
             else citizen_sealed is null and citizen_digest is null and citizen_mask is null
                  and (code is not null or kind = 'LABORATORY' and belongs_to is not null)
        end)
);
comment on column registry.entry.code is 'Unified social credit code, GB 32100-2015; null for people, and for a laboratory that is no legal person';
comment on column registry.entry.registered is 'Area of registration, a region of the policy pack';
comment on column registry.entry.managing is 'Area that looks after it; a functional zone carries its parent district as area of registration';
comment on column registry.entry.industry is 'GB/T 4754-2017: division, group or class';
comment on column registry.entry.citizen_digest is 'SM3 with a key of the server''s, so that nobody is entered twice and nobody tries numbers out';
comment on column registry.entry.unit is 'Number of the unit by which an organisation works in the system';
comment on column registry.entry.search is 'Names and codes as they are searched';
comment on column registry.entry.fingerprints is 'Names without legal form and punctuation, by which duplicates are suspected';
create unique index entry_code on registry.entry (code) where merged_into is null and code is not null;
create unique index entry_citizen on registry.entry (kind, citizen_digest) where merged_into is null and citizen_digest is not null;
create index entry_by_name on registry.entry (name, id) where merged_into is null;
create index entry_merged on registry.entry (merged_into) where merged_into is not null;
create index entry_belongs_to on registry.entry (belongs_to) where belongs_to is not null;
create index entry_imported_in on registry.entry (imported_in);

-- Pairs of characters of what is searched. Apart, and without row security, because an index is of
-- no use where row security has to look at each row first: whoever searches joins the entries.
create table registry.entry_grams (
    entry uuid primary key references registry.entry,
    grams integer[] not null
);
create index entry_grams_of on registry.entry_grams using gin (grams);

create table registry.contact (
    id         uuid primary key default uuidv7(),
    entry      uuid not null references registry.entry,
    duty       text not null check (duty <> ''),
    sealed     bytea not null,
    name_mask  text not null,
    phone_mask text,
    email_mask text,
    at         timestamptz not null default clock_timestamp()
);
comment on column registry.contact.sealed is 'Name, phone and mail address, encrypted with the key of the server';
create index contact_of on registry.contact (entry);

-- What a firm would like its contact to be.
create table registry.contact_wish (
    id        uuid primary key default uuidv7(),
    entry     uuid not null references registry.entry,
    contact   uuid references registry.contact on delete set null,
    duty      text not null,
    sealed    bytea,
    name_mask text not null,
    state     text not null default 'WAITING' check (state in ('WAITING', 'TAKEN', 'REFUSED')),
    by_name   text not null,
    at        timestamptz not null default clock_timestamp(),
    decided_by_name text,
    decided_at timestamptz,
    reason    text,
    check (state <> 'WAITING' or sealed is not null)
);
create index contact_wish_waiting on registry.contact_wish (entry) where state = 'WAITING';

create table registry.qualification (
    id          uuid primary key default uuidv7(),
    entry       uuid not null references registry.entry,
    kind        text not null,
    title       text,
    number      text,
    issuer      text,
    scope       text,
    valid_from  date,
    valid_until date check (valid_until >= valid_from),
    file        uuid,
    version     integer not null default 1,
    at          timestamptz not null default clock_timestamp()
);
comment on column registry.qualification.valid_until is 'The last day; null if it does not end';
create index qualification_of on registry.qualification (entry);
create index qualification_until on registry.qualification (valid_until) where valid_until is not null;
create index qualification_file on registry.qualification (file) where file is not null;

-- Groups and classes of GB/T 4754-2017, as the operator brought them in.
create table registry.industry (
    code text primary key check (code ~ '^[0-9]{3,4}$'),
    name text not null check (name <> '')
);

-- That one entry was found to be another one. What went over is remembered, so that it can go back.
create table registry.merge (
    id             uuid primary key default uuidv7(),
    survivor       uuid not null references registry.entry,
    merged         uuid not null references registry.entry,
    contacts       uuid[] not null,
    qualifications uuid[] not null,
    wishes         uuid[] not null,
    members        uuid[] not null,
    unit           integer,
    names          text[] not null,
    codes          text[] not null,
    reason         text not null check (reason <> ''),
    by_name        text not null,
    at             timestamptz not null default clock_timestamp(),
    undone_at      timestamptz,
    undone_by_name text,
    undone_reason  text
);
comment on column registry.merge.names is 'Names that became former names of the survivor';
create unique index merge_holding on registry.merge (merged) where undone_at is null;
create index merge_survivor on registry.merge (survivor);

-- A firm that would like an account.
create table registry.application (
    id              uuid primary key default uuidv7(),
    code            text not null check (code ~ '^[0-9A-HJ-NPQRTUWXY]{18}$'),
    name            text not null,
    area            text not null,
    sealed          bytea,
    person_mask     text not null,
    address         text not null,
    state           text not null default 'WAITING' check (state in ('WAITING', 'CONFIRMED', 'REFUSED')),
    entry           uuid references registry.entry,
    at              timestamptz not null default clock_timestamp(),
    decided_by_name text,
    decided_at      timestamptz,
    reason          text,
    check (state <> 'WAITING' or sealed is not null)
);
comment on column registry.application.sealed is 'Who applied, encrypted; gone once it is decided';
comment on column registry.application.address is 'Network address it came from, to brake floods';
create index application_waiting on registry.application (at, id) where state = 'WAITING';
create index application_at on registry.application (at);

-- Rows of a file that is just being taken; empty between transactions.
create unlogged table registry.staged_row (
    import       uuid not null,
    number       integer not null,
    id           uuid not null,
    kind         text not null,
    code         text not null,
    name         text not null,
    former_names text[] not null,
    registered   text not null,
    managing     text not null,
    industry     text,
    size         text,
    size_year    integer,
    chains       text[],
    status       text,
    address      text,
    established  date,
    search       text not null,
    fingerprints text[] not null,
    grams        integer[] not null,
    known        uuid,
    primary key (import, number)
);

-- Whether a row of a file says something else than the entry; what it leaves out says nothing.
create function registry.differs(s registry.staged_row, e registry.entry) returns boolean language sql immutable as $$
select (s.kind, s.name, s.former_names, s.registered, s.managing,
        coalesce(s.industry, e.industry), coalesce(s.size, e.size), coalesce(s.size_year, e.size_year),
        coalesce(s.chains, e.chains), coalesce(s.status, e.status), coalesce(s.address, e.address),
        coalesce(s.established, e.established))
       is distinct from
       (e.kind, e.name, e.former_names, e.registered, e.managing, e.industry, e.size, e.size_year,
        e.chains, e.status, e.address, e.established)
$$;

-- How an entry stood before a file changed it.
create table registry.import_row (
    import uuid not null references registry.import,
    entry  uuid not null references registry.entry,
    before jsonb not null,
    primary key (entry, import)
);

grant select, insert on all tables in schema registry to ${app_role};
grant update on registry.entry, registry.entry_grams, registry.contact, registry.contact_wish, registry.qualification,
    registry.industry, registry.merge, registry.application, registry.staged_row to ${app_role};
grant delete on registry.contact, registry.qualification, registry.industry, registry.staged_row to ${app_role};

-- Entries are seen by whom everything is open, by the areas where they are registered or looked
-- after, by their own unit, and by units that answer for a part of the policy in the whole city.
-- They are written by the first two.
alter table registry.entry enable row level security;
create policy seen on registry.entry for select to ${app_role}
 using ((select current_setting('zhiqiang.reach', true) = 'everything')
        or (select coalesce(current_setting('zhiqiang.duties', true), '') <> '')
        or registered = any (string_to_array(nullif((select current_setting('zhiqiang.areas', true)), ''), ','))
        or managing = any (string_to_array(nullif((select current_setting('zhiqiang.areas', true)), ''), ','))
        or unit = any (string_to_array(nullif((select current_setting('zhiqiang.units', true)), ''), ',')::integer[]));
create policy made on registry.entry for insert to ${app_role}
 with check ((select current_setting('zhiqiang.reach', true) = 'everything')
        or registered = any (string_to_array(nullif((select current_setting('zhiqiang.areas', true)), ''), ','))
        or managing = any (string_to_array(nullif((select current_setting('zhiqiang.areas', true)), ''), ',')));
create policy changed on registry.entry for update to ${app_role}
 using ((select current_setting('zhiqiang.reach', true) = 'everything')
        or registered = any (string_to_array(nullif((select current_setting('zhiqiang.areas', true)), ''), ','))
        or managing = any (string_to_array(nullif((select current_setting('zhiqiang.areas', true)), ''), ',')));

-- Whom an entry is kept by: what hangs on it is written by them alone.
create function registry.kept(of_entry uuid) returns boolean language sql stable as $$
select exists (
    select from registry.entry e
     where e.id = of_entry
       and (current_setting('zhiqiang.reach', true) = 'everything'
            or e.registered = any (string_to_array(nullif(current_setting('zhiqiang.areas', true), ''), ','))
            or e.managing = any (string_to_array(nullif(current_setting('zhiqiang.areas', true), ''), ','))))
$$;
-- Or its own unit.
create function registry.own(of_entry uuid) returns boolean language sql stable as $$
select exists (
    select from registry.entry e
     where e.id = of_entry
       and e.unit = any (string_to_array(nullif(current_setting('zhiqiang.units', true), ''), ',')::integer[]))
$$;

-- Who only looks entries up for the whole city does not see whom to call there.
alter table registry.contact enable row level security;
create policy seen on registry.contact for select to ${app_role}
 using (registry.kept(entry) or registry.own(entry));
create policy kept on registry.contact to ${app_role}
 using (registry.kept(entry)) with check (registry.kept(entry));

alter table registry.contact_wish enable row level security;
create policy seen on registry.contact_wish for select to ${app_role}
 using (registry.kept(entry) or registry.own(entry));
create policy wished on registry.contact_wish for insert to ${app_role}
 with check (registry.own(entry));
create policy decided on registry.contact_wish for update to ${app_role}
 using (registry.kept(entry)) with check (registry.kept(entry));

alter table registry.qualification enable row level security;
create policy seen on registry.qualification for select to ${app_role}
 using (exists (select from registry.entry e where e.id = entry));
create policy kept on registry.qualification to ${app_role}
 using (registry.kept(entry)) with check (registry.kept(entry));

alter table registry.merge enable row level security;
create policy seen on registry.merge for select to ${app_role}
 using (exists (select from registry.entry e where e.id = survivor));
create policy kept on registry.merge to ${app_role}
 using (registry.kept(survivor)) with check (registry.kept(survivor));

alter table registry.application enable row level security;
create policy of_the_area on registry.application to ${app_role}
 using ((select current_setting('zhiqiang.reach', true) = 'everything')
        or area = any (string_to_array(nullif((select current_setting('zhiqiang.areas', true)), ''), ',')));

alter table registry.import enable row level security;
create policy own on registry.import to ${app_role}
 using ((select current_setting('zhiqiang.reach', true) = 'everything')
        or actor::text = (select current_setting('zhiqiang.actor', true)));

alter table registry.import_row enable row level security;
create policy seen on registry.import_row to ${app_role}
 using (exists (select from registry.entry e where e.id = entry));

-- Nothing of it changes without an act on the ledger. Of a file the act tells the whole: each entry
-- then names the import, which has its act.
create function registry.in_import() returns boolean language sql stable as $$
select coalesce(current_setting('zhiqiang.registry_import', true), '') <> ''
$$;
create function registry.refuse_unnamed() returns trigger language plpgsql as $$
begin
    if new.imported_in is distinct from current_setting('zhiqiang.registry_import', true)::uuid then
        raise exception 'changed in an import that it does not name' using errcode = 'check_violation', constraint = 'unnamed_import';
    end if;
    return new;
end
$$;
create trigger told after insert or update or delete on registry.entry
    for each row when (not registry.in_import())
    execute function act.touch('search', 'fingerprints', 'citizen_sealed', 'citizen_digest');
create trigger named_import before insert or update on registry.entry
    for each row when (registry.in_import()) execute function registry.refuse_unnamed();
create trigger told after insert or update or delete on registry.import
    for each row execute function act.touch();
create trigger told after insert or update or delete on registry.contact
    for each row execute function act.touch('sealed', 'name_mask', 'phone_mask', 'email_mask');
create trigger told after insert or update or delete on registry.contact_wish
    for each row execute function act.touch('sealed', 'name_mask');
create trigger told after insert or update or delete on registry.qualification
    for each row execute function act.touch();
create trigger told after insert or update or delete on registry.merge
    for each row execute function act.touch();
create trigger told after insert or update or delete on registry.application
    for each row execute function act.touch('sealed', 'person_mask', 'address');

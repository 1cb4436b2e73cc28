create schema outreach;
grant usage on schema outreach to ${app_role};

-- Policies of areas that serve the city's document. Areas are encouraged to make some: nothing here
-- says that one is owed, or by when.
create table outreach.supporting_policy (
    id                uuid primary key default uuidv7(),
    policy            text not null,
    document          uuid not null,
    edition           integer not null check (edition >= 1),
    region            text not null,
    unit              integer not null,
    state             text not null default 'DRAFT' check (state in ('DRAFT', 'FILED', 'PUBLISHED', 'REPLACED', 'WITHDRAWN')),
    title             text not null check (title <> ''),
    number            text,
    issuer            text not null check (issuer <> ''),
    issued_on         date not null,
    in_force_from     date,
    in_force_until    date check (in_force_until >= in_force_from),
    clauses           text[] not null check (cardinality(clauses) > 0),
    summary           text,
    link              text check (link ~* '^https?://'),
    files             uuid[] not null default '{}',
    correction        text check ((correction is null) = (edition = 1)),
    words             text,
    replaced_by       uuid references outreach.supporting_policy check (replaced_by <> id),
    hands             uuid[] not null,
    filed_at          timestamptz,
    filed_by_name     text,
    published_at      timestamptz,
    published_by_name text,
    ended_at          timestamptz,
    ended_by_name     text,
    version           integer not null default 1,
    changed_at        timestamptz not null,
    unique (document, edition),
    check ((state in ('REPLACED', 'WITHDRAWN')) = (ended_at is not null))
);
comment on column outreach.supporting_policy.policy is 'The policy pack whose clauses it serves';
comment on column outreach.supporting_policy.document is 'The same for all versions of one document: its first version''s number';
comment on column outreach.supporting_policy.correction is 'Why this version corrects the one before';
comment on column outreach.supporting_policy.words is 'Why it was returned, withdrawn or replaced';
comment on column outreach.supporting_policy.hands is 'Accounts of those who wrote or filed it, none of whom publishes it';
create unique index supporting_policy_open on outreach.supporting_policy (document) where state in ('DRAFT', 'FILED');
create unique index supporting_policy_published on outreach.supporting_policy (document) where state = 'PUBLISHED';
create index supporting_policy_newest on outreach.supporting_policy (policy, issued_on desc, id desc);
create index supporting_policy_files on outreach.supporting_policy using gin (files);

-- What worked well somewhere, told so that others may do the same.
create table outreach.practice (
    id                uuid primary key default uuidv7(),
    policy            text not null,
    unit              integer not null,
    region            text,
    state             text not null default 'DRAFT' check (state in ('DRAFT', 'SUBMITTED', 'RETURNED', 'SELECTED', 'PUBLISHED', 'WITHDRAWN')),
    title             text not null check (title <> ''),
    done              text not null check (done <> ''),
    results           text not null check (results <> ''),
    clauses           text[] not null check (cardinality(clauses) > 0),
    indicators        text[] not null default '{}',
    link              text check (link ~* '^https?://'),
    files             uuid[] not null default '{}',
    abstract          text check ((abstract is null) <> (published_at is not null)),
    selection         text check ((selection is null) <> (selected_at is not null)),
    words             text,
    hands             uuid[] not null,
    submitted_at      timestamptz,
    submitted_by_name text,
    selected_at       timestamptz,
    selected_by_name  text,
    published_at      timestamptz,
    published_by_name text,
    ended_at          timestamptz check ((ended_at is not null) = (state = 'WITHDRAWN')),
    ended_by_name     text,
    search            text not null,
    version           integer not null default 1,
    changed_at        timestamptz not null
);
comment on column outreach.practice.region is 'The area, where a unit of an area submitted it';
comment on column outreach.practice.selection is 'Why the office selected it';
comment on column outreach.practice.words is 'Why it was returned or withdrawn';
comment on column outreach.practice.hands is 'Accounts of those who wrote or submitted it, none of whom selects or publishes it';
comment on column outreach.practice.search is 'Title and texts as they are searched';
create index practice_newest on outreach.practice (policy, id desc);
create index practice_files on outreach.practice using gin (files);

-- Pairs of characters of what is searched. Apart, and without row security, because an index is of
-- no use where row security has to look at each row first: whoever searches joins the practices.
create table outreach.practice_grams (
    practice uuid primary key references outreach.practice,
    grams    integer[] not null
);
create index practice_grams_of on outreach.practice_grams using gin (grams);

-- What is planned to make the work known, and what came of it. A plan whose day has passed is a
-- plan still: nothing here makes it late.
create table outreach.publicity (
    id          uuid primary key default uuidv7(),
    policy      text not null,
    unit        integer not null,
    kind        text not null check (kind in ('EVENT', 'ARTICLE', 'BROADCAST', 'TRAINING', 'OPEN_DAY', 'OTHER')),
    state       text not null default 'PLANNED' check (state in ('PLANNED', 'DONE', 'CANCELLED')),
    title       text not null check (title <> ''),
    from_day    date not null,
    until_day   date not null check (until_day >= from_day),
    responsible text not null check (responsible <> ''),
    place       text,
    link_names  text[] not null default '{}',
    links       text[] not null default '{}' check (cardinality(links) = cardinality(link_names)),
    clauses     text[] not null default '{}',
    practice    uuid references outreach.practice,
    supporting  uuid references outreach.supporting_policy,
    result      text check ((result is not null) = (state = 'DONE')),
    result_link text check (result_link ~* '^https?://'),
    words       text check ((words is not null) = (state = 'CANCELLED')),
    version     integer not null default 1,
    changed_at  timestamptz not null
);
comment on column outreach.publicity.responsible is 'Who is responsible, in words';
comment on column outreach.publicity.supporting is 'The supporting policy that it is about';
create index publicity_by_day on outreach.publicity (policy, from_day, id);

grant select, insert, update on all tables in schema outreach to ${app_role};

create function outreach.units_in_reach() returns integer[] language sql stable parallel safe
return coalesce(string_to_array(nullif(current_setting('zhiqiang.units', true), ''), ',')::integer[], '{}');
create function outreach.areas_in_reach() returns text[] language sql stable parallel safe
return coalesce(string_to_array(nullif(current_setting('zhiqiang.areas', true), ''), ','), '{}');
create function outreach.everything() returns boolean language sql stable parallel safe
return coalesce(current_setting('zhiqiang.reach', true), '') = 'everything';
-- Somebody at all: what was not armed sees nothing.
create function outreach.somebody() returns boolean language sql stable parallel safe
return coalesce(current_setting('zhiqiang.actor', true), '') <> '';

-- Published ones are seen by everybody, and so is what they were before they were replaced; all
-- others by the area and the office.
alter table outreach.supporting_policy enable row level security;
create policy seen on outreach.supporting_policy for select to ${app_role}
 using ((select outreach.everything())
        or (select outreach.somebody()) and state in ('PUBLISHED', 'REPLACED')
        or region = any ((select outreach.areas_in_reach())::text[]));
create policy made on outreach.supporting_policy for insert to ${app_role}
 with check (region = any ((select outreach.areas_in_reach())::text[]));
create policy changed on outreach.supporting_policy for update to ${app_role}
 using ((select outreach.everything()) or region = any ((select outreach.areas_in_reach())::text[]));

alter table outreach.practice enable row level security;
create policy seen on outreach.practice for select to ${app_role}
 using ((select outreach.everything())
        or (select outreach.somebody()) and state = 'PUBLISHED'
        or unit = any ((select outreach.units_in_reach())::integer[]));
create policy made on outreach.practice for insert to ${app_role}
 with check (unit = any ((select outreach.units_in_reach())::integer[]));
create policy changed on outreach.practice for update to ${app_role}
 using ((select outreach.everything()) or unit = any ((select outreach.units_in_reach())::integer[]));

-- The calendar is everybody's to read.
alter table outreach.publicity enable row level security;
create policy seen on outreach.publicity for select to ${app_role}
 using ((select outreach.somebody()));
create policy made on outreach.publicity for insert to ${app_role}
 with check (unit = any ((select outreach.units_in_reach())::integer[]));
create policy changed on outreach.publicity for update to ${app_role}
 using ((select outreach.everything()) or unit = any ((select outreach.units_in_reach())::integer[]));

create trigger told after insert or update or delete on outreach.supporting_policy
    for each row execute function act.touch();
create trigger told after insert or update or delete on outreach.practice
    for each row execute function act.touch('search');
create trigger told after insert or update or delete on outreach.publicity
    for each row execute function act.touch();

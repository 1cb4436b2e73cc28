create schema identity;
grant usage on schema identity to ${app_role};

create table identity.account (
    id            uuid primary key default uuidv7(),
    login         text not null unique check (login = lower(login) and login <> ''),
    name          text not null,
    password_hash text not null,
    administrator boolean not null,
    active        boolean not null default true,
    created_at    timestamptz not null default clock_timestamp(),
    changed_at    timestamptz not null default clock_timestamp()
);

-- Failed attempts to sign in, as a brake against guessing; a pair of login and address, so that nobody can lock somebody else out.
create table identity.failed_attempt (
    id      bigint generated always as identity primary key,
    login   text not null,
    address text not null,
    at      timestamptz not null default clock_timestamp()
);
create index failed_attempt_of on identity.failed_attempt (login, address, at);
create index failed_attempt_at on identity.failed_attempt (at);

grant select, insert, update on identity.account to ${app_role};
grant select, insert, delete on identity.failed_attempt to ${app_role};

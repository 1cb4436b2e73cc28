-- Keys that sign instead of a password or beside one.
create table identity.passkey (
    id         bytea primary key,
    account    uuid not null references identity.account,
    name       text not null check (name <> ''),
    credential bytea not null,
    transports text[] not null,
    backed_up  boolean not null,
    counter    bigint not null,
    made_at    timestamptz not null default clock_timestamp(),
    used_at    timestamptz
);
comment on column identity.passkey.id is 'As the key names itself (WebAuthn, credential id)';
comment on column identity.passkey.credential is 'Attested credential data (WebAuthn, 6.5.2): kind of authenticator, id, public key';
comment on column identity.passkey.counter is 'Of the last signature; one that does not grow tells of a copied key';
create index passkey_of on identity.passkey (account);

-- What a key was asked to sign. Each is taken out once.
create table identity.challenge (
    hash    bytea primary key,
    browser bytea not null,
    purpose text not null check (purpose in ('SET_UP', 'SIGN_IN')),
    address text not null,
    until   timestamptz not null
);
create index challenge_until on identity.challenge (until);
create index challenge_from on identity.challenge (address);

-- Who somebody is at the government's identity service.
create table identity.government_identity (
    account uuid primary key references identity.account,
    issuer  text not null,
    subject text not null,
    at      timestamptz not null default clock_timestamp(),
    unique (issuer, subject)
);

grant select, insert, delete on identity.passkey, identity.challenge, identity.government_identity to ${app_role};
grant update (counter, backed_up, used_at) on identity.passkey to ${app_role};

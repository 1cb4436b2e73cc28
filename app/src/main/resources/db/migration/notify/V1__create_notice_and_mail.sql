create schema notify;
grant usage on schema notify to ${app_role};

-- What a person is told, once for each kind and key.
create table notify.notice (
    id         uuid primary key default uuidv7(),
    account    uuid not null,
    kind       text not null,
    kind_group text not null,
    key        text not null,
    title_zh   text not null,
    title_en   text not null,
    text_zh    text not null,
    text_en    text not null,
    path       text not null check (path ~ '^/([A-Za-z0-9][A-Za-z0-9/_?=&.-]*)?$'),
    at         timestamptz not null,
    read_at    timestamptz,
    digest     boolean not null default false,
    told_in    xid8 not null default pg_current_xact_id(),
    unique (account, kind, key)
);
comment on column notify.notice.digest is 'Waits for the daily mail';
comment on column notify.notice.told_in is 'The transaction that told it: what came in behind the back of whoever reads stays unread';
create index notice_newest on notify.notice (account, id desc);
create index notice_unread on notify.notice (account, id desc) where read_at is null;
create index notice_for_digest on notify.notice (account) where digest and read_at is null;
create index notice_read on notify.notice (read_at) where read_at is not null;

-- How a person wants to hear by mail.
create table notify.choice (
    account     uuid primary key,
    language    text not null check (language in ('ZH', 'EN')),
    digest_hour integer not null check (digest_hour between 0 and 23),
    quiet_from  time,
    quiet_until time check ((quiet_until is null) = (quiet_from is null) and quiet_until <> quiet_from)
);

create table notify.group_choice (
    account    uuid not null references notify.choice,
    kind_group text not null,
    by_mail    text not null check (by_mail in ('AT_ONCE', 'DIGEST', 'NEVER')),
    primary key (account, kind_group)
);

-- Mails to be sent and sent. SENDING is committed before anything is handed over, so that a mail
-- that somebody may have is never handed over again.
create table notify.mail (
    id         uuid primary key default uuidv7(),
    account    uuid not null,
    kind       text not null,
    notice     uuid,
    digest_day date,
    address    text not null,
    language   text not null check (language in ('ZH', 'EN')),
    subject    text not null,
    body       text not null,
    state      text not null default 'WAITING' check (state in ('WAITING', 'SENDING', 'SENT', 'FAILED', 'UNSURE')),
    attempts   integer not null default 0,
    made_at    timestamptz not null,
    next_at    timestamptz not null,
    settled_at timestamptz,
    reply      text,
    check ((notice is null) <> (digest_day is null)),
    unique (notice, address),
    unique (account, digest_day)
);
comment on column notify.mail.notice is 'Null for the daily mail';
comment on column notify.mail.reply is 'What the mail server said last';
create index mail_due on notify.mail (next_at, id) where state = 'WAITING';
create index mail_sending on notify.mail (id) where state = 'SENDING';
create index mail_of on notify.mail (account, id desc);

grant select, insert, update, delete on all tables in schema notify to ${app_role};

-- Everything here belongs to a person, and to the server while it tells.
alter table notify.notice enable row level security;
create policy own on notify.notice to ${app_role}
 using ((select current_setting('zhiqiang.reach', true) = 'everything'
                and current_setting('zhiqiang.actor', true) in ('notices', 'mails'))
        or account::text = (select current_setting('zhiqiang.actor', true)));

alter table notify.choice enable row level security;
create policy own on notify.choice to ${app_role}
 using ((select current_setting('zhiqiang.reach', true) = 'everything'
                and current_setting('zhiqiang.actor', true) in ('notices', 'mails'))
        or account::text = (select current_setting('zhiqiang.actor', true)));

alter table notify.group_choice enable row level security;
create policy own on notify.group_choice to ${app_role}
 using ((select current_setting('zhiqiang.reach', true) = 'everything'
                and current_setting('zhiqiang.actor', true) in ('notices', 'mails'))
        or account::text = (select current_setting('zhiqiang.actor', true)));

alter table notify.mail enable row level security;
create policy of_the_server on notify.mail to ${app_role}
 using ((select current_setting('zhiqiang.reach', true) = 'everything'
                and current_setting('zhiqiang.actor', true) in ('notices', 'mails')));

-- A letter that presses a unit for tasks (督办函). A case signs it, waits for the reply and judges it.
create table supervision.letter (
    id          uuid primary key default uuidv7(),
    policy      text not null,
    number      text,
    pressing    integer not null,
    pressed     integer not null,
    title       text not null,
    body        text not null,
    state       text not null default 'DRAFTED'
                check (state in ('DRAFTED', 'SENT', 'REPLIED', 'ANSWERED', 'NOT_SENT', 'BROKEN_OFF')),
    dossier     uuid,
    drafted_id  uuid not null,
    drafted_by  text not null,
    drafted_at  timestamptz not null,
    signed_by   text,
    sent_at     timestamptz,
    reply       text not null default '',
    replied_at  timestamptz,
    answered_at timestamptz,
    unique (policy, number)
);
comment on column supervision.letter.number is 'Document number, where the office gives it one';
comment on column supervision.letter.reply is 'The newest reply';
create index letter_newest on supervision.letter (policy, id desc);
create index letter_of_pressed on supervision.letter (pressed, id desc);

create table supervision.letter_task (
    letter uuid not null references supervision.letter,
    task   uuid not null references supervision.task,
    primary key (letter, task)
);
create index letter_of_task on supervision.letter_task (task);

grant select, insert, update on supervision.letter to ${app_role};
grant select, insert on supervision.letter_task to ${app_role};

-- The pressed unit sees a letter once it has been sent.
alter table supervision.letter enable row level security;
create policy concerned on supervision.letter to ${app_role}
 using ((select current_setting('zhiqiang.reach', true) = 'everything')
        or pressing = any ((select supervision.units_in_reach())::integer[])
        or sent_at is not null and pressed = any ((select supervision.units_in_reach())::integer[]));
alter table supervision.letter_task enable row level security;
create policy with_the_letter on supervision.letter_task to ${app_role}
 using ((select current_setting('zhiqiang.reach', true) = 'everything')
        or exists (select from supervision.letter l where l.id = letter));

create trigger told after insert or update or delete on supervision.letter
    for each row execute function act.touch();
create trigger told after insert or update or delete on supervision.letter_task
    for each row execute function act.touch();

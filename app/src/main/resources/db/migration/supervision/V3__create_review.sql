-- A review of what has come of the tasks in a period (调度).
create table supervision.review (
    id        uuid primary key default uuidv7(),
    policy    text not null,
    title     text not null,
    from_day  date not null,
    to_day    date not null check (to_day >= from_day),
    made_by   text not null,
    made_at   timestamptz not null,
    closed_by text,
    closed_at timestamptz,
    check ((closed_by is null) = (closed_at is null))
);
create index review_newest on supervision.review (policy, id desc);

-- What the office remarks on a unit.
create table supervision.remark (
    review  uuid not null references supervision.review,
    unit    integer not null,
    words   text not null,
    by_name text not null,
    at      timestamptz not null,
    primary key (review, unit)
);

-- Sheets of a closed review: what stood in them then.
create table supervision.sheet (
    review  uuid not null references supervision.review,
    unit    integer not null,
    content jsonb not null,
    primary key (review, unit)
);

grant select, insert, update on supervision.review, supervision.remark to ${app_role};
grant select, insert on supervision.sheet to ${app_role};

-- Which reviews there are is known to all who have tasks; a sheet is seen by its unit.
do $$
declare
    belonging text;
begin
    foreach belonging in array array['remark', 'sheet'] loop
        execute format('alter table supervision.%I enable row level security', belonging);
        execute format('create policy concerned on supervision.%I to ${app_role}
                         using ((select current_setting(''zhiqiang.reach'', true) = ''everything'')
                                or unit = any ((select supervision.units_in_reach())::integer[]))', belonging);
    end loop;
end
$$;

do $$
declare
    watched text;
begin
    foreach watched in array array['review', 'remark', 'sheet'] loop
        execute format('create trigger told after insert or update or delete on supervision.%I
                         for each row execute function act.touch()', watched);
    end loop;
end
$$;

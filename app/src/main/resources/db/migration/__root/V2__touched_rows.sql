-- What a transaction changed and has not told of yet. A transaction that ends without telling is refused, so that
-- nothing of what is watched changes without an act on the ledger, whatever the server's code forgets.
create schema act;
grant usage on schema act to ${app_role};

create table act.touched (
    tx     xid8 not null default pg_current_xact_id(),
    id     bigint generated always as identity,
    place  text not null,
    before jsonb,
    after  jsonb,
    primary key (tx, id)
);
comment on table act.touched is 'Empty between transactions';
grant select, insert, delete on act.touched to ${app_role};

-- Watches a table; arguments name columns that are never told, such as hashes of secrets.
-- Moments are told as they are in one time zone, whichever the session's is.
create function act.touch() returns trigger language plpgsql set timezone = 'UTC' as $$
declare
    untold text[] := coalesce(tg_argv, '{}');
begin
    if session_user = '${app_role}' then
        insert into act.touched (place, before, after)
        values (tg_table_schema || '.' || tg_table_name,
                case when tg_op <> 'INSERT' then to_jsonb(old) - untold end,
                case when tg_op <> 'DELETE' then to_jsonb(new) - untold end);
    end if;
    return null;
end
$$;

create function act.refuse_untold() returns trigger language plpgsql as $$
begin
    if exists (select from act.touched t where t.tx = new.tx and t.id = new.id) then
        raise exception '% was changed without an act', new.place
            using errcode = 'check_violation', constraint = 'untold_change';
    end if;
    return null;
end
$$;

create constraint trigger told after insert on act.touched deferrable initially deferred
    for each row execute function act.refuse_untold();

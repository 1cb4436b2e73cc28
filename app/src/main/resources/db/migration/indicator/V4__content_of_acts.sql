-- What an act wrote, as one digest: rows in the order of their keys, in groups so that no text grows with the act.
create function indicator.content_of(of_act bigint)
    returns table (rows bigint, content text)
    language sql stable
as $$
with revision as (
     select sha256(convert_to(jsonb_build_array(
                r.dataset, r.key, r.revision, r.row_no, r.region, r.from_day, r.until_day, r.unit, r.amounts, r.content)::text, 'UTF8')) as digest,
            row_number() over (order by r.dataset, r.key, r.revision) as n
       from indicator.record r
      where r.act = of_act),
     block as (
     select sha256(string_agg(digest, ''::bytea order by n)) as digest, n / 10000 as block
       from revision
      group by n / 10000)
select (select count(*) from revision),
       coalesce((select encode(sha256(string_agg(digest, ''::bytea order by block)), 'hex') from block), '')
$$;

-- Acts from before there was a ledger, to be put on it at the next start.
create table indicator.act_before_ledger (id bigint primary key references indicator.act);
insert into indicator.act_before_ledger select id from indicator.act;
grant select, delete on indicator.act_before_ledger to ${app_role};

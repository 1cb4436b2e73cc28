-- Which unit of a policy answers for which datasets: its people see these records of all areas.
create table indicator.dataset_unit (
    dataset smallint not null references indicator.code,
    unit    text not null,
    primary key (dataset, unit)
);

-- The unit that delivered a record and sees it for that reason: firms and laboratories.
alter table indicator.record add column owner integer;
create index record_owner on indicator.record (owner, class) where owner is not null;

-- What the transaction may reach is set at its begin; nothing set reaches nothing.
create function indicator.areas_in_reach() returns smallint[] language sql stable parallel safe
return (select coalesce(array_agg(c.id), '{}')
          from indicator.code c
         where c.kind = 'REGION'
           and c.code = any (string_to_array(nullif(current_setting('zhiqiang.areas', true), ''), ',')));

create function indicator.datasets_in_reach() returns smallint[] language sql stable parallel safe
return (select coalesce(array_agg(d.dataset), '{}')
          from indicator.dataset_unit d
         where d.unit = any (string_to_array(nullif(current_setting('zhiqiang.duties', true), ''), ',')));

create function indicator.units_in_reach() returns integer[] language sql stable parallel safe
return coalesce(string_to_array(nullif(current_setting('zhiqiang.units', true), ''), ',')::integer[], '{}');

alter table indicator.record enable row level security;
create policy within_reach on indicator.record to ${app_role}
 using ((select current_setting('zhiqiang.reach', true) = 'everything')
        or region = any ((select indicator.areas_in_reach())::smallint[])
        or dataset = any ((select indicator.datasets_in_reach())::smallint[])
        or owner = any ((select indicator.units_in_reach())::integer[]));

alter table indicator.derived_fact enable row level security;
create policy within_reach on indicator.derived_fact to ${app_role}
 using ((select current_setting('zhiqiang.reach', true) = 'everything')
        or region = any ((select indicator.areas_in_reach())::smallint[])
        or dataset = any ((select indicator.datasets_in_reach())::smallint[]));

-- Whether whoever asks sees any revision of a record.
create function indicator.pub_sees(of_dataset text, of_key text) returns boolean language sql stable
as $$
select exists (
       select from indicator.record r
        where r.dataset in (select c.id from indicator.code c where c.kind = 'DATASET' and c.code = of_dataset)
          and r.key = of_key)
$$;

grant select, insert, delete on indicator.dataset_unit to ${app_role};

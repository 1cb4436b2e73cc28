-- The unit in whose name an import was made; its people see the import.
alter table exchange.import
    add column unit integer,
    drop column administrator;
create index import_of_unit on exchange.import (unit, started_at desc, id desc);

alter table exchange.attachment add column unit integer;

alter table exchange.import enable row level security;
create policy within_reach on exchange.import to ${app_role}
 using ((select current_setting('zhiqiang.reach', true) = 'everything')
        or unit = any (string_to_array(nullif((select current_setting('zhiqiang.units', true)), ''), ',')::integer[])
        or actor::text = (select current_setting('zhiqiang.actor', true)));

-- Parts of an import are seen with it.
alter table exchange.import_file enable row level security;
create policy within_reach on exchange.import_file to ${app_role}
 using ((select current_setting('zhiqiang.reach', true) = 'everything')
        or exists (select from exchange.import i where i.id = import));

alter table exchange.import_fault enable row level security;
create policy within_reach on exchange.import_fault to ${app_role}
 using ((select current_setting('zhiqiang.reach', true) = 'everything')
        or exists (select from exchange.import i where i.id = import));

-- A file is seen by whoever sees a record that it proves, and by whoever brought it.
alter table exchange.record_attachment enable row level security;
create policy within_reach on exchange.record_attachment to ${app_role}
 using ((select current_setting('zhiqiang.reach', true) = 'everything')
        or indicator.pub_sees(dataset, key));

alter table exchange.attachment enable row level security;
create policy within_reach on exchange.attachment to ${app_role}
 using ((select current_setting('zhiqiang.reach', true) = 'everything')
        or unit = any (string_to_array(nullif((select current_setting('zhiqiang.units', true)), ''), ',')::integer[])
        or actor::text = (select current_setting('zhiqiang.actor', true))
        or exists (select from exchange.record_attachment r where r.attachment = id));

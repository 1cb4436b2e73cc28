-- What proves records lies with all other files, under the ids that it had. The module `files` is
-- below this one, so its tables are there.
insert into files.file (id, place, name, media_type, size, sha256, actor, actor_name, unit, at)
select id, 'record', name, media_type, size, sha256, actor, actor_name, unit, at
  from exchange.attachment;
insert into files.tie (file, kind)
select distinct attachment, 'record'
  from exchange.record_attachment;

alter table exchange.record_attachment rename column attachment to file;
alter table exchange.record_attachment drop constraint record_attachment_attachment_fkey;
alter table exchange.record_attachment rename to record_file;
create index record_file_file on exchange.record_file (file);
drop table exchange.attachment;

-- Refused rows are stored like any other content.
alter table exchange.import_file add column refused_sha256 text;
create index import_file_sha256 on exchange.import_file (sha256);
create index import_file_refused on exchange.import_file (refused_sha256) where refused_sha256 is not null;

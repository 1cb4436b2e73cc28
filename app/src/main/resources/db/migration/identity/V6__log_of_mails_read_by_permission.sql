-- Who was mailed what is for those who audit.
insert into identity.role_permission (role, permission)
values ('audit-administrator', 'notice-log.read'),
       ('supervisor', 'notice-log.read');

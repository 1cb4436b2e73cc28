-- The leading group's office keeps the working calendar and confirms what laws say of deadlines.
insert into identity.role_permission (role, permission)
values ('office', 'calendar.manage'),
       ('office', 'rule.confirm');

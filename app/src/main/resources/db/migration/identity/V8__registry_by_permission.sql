-- Who works for the targets looks firms up; who prepares and checks keeps the register of the area,
-- contacts included. Bringing duplicates together is the office's.
insert into identity.role_permission (role, permission)
select r.role, p.permission
  from (values
        ('office', 'registry.read,registry.keep,registry.contact,registry.merge,registry.confirm'),
        ('preparer', 'registry.read,registry.keep,registry.contact'),
        ('checker', 'registry.read,registry.keep,registry.contact,registry.confirm'),
        ('signer', 'registry.read'),
        ('leader', 'registry.read'),
        ('supervisor', 'registry.read'),
        ('laboratory', 'registry.read'),
        ('enterprise', 'registry.read')) as r(role, permissions)
 cross join unnest(string_to_array(r.permissions, ',')) as p(permission);

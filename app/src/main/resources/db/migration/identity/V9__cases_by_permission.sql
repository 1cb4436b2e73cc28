insert into identity.role_permission (role, permission)
select r.role, p.permission
  from (values
        ('office', 'case.read,case.work,case.start,case.manage'),
        ('preparer', 'case.read,case.work,case.start'),
        ('checker', 'case.read,case.work,case.start'),
        ('signer', 'case.read,case.work'),
        ('leader', 'case.read,case.work'),
        ('finance', 'case.read,case.work'),
        ('laboratory', 'case.read,case.work'),
        ('enterprise', 'case.read,case.work,case.start'),
        ('supervisor', 'case.read')) as r(role, permissions)
 cross join unnest(string_to_array(r.permissions, ',')) as p(permission);

insert into identity.role_permission (role, permission)
select r.role, p.permission
  from (values
        ('office', 'task.read,task.work,task.dispatch'),
        ('preparer', 'task.read,task.work'),
        ('checker', 'task.read,task.work,task.dispatch'),
        ('signer', 'task.read,task.work'),
        ('leader', 'task.read,task.work,task.dispatch'),
        ('finance', 'task.read,task.work'),
        ('supervisor', 'task.read')) as r(role, permissions)
 cross join unnest(string_to_array(r.permissions, ',')) as p(permission);

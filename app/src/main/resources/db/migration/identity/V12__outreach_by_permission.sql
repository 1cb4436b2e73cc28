-- Whoever works for the targets reads what was published and the calendar; who prepares or leads in
-- a unit or an area submits; the office selects and publishes.
insert into identity.role_permission (role, permission)
select r.role, p.permission
  from (values
        ('office', 'outreach.read,outreach.submit,outreach.publish'),
        ('preparer', 'outreach.read,outreach.submit'),
        ('leader', 'outreach.read,outreach.submit'),
        ('checker', 'outreach.read'),
        ('signer', 'outreach.read'),
        ('finance', 'outreach.read'),
        ('supervisor', 'outreach.read')) as r(role, permissions)
 cross join unnest(string_to_array(r.permissions, ',')) as p(permission);

insert into identity.role_permission (role, permission)
select r.role, p.permission
  from (values
        ('office', 'assessment.read,assessment.manage,assessment.review'),
        ('preparer', 'assessment.read'),
        ('checker', 'assessment.read,assessment.review,assessment.object'),
        ('signer', 'assessment.read,assessment.review,assessment.object'),
        ('leader', 'assessment.read,assessment.review,assessment.object,assessment.freeze'),
        ('supervisor', 'assessment.read')) as r(role, permissions)
 cross join unnest(string_to_array(r.permissions, ',')) as p(permission);

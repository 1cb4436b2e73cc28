-- How the targets stand is for whoever works for them: not for firms and laboratories, and not for
-- administrators, who keep the system.
insert into identity.role_permission (role, permission)
select code, 'scorecard.read'
  from identity.role
 where not administrator and code not in ('laboratory', 'enterprise');

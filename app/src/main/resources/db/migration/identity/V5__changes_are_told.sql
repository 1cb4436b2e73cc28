-- Who works here, where, with which rights: nothing of it changes without an act on the ledger.
create trigger told after insert or update or delete on identity.unit
    for each row execute function act.touch();
create trigger told after insert or update or delete on identity.unit_period
    for each row execute function act.touch();
create trigger told after insert or update or delete on identity.account
    for each row execute function act.touch('password_hash');
create trigger told after insert or update or delete on identity.role
    for each row execute function act.touch();
create trigger told after insert or update or delete on identity.role_permission
    for each row execute function act.touch();
create trigger told after insert or update or delete on identity.post
    for each row execute function act.touch();
create trigger told after insert or update or delete on identity.post_duty
    for each row execute function act.touch();
create trigger told after insert or update or delete on identity.post_role
    for each row execute function act.touch();
create trigger told after insert or update or delete on identity.delegation
    for each row execute function act.touch();
create trigger told after insert or update or delete on identity.instruction
    for each row execute function act.touch();
create trigger told after insert or delete or update of owner, name, hash, permissions, until_day, revoked_at on identity.token
    for each row execute function act.touch('hash', 'used_at', 'used_from', 'minute', 'in_minute');
create trigger told after insert or delete on identity.totp
    for each row execute function act.touch('sealed', 'last_step');
create trigger told after insert or delete on identity.recovery_code
    for each row execute function act.touch('hash');
create trigger told after insert or delete on identity.passkey
    for each row execute function act.touch('credential', 'counter');
create trigger told after insert or delete on identity.government_identity
    for each row execute function act.touch();

-- The ledger is for those who audit; what the law wants erased is erased, and keys are changed, by the security administrator.
insert into identity.role_permission (role, permission) values
    ('audit-administrator', 'ledger.read'),
    ('supervisor', 'ledger.read'),
    ('security-administrator', 'ledger.erase'),
    ('security-administrator', 'ledger.key');

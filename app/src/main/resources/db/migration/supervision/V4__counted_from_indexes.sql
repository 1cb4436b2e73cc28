-- Boards count from the index alone: it carries what row security and the kind of part ask for.
drop index supervision.task_state;
create index task_state on supervision.task (policy, state, by_day, id) include (region, concerned);
drop index supervision.part_state;
create index part_state on supervision.part (unit, policy, state, by_day, task) include (role);

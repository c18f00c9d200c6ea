-- Gives back all that this process has.
-- grain: one lease
update ops_lease set holder = '', held_until = now() where holder = $holder;

-- Gives a lease back. Its number stays, so that the next holder has a higher one.
-- grain: one lease
update ops_lease set holder = '', held_until = now() where name = $name and holder = $holder;

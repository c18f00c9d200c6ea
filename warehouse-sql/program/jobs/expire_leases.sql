-- Who has opened the warehouse knows that no other process lives that had.
-- grain: one lease
update ops_lease set holder = '', held_until = now() where holder <> $holder and holder <> '';

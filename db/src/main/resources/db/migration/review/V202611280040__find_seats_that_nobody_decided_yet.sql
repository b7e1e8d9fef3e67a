-- Whether anybody can decide a seat is asked before its turn, too: those that have a day come first.
create index seat_undecided on seat (tenant_id, due_on, id) where present and verdict is null;

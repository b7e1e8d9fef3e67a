-- Whoever withdraws an import has what the file said taken away: the examples of its columns, too.
grant update (samples) on import to ${app_role};

-- How many layers were open when a round was sent, so that a later one says how many are closed by now. Of the rounds before,
-- and of a subject without layers, nobody knows it: they say nothing.
alter table review_round add column open_layers int
    constraint open_layers_are_counted check (open_layers >= 0);

-- Who approves High or Critical with open layers says why these may stay open, and how many there were is kept beside it.
alter table decision add column acceptance text not null default ''
    constraint acceptance_is_bounded check (length(acceptance) <= 4000);
alter table decision add column open_layers int
    constraint accepted_layers_are_counted check (open_layers > 0);
alter table decision add constraint an_acceptance_says_of_how_many check ((acceptance = '') = (open_layers is null));

alter table decision add constraint reason_is_bounded check (length(reason) <= 4000) not valid;
alter table review_round add constraint note_is_bounded check (length(note) <= 4000) not valid;

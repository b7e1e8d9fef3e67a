-- As their forms do. What was kept before stays until it is edited.
alter table vendor
    add constraint website_is_short check (length(website) <= 300) not valid,
    add constraint country_is_short check (length(country) <= 100) not valid,
    add constraint note_is_bounded check (length(note) <= 5000) not valid;
alter table model
    add constraint licence_is_short check (length(licence) <= 240) not valid;

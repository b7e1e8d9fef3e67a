alter table leg add constraint region_is_short check (length(region) <= 240) not valid;

alter table routing_condition
    drop constraint attribute_is_said,
    drop constraint value_is_said,
    add constraint attribute_is_said check (is_visible(attribute) and length(attribute) <= 240) not valid,
    add constraint value_is_said check (is_visible(value) and length(value) <= 240) not valid;

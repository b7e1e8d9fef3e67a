-- The longest is the address of a page, with 2,000 characters, or all that can be ticked of a list.
alter table answer add constraint value_is_bounded check (length(value) <= 10000) not valid;

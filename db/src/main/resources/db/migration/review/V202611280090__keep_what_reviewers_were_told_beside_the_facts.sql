-- Why it had its tier, where its score stood and how the line ran, as the page said it when a round was sent: none of these can be
-- worked out later, when answers, grades and reference data are others. Of the rounds before nobody kept it: they say that.
alter table review_round add column told text
    constraint told_is_an_object check (told is json object)
    constraint told_is_bounded check (length(told) <= 20000);

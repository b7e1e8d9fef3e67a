-- The form took any stage, and imports took retired use cases over without a moment: what is retired was edited last when
-- it became so. Who retired it stays unknown. What was described as something else after it was retired is that again.
update use_case set retired_at = edited_at where stage = 'RETIRED' and retired_at is null;
update use_case set retired_at = null, retired_by = null where stage <> 'RETIRED';

alter table use_case drop constraint retirement_is_a_fact;
alter table use_case add constraint retirement_says_since_when check ((stage = 'RETIRED') = (retired_at is not null));
alter table use_case add constraint only_what_is_retired_says_by_whom check (retired_by is null or retired_at is not null);

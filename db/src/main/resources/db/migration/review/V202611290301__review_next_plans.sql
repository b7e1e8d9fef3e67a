-- What a use case is to become is reviewed as a subject of its own, beside the use case that it is now.
alter table review drop constraint subject_kind_is_known;
alter table review add constraint subject_kind_is_known
    check (subject_kind in ('use-case', 'offering', 'model', 'exception', 'next-plan'));

-- Home and the next step ask which places fit none of the answers: few of all that was ever answered.
create index answer_that_fits_nothing on answer (tenant_id, leg_id) where question = 'QM3' and value = 'OTHER';

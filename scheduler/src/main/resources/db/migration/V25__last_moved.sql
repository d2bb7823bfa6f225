-- What moved last, whatever its state.
create index job_by_last_move on job (provider_id, changed_at desc, job_id desc);

-- What failed last, and what else moved last.
create index job_by_change on job (provider_id, state, changed_at desc, job_id desc);

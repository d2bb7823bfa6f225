-- What a provider's reports look like. Where there is no row, it goes by the name that the operator gave it.
create table provider_branding (
    provider_id uuid primary key,
    name        text   not null,
    colour      text   not null,
    revision    bigint not null
);
call isolate_by_provider('provider_branding');

-- How each job ended, for the monthly report: what was patched is what a job was meant to close and an inventory proved.
create table ended_job (
    provider_id uuid        not null,
    customer_id uuid        not null,
    job_id      uuid        not null,
    endpoint_id uuid        not null,
    state       text        not null,
    reason      text,
    bulletins   text[]      not null,
    ended_at    timestamptz not null,
    primary key (provider_id, customer_id, job_id)
);
create index ended_job_by_time on ended_job (provider_id, customer_id, ended_at);
call isolate_by_customer('ended_job');

-- Tables that grow with the fleet are cut by provider from the first day: 16 parts, each isolated like its whole.
create procedure partition_by_provider(whole text) language plpgsql as $$
begin
    for part in 0..15 loop
        execute format('create table %I partition of %I for values with (modulus 16, remainder %s)', whole || '_' || part, whole, part);
        execute format('call isolate_by_customer(%L)', whole || '_' || part);
    end loop;
    execute format('call isolate_by_customer(%L)', whole);
end $$;

-- What tenant-api tells.
create table provider (
    provider_id uuid    primary key,
    active      boolean not null);
call isolate_by_provider('provider');

create table customer (
    provider_id uuid    not null,
    customer_id uuid    not null,
    active      boolean not null,
    sites       jsonb   not null,
    primary key (provider_id, customer_id));
call isolate_by_customer('customer');

create table policy (
    provider_id uuid   not null,
    customer_id uuid   not null,
    revision    bigint not null,
    body        jsonb  not null,
    primary key (provider_id, customer_id));
call isolate_by_customer('policy');

-- Endpoints.
create table endpoint (
    provider_id           uuid        not null,
    customer_id           uuid        not null,
    endpoint_id           uuid        not null,
    site_id               uuid        not null,
    machine_id            text        not null,
    hostname              text        not null,
    endpoint_class        text        not null,
    os                    text        not null,
    agent_version         text        not null,
    enrolled_at           timestamptz not null,
    last_seen_at          timestamptz,
    seen_told_at          timestamptz,
    inventory_digest      text,
    inventory_received_at timestamptz,
    restart_requirement   text,
    last_sequence         bigint      not null default 0,
    retired_at            timestamptz,
    primary key (provider_id, customer_id, endpoint_id)) partition by hash (provider_id);
create unique index endpoint_of_machine on endpoint (provider_id, customer_id, machine_id) where retired_at is null;
create index endpoint_by_id on endpoint (provider_id, endpoint_id);
call partition_by_provider('endpoint');

-- Global: a request names its key before anybody knows whose it is. Ids and public keys only.
create table endpoint_key (
    endpoint_id uuid    primary key,
    provider_id uuid    not null,
    customer_id uuid    not null,
    public_key  text    not null,
    retired     boolean not null default false);

-- Global: the same. Nonces that were used within the time that a signature is good for.
create table agent_nonce (
    endpoint_id uuid        not null,
    nonce       text        not null,
    used_at     timestamptz not null,
    primary key (endpoint_id, nonce));
create index agent_nonce_by_time on agent_nonce (used_at);

-- Global: a machine that enrols brings nothing but a token. Hashes and ids only.
create table enrolment_token (
    token_hash  text        primary key,
    provider_id uuid        not null,
    customer_id uuid        not null,
    site_id     uuid        not null,
    expires_at  timestamptz not null,
    used_at     timestamptz);

create table inventory (
    provider_id       uuid        not null,
    customer_id       uuid        not null,
    endpoint_id       uuid        not null,
    digest            text        not null,
    first_received_at timestamptz not null,
    last_received_at  timestamptz not null,
    document          bytea       not null,
    primary key (provider_id, customer_id, endpoint_id, digest)) partition by hash (provider_id);
call partition_by_provider('inventory');

-- What exposure tells: open findings only, gone as soon as they are closed.
create table missing_update (
    provider_id uuid  not null,
    customer_id uuid  not null,
    endpoint_id uuid  not null,
    bulletin_id text  not null,
    body        jsonb not null,
    primary key (provider_id, customer_id, endpoint_id, bulletin_id)) partition by hash (provider_id);
create index missing_update_by_bulletin on missing_update (provider_id, customer_id, bulletin_id);
call partition_by_provider('missing_update');

create table approval (
    provider_id uuid        not null,
    customer_id uuid        not null,
    bulletin_id text        not null,
    summary     jsonb       not null,
    state       text        not null,
    decided_by  text        not null,
    decided_at  timestamptz not null,
    reason      text,
    primary key (provider_id, customer_id, bulletin_id));
call isolate_by_customer('approval');

-- Work.
create table deployment (
    provider_id   uuid        not null,
    customer_id   uuid        not null,
    deployment_id uuid        not null,
    window_id     text        not null,
    window_name   text        not null,
    opens_at      timestamptz not null,
    closes_at     timestamptz not null,
    state         text        not null,
    created_at    timestamptz not null,
    changed_at    timestamptz not null,
    changed_by    text        not null,
    primary key (provider_id, customer_id, deployment_id),
    unique (provider_id, customer_id, window_id, opens_at));
create index deployment_by_id on deployment (provider_id, deployment_id);
call isolate_by_customer('deployment');

create table job (
    provider_id   uuid        not null,
    customer_id   uuid        not null,
    job_id        uuid        not null,
    deployment_id uuid        not null,
    endpoint_id   uuid        not null,
    state         text        not null,
    reason        text,
    window_id     text        not null,
    window_name   text        not null,
    opens_at      timestamptz not null,
    closes_at     timestamptz not null,
    packages      jsonb       not null,
    bulletins     jsonb       not null,
    approvals     jsonb       not null,
    attempt       int         not null default 0,
    attempt_id    uuid,
    lease_until   timestamptz,
    retry_at      timestamptz,
    created_at    timestamptz not null,
    changed_at    timestamptz not null,
    primary key (provider_id, customer_id, job_id)) partition by hash (provider_id);
-- one at a time; a job that only waits for a restart does not keep the next updates away
create unique index job_open on job (provider_id, customer_id, endpoint_id)
    where state in ('PLANNED', 'READY', 'LEASED', 'RUNNING', 'VERIFYING');
create index job_of_endpoint on job (provider_id, customer_id, endpoint_id, opens_at);
create index job_of_deployment on job (provider_id, customer_id, deployment_id, state);
create index job_by_id on job (provider_id, job_id);
call partition_by_provider('job');

create table attempt (
    provider_id       uuid        not null,
    customer_id       uuid        not null,
    attempt_id        uuid        not null,
    job_id            uuid        not null,
    endpoint_id       uuid        not null,
    number            int         not null,
    sequence          bigint      not null,
    leased_at         timestamptz not null,
    manifest          bytea       not null,
    started_at        timestamptz,
    reported_at       timestamptz,
    report            bytea,
    report_digest     text,
    report_input      text,
    report_signature  text,
    primary key (provider_id, customer_id, attempt_id)) partition by hash (provider_id);
create index attempt_of_job on attempt (provider_id, customer_id, job_id, number);
call partition_by_provider('attempt');

create table evidence (
    provider_id uuid        not null,
    customer_id uuid        not null,
    evidence_id uuid        not null,
    job_id      uuid        not null,
    attempt_id  uuid        not null,
    kind        text        not null,
    recorded_at timestamptz not null,
    body        jsonb       not null,
    primary key (provider_id, customer_id, evidence_id)) partition by hash (provider_id);
create unique index evidence_once on evidence (provider_id, customer_id, attempt_id, kind);
create index evidence_of_job on evidence (provider_id, customer_id, job_id);
call partition_by_provider('evidence');

create function evidence_stays() returns trigger language plpgsql as $$
begin
    raise exception 'evidence % is immutable', old.evidence_id;
end $$;
create trigger evidence_is_immutable before update or delete on evidence for each row execute function evidence_stays();

-- Global: whoever looks what is due serves all tenants. Ids and times only; the work itself is done in its tenant's scope.
create table timer (
    kind          text        not null,
    subject       uuid        not null,
    provider_id   uuid        not null,
    customer_id   uuid        not null,
    due_at        timestamptz not null,
    revision      bigint      not null default 0,
    claimed_until timestamptz,
    primary key (kind, subject));
create index timer_due on timer (due_at);

-- A closed month: what was closed, by whom, and the hash that chains it to the month closed before. A month without a row is open.
create table billing_period (
    provider_id   uuid        not null,
    month         date        not null,
    nth           bigint      not null,
    closed_at     timestamptz not null,
    closed_by     text        not null,
    previous_hash text        not null,
    hash          text        not null,
    primary key (provider_id, month),
    unique (provider_id, nth)
);
call isolate_by_provider('billing_period');
revoke update, delete, truncate on billing_period from tenant_api;

create table billing_statement (
    provider_id uuid   not null,
    customer_id uuid   not null,
    month       date   not null,
    time_zone   text   not null,
    hash        text   not null,
    primary key (provider_id, customer_id, month)
);
call isolate_by_customer('billing_statement');
revoke update, delete, truncate on billing_statement from tenant_api;

-- A line, or an adjustment of a line of a month that was closed before; credits are negative.
create table billing_statement_line (
    provider_id   uuid    not null,
    customer_id   uuid    not null,
    month         date    not null,
    line          text    not null,
    position      int     not null,
    meter         text    not null,
    classes       text[]  not null,
    method        text    not null,
    unit          text    not null,
    quantity      numeric not null,
    adjusts_month date,
    adjusts_line  text,
    primary key (provider_id, customer_id, month, line),
    foreign key (provider_id, customer_id, month) references billing_statement,
    foreign key (provider_id, customer_id, adjusts_month, adjusts_line) references billing_statement_line,
    check ((adjusts_month is null) = (adjusts_line is null))
);
call isolate_by_customer('billing_statement_line');
revoke update, delete, truncate on billing_statement_line from tenant_api;
create index billing_statement_line_adjusts on billing_statement_line (provider_id, customer_id, adjusts_month)
    where adjusts_month is not null;

-- The endpoint-days that a line is made of, as sets of days of its month (bit 0 is the first): those that count, and for an adjustment
-- those that no longer do. Hash-partitioned by provider, for it grows with the fleet.
create table billing_evidence (
    provider_id  uuid not null,
    customer_id  uuid not null,
    month        date not null,
    line         text not null,
    endpoint_id  uuid not null,
    days         int  not null,
    removed_days int  not null,
    primary key (provider_id, customer_id, month, line, endpoint_id)
) partition by hash (provider_id);
call isolate_by_customer('billing_evidence');
revoke update, delete, truncate on billing_evidence from tenant_api;
do $$
begin
    for part in 0..7 loop
        execute format('create table billing_evidence_%s partition of billing_evidence for values with (modulus 8, remainder %s)', part, part);
        execute format('call isolate_by_customer(%L)', 'billing_evidence_' || part);
        execute format('revoke update, delete, truncate on billing_evidence_%s from tenant_api', part);
    end loop;
end $$;

-- What was answered to a request, so that the same request gets the same answer: for the life of the period, which is for ever.
create table billing_idempotency (
    provider_id uuid        not null,
    caller      text        not null,
    operation   text        not null,
    key         text        not null,
    request     text        not null,
    answer      text        not null,
    at          timestamptz not null,
    primary key (provider_id, caller, operation, key)
);
call isolate_by_provider('billing_idempotency');
revoke update, delete, truncate on billing_idempotency from tenant_api;

-- What a provider's PSA calls a customer, and the lines of its agreement.
create table billing_mapping (
    provider_id uuid   not null,
    customer_id uuid   not null,
    system      text   not null,
    external_id text   not null,
    lines       jsonb  not null,
    revision    bigint not null,
    primary key (provider_id, customer_id, system)
);
call isolate_by_customer('billing_mapping');

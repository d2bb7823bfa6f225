-- When an endpoint was managed, in days of the customer's billing zone, and how far its days are counted.
create table managed_period (
    provider_id     uuid        not null,
    customer_id     uuid        not null,
    endpoint_id     uuid        not null,
    enrolled_at     timestamptz not null,
    endpoint_class  text        not null,
    first_day       date        not null,
    retired_at      timestamptz,
    last_day        date,
    counted_through date,
    primary key (provider_id, customer_id, endpoint_id, enrolled_at)
);
call isolate_by_customer('managed_period');

-- The ledger: one row per endpoint-day, never changed. Hash-partitioned by provider, for it grows with the fleet.
create table usage_record (
    provider_id    uuid        not null,
    customer_id    uuid        not null,
    day            date        not null,
    endpoint_id    uuid        not null,
    endpoint_class text        not null,
    recorded_at    timestamptz not null,
    primary key (provider_id, customer_id, day, endpoint_id)
) partition by hash (provider_id);
call isolate_by_customer('usage_record');
revoke update, delete, truncate on usage_record from tenant_api;
do $$
begin
    for part in 0..7 loop
        execute format('create table usage_record_%s partition of usage_record for values with (modulus 8, remainder %s)', part, part);
        execute format('call isolate_by_customer(%L)', 'usage_record_' || part);
        execute format('revoke update, delete, truncate on usage_record_%s from tenant_api', part);
    end loop;
end $$;

-- When each customer's next day begins. Global, ids only: the timer looks for due work before it knows whose it is.
create table usage_due (
    customer_id uuid primary key,
    provider_id uuid        not null,
    due_at      timestamptz not null
);
create index usage_due_at on usage_due (due_at);

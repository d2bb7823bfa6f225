-- What the count of a day became later: an endpoint that turned out to be retired, or managed after all. Append-only, the last one says.
create table usage_correction (
    provider_id    uuid        not null,
    customer_id    uuid        not null,
    day            date        not null,
    endpoint_id    uuid        not null,
    nth            int         not null,
    endpoint_class text        not null,
    counts         boolean     not null,
    recorded_at    timestamptz not null,
    primary key (provider_id, customer_id, day, endpoint_id, nth)
);
call isolate_by_customer('usage_correction');
revoke update, delete, truncate on usage_correction from tenant_api;

create index managed_period_endpoint on managed_period (provider_id, endpoint_id);

-- The endpoint-days that stand.
create view endpoint_day with (security_invoker = true) as
select r.provider_id, r.customer_id, r.day, r.endpoint_id, r.endpoint_class
from usage_record r
where coalesce((select c.counts from usage_correction c
    where c.provider_id = r.provider_id and c.customer_id = r.customer_id and c.day = r.day and c.endpoint_id = r.endpoint_id
    order by c.nth desc limit 1), true);

-- Days on which an endpoint is not billed: from from_day to the day before until_day.
create table billing_exclusion (
    provider_id uuid   not null,
    customer_id uuid   not null,
    endpoint_id uuid   not null,
    from_day    date   not null,
    until_day   date   not null,
    reason      text   not null,
    revision    bigint not null,
    primary key (provider_id, customer_id, endpoint_id, from_day),
    check (from_day < until_day)
);
call isolate_by_customer('billing_exclusion');

-- A machine that has two identities is billed under the older one.
create table billing_merge (
    provider_id       uuid   not null,
    customer_id       uuid   not null,
    endpoint_id       uuid   not null,
    older_endpoint_id uuid   not null,
    reason            text   not null,
    revision          bigint not null,
    primary key (provider_id, customer_id, endpoint_id),
    check (endpoint_id <> older_endpoint_id)
);
call isolate_by_customer('billing_merge');

-- By which lines a customer is billed; a customer without a row is billed by the product's own lines.
create table billing_agreement (
    provider_id uuid   not null,
    customer_id uuid   not null,
    lines       jsonb  not null,
    revision    bigint not null,
    primary key (provider_id, customer_id)
);
call isolate_by_customer('billing_agreement');

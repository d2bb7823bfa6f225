-- A policy belongs to a provider or to a customer, never to both: two tables. Parts that are left out are inherited.
create table provider_policy (
    provider_id uuid  primary key,
    body        jsonb not null
);
call isolate_by_provider('provider_policy');

create table customer_policy (
    provider_id uuid  not null,
    customer_id uuid  not null,
    body        jsonb not null,
    primary key (provider_id, customer_id)
);
call isolate_by_customer('customer_policy');

-- What was last told to be in force for each customer, so that nothing is told that did not change.
create table effective_policy (
    provider_id uuid   not null,
    customer_id uuid   not null,
    revision    bigint not null,
    body        jsonb  not null,
    primary key (provider_id, customer_id)
);
call isolate_by_customer('effective_policy');

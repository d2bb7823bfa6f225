-- Providers, customers, sites. Global table `provider`: the operator's list. It holds an id, a name and a state, no tenant's data, and is
-- reached through the operator's addresses only; a provider itself never reads it.
create table provider (
    provider_id uuid primary key,
    name        text        not null,
    active      boolean     not null,
    created_at  timestamptz not null
);
create unique index provider_name on provider (lower(name));

create table customer (
    provider_id uuid        not null,
    customer_id uuid        not null,
    name        text        not null,
    time_zone   text        not null,
    active      boolean     not null,
    revision    bigint      not null,
    created_at  timestamptz not null,
    primary key (provider_id, customer_id)
);
create unique index customer_name on customer (provider_id, lower(name));
call isolate_by_customer('customer');

create table site (
    provider_id uuid        not null,
    customer_id uuid        not null,
    site_id     uuid        not null,
    name        text        not null,
    time_zone   text        not null,
    created_at  timestamptz not null,
    primary key (provider_id, customer_id, site_id),
    foreign key (provider_id, customer_id) references customer
);
create unique index site_name on site (provider_id, customer_id, lower(name));
call isolate_by_customer('site');

-- What vendors publish. Global: it belongs to no tenant.

create table bulletin (
    bulletin_id text primary key,
    revision    int     not null,
    withdrawn   boolean not null,
    body        jsonb   not null
);

-- What each pocket of each release offers now for each source package.
create table offer (
    release        text  not null,
    pocket         text  not null,
    source_package text  not null,
    body           jsonb not null,
    primary key (release, pocket, source_package)
);

-- Every rebuild that a security pocket ever offered, with the moment we first saw it: no bulletin on source versions can name it.
create table rebuild (
    bulletin_id text primary key,
    released_at timestamptz not null,
    body        jsonb       not null
);

create table vulnerability (
    vulnerability text primary key,
    body          jsonb not null
);

create table feed (
    source text primary key,
    body   jsonb not null
);

-- Names and versions of software seen anywhere, once for all tenants, without a word about where.
create table software (
    software_id int generated always as identity primary key,
    fingerprint bytea not null unique,
    body        jsonb not null
);

-- Whose rows there are, so that each tenant's can be read in turn when the service starts. Ids only.
create table tenant (
    provider_id uuid not null,
    customer_id uuid not null,
    primary key (provider_id, customer_id)
);

-- What belongs to a customer. What grows with the fleet is cut by provider from the beginning.

create table customer (
    provider_id uuid    not null,
    customer_id uuid    not null,
    active      boolean not null,
    primary key (provider_id, customer_id)
);
call isolate_by_customer('customer');

create table policy (
    provider_id uuid  not null,
    customer_id uuid  not null,
    body        jsonb not null,
    primary key (provider_id, customer_id)
);
call isolate_by_customer('policy');

-- The compliance that was told last, so that only a change is told.
create table compliance (
    provider_id uuid  not null,
    customer_id uuid  not null,
    body        jsonb not null,
    primary key (provider_id, customer_id)
);
call isolate_by_customer('compliance');

create table endpoint (
    provider_id  uuid    not null,
    customer_id  uuid    not null,
    endpoint_id  uuid    not null,
    release      text,
    digest       text,
    evidence_at  timestamptz,
    inventory    bytea,
    restart      text    not null,
    unsettled    int[]   not null,
    settled_once boolean not null,
    retired_at   timestamptz,
    primary key (provider_id, customer_id, endpoint_id)
) partition by hash (provider_id);

-- Equal inventories of a customer once, by the digest of the sorted software numbers.
create table inventory (
    provider_id uuid  not null,
    customer_id uuid  not null,
    inventory   bytea not null,
    software    int[] not null,
    primary key (provider_id, customer_id, inventory)
) partition by hash (provider_id);

-- What each inventory changed: from these, every state at any moment can be derived again.
create table inventory_change (
    provider_id uuid        not null,
    customer_id uuid        not null,
    endpoint_id uuid        not null,
    change_id   uuid        not null,
    received_at timestamptz not null,
    digest      text        not null,
    restart     text        not null,
    reinstalled boolean     not null,
    added       int[]       not null,
    removed     int[]       not null,
    primary key (provider_id, customer_id, endpoint_id, change_id)
) partition by hash (provider_id);

do $$
declare
    parent    text;
    remainder int;
begin
    foreach parent in array array ['endpoint', 'inventory', 'inventory_change'] loop
        call isolate_by_customer(parent::regclass);
        for remainder in 0..7 loop
            execute format('create table %s_%s partition of %s for values with (modulus 8, remainder %s)',
                parent, remainder, parent, remainder);
            call isolate_by_customer(format('%s_%s', parent, remainder)::regclass);
        end loop;
    end loop;
end $$;

-- What every service's schema begins with: the tenant of a transaction, the outbox, the inbox and the dead letters.

-- The provider that this transaction works for; null when it works for none, and then no tenant row is seen.
create function tenant_provider() returns uuid language sql stable parallel safe
return nullif(current_setting('fleetmend.provider', true), '')::uuid;

-- Whether this transaction may see the customer: all of the provider's ('*'), or those listed.
create function tenant_sees(customer uuid) returns boolean language sql stable parallel safe
return current_setting('fleetmend.customers', true) = '*'
    or customer = any (string_to_array(nullif(nullif(current_setting('fleetmend.customers', true), ''), '*'), ',')::uuid[]);

-- The two shapes of a tenant table. Every table is given one of them, or stands in the short list of global tables that the
-- tenancy contract test holds, with a reason.
create procedure isolate_by_customer(isolated regclass) language plpgsql as $$
begin
    execute format('alter table %s enable row level security', isolated);
    execute format('alter table %s force row level security', isolated);
    execute format('create policy tenant on %s using (provider_id = tenant_provider() and tenant_sees(customer_id)) '
        'with check (provider_id = tenant_provider() and tenant_sees(customer_id))', isolated);
end $$;

create procedure isolate_by_provider(isolated regclass) language plpgsql as $$
begin
    execute format('alter table %s enable row level security', isolated);
    execute format('alter table %s force row level security', isolated);
    execute format('create policy tenant on %s using (provider_id = tenant_provider()) '
        'with check (provider_id = tenant_provider())', isolated);
end $$;

-- Facts waiting to be told, and those told, so that everything can be told again. Global: the relay serves all tenants.
create table outbox (
    seq          bigint generated always as identity primary key,
    event_id     uuid        not null,
    topic        text        not null,
    record_key   text        not null,
    partition_key text       not null,
    type         text        not null,
    provider_id  uuid,
    customer_id  uuid,
    payload      bytea       not null,
    traceparent  text,
    created_at   timestamptz not null,
    published_at timestamptz
);
create index outbox_unpublished on outbox (seq) where published_at is null;
create index outbox_by_entity on outbox (topic, record_key, seq);

-- Which Kafka cluster has been told; another one has to be told everything. Global: one row.
create table outbox_target (
    only_row   boolean primary key default true check (only_row),
    cluster_id text not null
);

-- Events that were handled. Global: ids only.
create table inbox (
    event_id   uuid primary key,
    handled_at timestamptz not null
);

-- Events that could not be handled, until they are replayed. Global: the operator mends them, whoever they belong to.
create table dead_letter (
    event_id    uuid primary key,
    topic       text        not null,
    type        text,
    provider_id uuid,
    customer_id uuid,
    payload     bytea,
    reason      text        not null,
    failed_at   timestamptz not null,
    replayed_at timestamptz
);

-- What customers decided not to update, as last told.
create table exception (
    provider_id  uuid        not null,
    customer_id  uuid        not null,
    exception_id uuid        not null,
    revision     bigint      not null,
    bulletin_id  text        not null,
    endpoints    jsonb       not null,
    state        text        not null,
    expires_at   timestamptz not null,
    primary key (provider_id, customer_id, exception_id));
call isolate_by_customer('exception');

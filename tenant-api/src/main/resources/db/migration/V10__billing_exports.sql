-- Where a provider's PSA is, and what opens it (sealed).
create table billing_export_target (
    provider_id uuid   not null,
    system      text   not null,
    url         text   not null,
    credentials bytea  not null,
    revision    bigint not null,
    primary key (provider_id, system)
);
call isolate_by_provider('billing_export_target');

-- The ledger that makes exports exactly-once: what is to be brought, what was there before, and how far it got. A row says SENDING, and
-- that is committed, before anything is sent.
create table billing_export_item (
    provider_id       uuid    not null,
    customer_id       uuid    not null,
    month             date    not null,
    system            text    not null,
    line              text    not null,
    external_customer text    not null,
    external_line     text    not null,
    quantity          numeric not null,
    state             text    not null,
    token             uuid    not null,
    before            numeric,
    first_sent_at     timestamptz,
    sent_at           timestamptz,
    reference         text,
    problem           text,
    primary key (provider_id, customer_id, month, system, line),
    foreign key (provider_id, customer_id, month) references billing_statement
);
call isolate_by_customer('billing_export_item');

-- Dated decisions not to update. Who asked, signed or refused, and why, is never changed; a decision moves on, it is not rewritten.
create table risk_exception (
    provider_id  uuid        not null,
    customer_id  uuid        not null,
    exception_id uuid        not null,
    revision     bigint      not null,
    bulletin_id  text        not null,
    endpoints    uuid[]      not null,
    reason       text        not null,
    state        text        not null,
    expires_at   timestamptz not null,
    requested_by text        not null,
    requested_at timestamptz not null,
    decided_by   text,
    decided_at   timestamptz,
    decision     text,
    primary key (provider_id, customer_id, exception_id)
);
create index risk_exception_by_id on risk_exception (provider_id, exception_id);
call isolate_by_customer('risk_exception');

-- When each of those that are open expires. Global, ids only: the timer looks for due work before it knows whose it is.
create table exception_due (
    exception_id uuid primary key,
    provider_id  uuid        not null,
    customer_id  uuid        not null,
    due_at       timestamptz not null
);
create index exception_due_at on exception_due (due_at);

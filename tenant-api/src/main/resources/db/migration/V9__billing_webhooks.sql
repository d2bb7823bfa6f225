-- Where a provider's programs want to be told, of what, and signed with which secret (sealed; the one before is good for a while).
create table webhook (
    provider_id     uuid        not null,
    webhook_id      uuid        not null,
    name            text        not null,
    url             text        not null,
    events          text[]      not null,
    secret          bytea       not null,
    previous_secret bytea,
    previous_until  timestamptz,
    active          boolean     not null,
    revision        bigint      not null,
    primary key (provider_id, webhook_id),
    unique (provider_id, name)
);
call isolate_by_provider('webhook');

create table webhook_message (
    provider_id uuid        not null,
    message_id  uuid        not null,
    type        text        not null,
    payload     text        not null,
    created_at  timestamptz not null,
    primary key (provider_id, message_id)
);
call isolate_by_provider('webhook_message');
revoke update, truncate on webhook_message from tenant_api;

create table webhook_delivery (
    provider_id uuid   not null,
    webhook_id  uuid   not null,
    message_id  uuid   not null,
    state       text   not null,
    attempts    int    not null,
    primary key (provider_id, webhook_id, message_id),
    foreign key (provider_id, webhook_id) references webhook on delete cascade,
    foreign key (provider_id, message_id) references webhook_message
);
call isolate_by_provider('webhook_delivery');

-- The log of attempts.
create table webhook_attempt (
    provider_id uuid        not null,
    webhook_id  uuid        not null,
    message_id  uuid        not null,
    nth         int         not null,
    at          timestamptz not null,
    status      int,
    problem     text,
    primary key (provider_id, webhook_id, message_id, nth),
    foreign key (provider_id, webhook_id, message_id) references webhook_delivery on delete cascade
);
call isolate_by_provider('webhook_attempt');

-- What is to be sent next. Global, ids only: the timer looks for due work before it knows whose it is.
create table webhook_due (
    webhook_id  uuid        not null,
    message_id  uuid        not null,
    provider_id uuid        not null,
    due_at      timestamptz not null,
    primary key (webhook_id, message_id)
);
create index webhook_due_at on webhook_due (due_at);

-- Who did what. Each entry carries the hash of the one before, per provider; the head is also the lock that puts a provider's writes in line.
create table audit_entry (
    provider_id   uuid        not null,
    seq           bigint      not null,
    at            timestamptz not null,
    actor         text        not null,
    action        text        not null,
    customer_id   uuid,
    subject       text        not null,
    detail        text        not null,
    previous_hash text        not null,
    hash          text        not null,
    primary key (provider_id, seq)
);
call isolate_by_provider('audit_entry');
-- append only, for the service itself too
revoke update, delete, truncate on audit_entry from tenant_api;

create table audit_head (
    provider_id uuid primary key,
    seq         bigint not null,
    hash        text   not null
);
call isolate_by_provider('audit_head');

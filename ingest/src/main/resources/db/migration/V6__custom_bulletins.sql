-- Bulletins that a provider wrote itself, every revision of each: its own, read by its own people and its customers only. Nothing of them
-- is told as an event, and none of it stands in the tables above, which belong to nobody.
create table custom_bulletin (
    provider_id      uuid        not null,
    id               uuid        not null,
    revision         int         not null,
    tracking_id      text        not null,
    tracking_version text,
    title            text        not null,
    severity         text        not null,
    released_at      timestamptz,
    modified_at      timestamptz,
    withdrawn        boolean     not null,
    vulnerabilities  text[]      not null,
    products         text[]      not null,
    -- as it was sent, byte by byte
    document         bytea       not null,
    document_digest  text        not null,
    entered_by       text        not null,
    entered_at       timestamptz not null,
    primary key (provider_id, id, revision),
    unique (provider_id, tracking_id, revision)
);
call isolate_by_provider('custom_bulletin');

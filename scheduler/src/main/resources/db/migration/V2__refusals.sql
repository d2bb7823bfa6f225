-- What an endpoint refused though we never handed it out: the newest one, and how many there were. One per endpoint is
-- kept, so that nobody fills the table by forging.
alter table endpoint
    add column refusals     bigint not null default 0,
    add column last_refusal jsonb;

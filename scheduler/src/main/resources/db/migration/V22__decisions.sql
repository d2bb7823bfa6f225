-- On how many endpoints a bulletin is missing with the customer (null until that was counted), and what installs it along.
alter table approval
    add column endpoints     int,
    add column superseded_by text;

-- Declined for all customers of a provider, those to come included.
create table provider_decline (
    provider_id uuid        not null,
    bulletin_id text        not null,
    decided_by  text        not null,
    decided_at  timestamptz not null,
    reason      text        not null,
    primary key (provider_id, bulletin_id));
call isolate_by_provider('provider_decline');

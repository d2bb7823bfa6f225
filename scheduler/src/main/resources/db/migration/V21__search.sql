-- What a search box compares: byte by byte, which is the only comparison of texts that row-level security lets an index answer.
alter table endpoint add column hostname_key text collate "C" generated always as (lower(hostname)) stored;
create index endpoint_by_hostname on endpoint (provider_id, hostname_key);

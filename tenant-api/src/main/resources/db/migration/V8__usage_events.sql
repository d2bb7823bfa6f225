-- The order in which a provider's usage was counted and corrected. Numbers are given out under a lock that is held until the commit,
-- so whoever has read up to one of them has missed none, however late a transaction commits.
create table usage_head (
    provider_id uuid   primary key,
    seq         bigint not null
);
call isolate_by_provider('usage_head');

alter table usage_record add column seq bigint;
alter table usage_correction add column seq bigint;

-- What was counted before there were numbers gets them by the time it was recorded; for this once the owner sees the rows.
alter table usage_record no force row level security;
alter table usage_correction no force row level security;
alter table usage_head no force row level security;
update usage_record r set seq = n.seq
from (select provider_id, customer_id, day, endpoint_id,
        row_number() over (partition by provider_id order by recorded_at, customer_id, day, endpoint_id) as seq
      from usage_record) n
where r.provider_id = n.provider_id and r.customer_id = n.customer_id and r.day = n.day and r.endpoint_id = n.endpoint_id;
update usage_correction c set seq = n.seq
from (select k.provider_id, k.customer_id, k.day, k.endpoint_id, k.nth,
        coalesce((select max(r.seq) from usage_record r where r.provider_id = k.provider_id), 0)
          + row_number() over (partition by k.provider_id order by k.recorded_at, k.customer_id, k.day, k.endpoint_id, k.nth) as seq
      from usage_correction k) n
where c.provider_id = n.provider_id and c.customer_id = n.customer_id and c.day = n.day and c.endpoint_id = n.endpoint_id and c.nth = n.nth;
insert into usage_head (provider_id, seq)
select provider_id, max(seq) from (select provider_id, seq from usage_record union all select provider_id, seq from usage_correction) u
group by provider_id;
alter table usage_record force row level security;
alter table usage_correction force row level security;
alter table usage_head force row level security;

alter table usage_record alter column seq set not null;
alter table usage_correction alter column seq set not null;
create index usage_record_seq on usage_record (provider_id, seq);
create index usage_correction_seq on usage_correction (provider_id, seq);

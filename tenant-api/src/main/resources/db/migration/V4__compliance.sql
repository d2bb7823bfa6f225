create table compliance_snapshot (
    provider_id     uuid        not null,
    customer_id     uuid        not null,
    as_of           timestamptz not null,
    pairs           jsonb       not null,
    total           bigint      not null,
    compliant       bigint      not null,
    overdue         bigint      not null,
    unknown         bigint      not null,
    oldest_evidence timestamptz,
    primary key (provider_id, customer_id, as_of),
    check (compliant + overdue + unknown = total)
);
call isolate_by_customer('compliance_snapshot');

-- How bad each source says that a vulnerability is, by the key of the statement that says so; what says nothing of it has no row.
create table rating (
    source           text not null,
    key              uuid not null,
    vulnerability    text not null,
    cvss_version     text,
    cvss_base        double precision,
    cvss_vector      text,
    exploitation     text,
    automatable      boolean,
    technical_impact text,
    decided_at       timestamptz,
    primary key (source, key)
);
create index rating_by_vulnerability on rating (vulnerability);

-- What counts of the ratings: the newest version of CVSS, of that the highest base score; the newest decision.
alter table vulnerability
    add column cvss_version     text,
    add column cvss_base        double precision,
    add column cvss_vector      text,
    add column cvss_source      text,
    add column exploitation     text,
    add column automatable      boolean,
    add column technical_impact text,
    add column decision_source  text;

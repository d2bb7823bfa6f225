-- What vendors published. Nothing here belongs to a tenant; only this service writes it.

-- One row per feed: when it was read, whether it can be relied on, and which document was taken last.
create table source (
    name             text primary key,
    release          text,
    healthy          boolean     not null default false,
    checked_at       timestamptz,
    last_good_at     timestamptz,
    problem          text,
    -- what was told last, so that it is told again only when it changes or an hour has passed
    told_at          timestamptz,
    told_healthy     boolean,
    told_problem     text,
    -- the document that was taken last: an older one is refused, the same one is not read again
    document_digest  text,
    document_date    timestamptz,
    document_problem text,
    documents        bigint      not null default 0,
    changed          bigint      not null default 0,
    etag             text,
    -- which configuration read it: another one has to read the same document again
    reader           text
);

-- Raw documents by digest, gzipped: what a bulletin was read from can always be shown.
create table document (
    digest    text primary key,
    source    text        not null,
    name      text        not null,
    content   bytea       not null,
    size      bigint      not null,
    stored_at timestamptz not null
);

create table bulletin (
    id               text primary key,
    source           text        not null,
    revision         int         not null check (revision > 0),
    title            text        not null,
    severity         text        not null,
    released_at      timestamptz not null,
    release_observed boolean     not null,
    first_seen_at    timestamptz not null,
    modified_at      timestamptz,
    vulnerabilities  text[]      not null,
    fixes            jsonb       not null,
    withdrawn        boolean     not null,
    document_digest  text        not null,
    content_digest   text        not null
);
create index bulletin_by_release on bulletin (released_at desc, id desc);
create index bulletin_by_vulnerability on bulletin using gin (vulnerabilities);

-- The fixes once more, to be asked for by package.
create table bulletin_fix (
    release        text not null,
    source_package text not null,
    fixed_version  text not null,
    bulletin       text not null references bulletin,
    primary key (release, source_package, fixed_version, bulletin)
);
create index bulletin_fix_by_bulletin on bulletin_fix (bulletin);

-- What a pocket offers for a source package; told is the digest of what was told of it.
create table offer (
    release        text        not null,
    pocket         text        not null,
    source_package text        not null,
    index_date     timestamptz not null,
    packages       jsonb       not null,
    told           text,
    primary key (release, pocket, source_package)
);

create table vulnerability (
    id              text primary key,
    epss            double precision,
    epss_percentile double precision,
    kev_added       date,
    kev_due         date,
    kev_ransomware  boolean,
    -- what was told of it; null while there was nothing to tell
    told            text
);

-- Rows of an index on their way in, for the time of one transaction.
create unlogged table staged_package (
    name           text   not null,
    architecture   text   not null,
    version        text   not null,
    source_package text   not null,
    source_version text   not null,
    sha256         text   not null,
    size           bigint not null
);

create unlogged table staged_score (
    vulnerability text             not null,
    epss          double precision not null,
    percentile    double precision not null
);

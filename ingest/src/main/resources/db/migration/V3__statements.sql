-- What a source says of one thing, normalised, with the raw document and the place in it where it says so. Several sources may speak of
-- the same thing; nothing is merged here.
create table statement (
    source          text        not null,
    -- of what is spoken of, within the source: the same thing said again, in a later document too, has the same key
    key             uuid        not null,
    kind            text        not null check (kind in ('BULLETIN', 'UPDATE', 'VULNERABILITY')),
    subject         text        not null,
    -- the bulletin that it was said with, by the id under which it is published
    bulletin        text,
    body            jsonb       not null,
    file            text        not null,
    pointer         text        not null,
    document_digest text        not null,
    content         uuid        not null,
    first_seen_at   timestamptz not null,
    changed_at      timestamptz not null,
    primary key (source, key)
);
create index statement_by_subject on statement (subject, source, key);
create index statement_by_bulletin on statement (bulletin, source, key) where bulletin is not null;

-- Records that could not be used, of the document that was taken last.
create table set_aside (
    source          text        not null,
    number          int         not null,
    file            text        not null,
    pointer         text        not null,
    document_digest text        not null,
    reason          text        not null,
    primary key (source, number)
);

alter table source add column set_aside bigint not null default 0;

-- The documents of providers that list theirs one by one: which state of each was read, and what was wrong with it.
create table listed_document (
    source  text        not null,
    address text        not null,
    updated timestamptz not null,
    digest  text        not null,
    problem text,
    primary key (source, address)
);

-- How many of the base scores in it are not what their vectors give.
alter table statement add column differing_scores int not null default 0;
create index statement_with_differing_scores on statement (source) where differing_scores > 0;

-- Which update replaces which, by name, as each source states it now.
create table supersedence (
    source text not null,
    newer  text not null,
    older  text not null,
    primary key (source, newer, older)
);
create index supersedence_by_newer on supersedence (newer);
create index supersedence_by_older on supersedence (older);

-- The names of products and updates in small letters, a line each, to be searched.
alter table bulletin add column products text not null default '';

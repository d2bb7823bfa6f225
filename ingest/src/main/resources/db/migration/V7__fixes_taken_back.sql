-- The fixes of the last revision that had any, where the newest has none.
alter table bulletin add column taken_back jsonb not null default '[]';

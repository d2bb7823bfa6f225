-- The fixes that the last revision with any of them had, where the newest has none: what they concerned is unknown now.
alter table bulletin add column fixes_taken_back jsonb;

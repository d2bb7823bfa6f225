-- The fixes of the last revision that was read here with any, where the newest has none: what they concerned is unknown now. Null where no
-- revision with a fix was read before (as in a schema filled anew from the newest facts), and while one fix of several is left: whoever
-- had what the others were for is not concerned any more.
alter table bulletin add column fixes_taken_back jsonb;

-- What is gone is asked row by row. Without these the answer hangs on a guess of how many rows are staged, and a table that
-- was vacuumed while it was empty makes that guess zero: each known row then reads all staged ones.
create index staged_score_by_vulnerability on staged_score (vulnerability);
create index staged_package_by_source_package on staged_package (source_package);

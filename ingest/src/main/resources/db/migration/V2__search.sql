-- The search box completes ids of vulnerabilities.
create index vulnerability_by_beginning on vulnerability (id text_pattern_ops);

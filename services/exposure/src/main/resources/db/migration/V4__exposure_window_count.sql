-- How many exposure windows ended, by how long they were: percentiles are read from it without going through any history.
-- The product is a source package; '' stands for all, since one bulletin may fix several.
create table exposure_window_count (
    provider_id uuid   not null,
    customer_id uuid   not null,
    product     text   not null,
    hours       int    not null,
    windows     bigint not null,
    primary key (provider_id, customer_id, product, hours)
);
create index exposure_window_count_by_product on exposure_window_count (provider_id, product, customer_id);
call isolate_by_customer('exposure_window_count');

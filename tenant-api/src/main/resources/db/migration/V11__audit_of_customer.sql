-- What was done for one customer, newest first.
create index audit_entry_by_customer on audit_entry (provider_id, customer_id, seq);

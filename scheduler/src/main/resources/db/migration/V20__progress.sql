-- Whoever shows progress asks for these all the time, and for no others.
create index deployment_open on deployment (provider_id, customer_id) where state in ('RUNNING', 'HALTED');

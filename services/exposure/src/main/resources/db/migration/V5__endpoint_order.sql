-- Who stands so is read in the order of the ids over all customers, and one endpoint by its id alone; the primary key begins with the customer.
create index endpoint_order on endpoint (provider_id, endpoint_id);

-- The database of Keycloak, where its operator runs it on our PostgreSQL; may be run again.
select 'create role keycloak' where not exists (select from pg_roles where rolname = 'keycloak') \gexec
alter role keycloak login nosuperuser nocreatedb nocreaterole password :'keycloak_password';
select 'create database keycloak owner keycloak' where not exists (select from pg_database where datname = 'keycloak') \gexec
revoke all on database keycloak from public;
revoke all on database postgres from public;

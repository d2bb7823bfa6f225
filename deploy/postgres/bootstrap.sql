-- What a database needs before the services start; run once as a superuser in the database `fleetmend`, may be run again.
-- By hand:  psql -d fleetmend -v tenant_api_password=… -v tenant_api_owner_password=… (the same for the other three) -f bootstrap.sql
--
-- Per service: a schema, an owner role that migrates it (Flyway), and a login role the service works with. The login role owns
-- nothing, so row-level security binds it, and it sees its own schema only: services share facts through Kafka.

revoke all on database fleetmend from public;
revoke all on schema public from public;

do $$
declare
    service text;
    owner text;
    role text;
begin
    foreach service in array array['tenant_api', 'ingest', 'exposure', 'scheduler'] loop
        owner := service || '_owner';
        foreach role in array array[owner, service] loop
            if not exists (select from pg_roles where rolname = role) then
                execute format('create role %I', role);
            end if;
            execute format('alter role %I login nosuperuser nobypassrls nocreatedb nocreaterole noinherit noreplication', role);
            execute format('alter role %I in database fleetmend set search_path = %I', role, service);
            execute format('grant connect on database fleetmend to %I', role);
        end loop;
        execute format('create schema if not exists %I authorization %I', service, owner);
        execute format('revoke all on schema %I from public', service);
        execute format('grant usage on schema %I to %I', service, service);
        execute format('alter default privileges for role %I in schema %I grant select, insert, update, delete on tables to %I', owner, service, service);
        execute format('alter default privileges for role %I in schema %I grant usage, select on sequences to %I', owner, service, service);
        execute format('alter default privileges for role %I revoke execute on functions from public', owner);
        execute format('alter default privileges for role %I in schema %I grant execute on functions to %I', owner, service, service);
    end loop;
end $$;

alter role tenant_api password :'tenant_api_password';
alter role tenant_api_owner password :'tenant_api_owner_password';
alter role ingest password :'ingest_password';
alter role ingest_owner password :'ingest_owner_password';
alter role exposure password :'exposure_password';
alter role exposure_owner password :'exposure_owner_password';
alter role scheduler password :'scheduler_password';
alter role scheduler_owner password :'scheduler_owner_password';

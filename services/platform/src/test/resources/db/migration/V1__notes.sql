create table note (
    provider_id uuid not null,
    customer_id uuid not null,
    note_id     uuid not null,
    text        text not null,
    primary key (provider_id, customer_id, note_id));
call isolate_by_customer('note');
create table colour (
    provider_id uuid not null,
    colour_id   uuid not null,
    name        text not null,
    primary key (provider_id, colour_id));
call isolate_by_provider('colour');

-- What a job does: INSTALL its packages, or RESTART the machine.
alter table job add column action text not null default 'INSTALL';

-- So that what did not change is told again now and then: who only listens cannot tell it from what nobody measured.
alter table compliance add column told_at timestamptz;

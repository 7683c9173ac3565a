-- `definition` keeps a window as it was written.
create table maintenance_windows (
  id text primary key,
  definition json not null
);
create trigger organisation_changed after insert or update or delete on maintenance_windows for each statement execute function organisation_changed();

-- Nodes of the version before write schedules without these columns, so each has a default.

alter table schedules
  add column temporary_schedules jsonb not null default '[]',
  add column rules jsonb not null default '{}',
  add column swap_approval boolean not null default false;

alter table overrides add column temporary text;

-- An alert of which nothing was heard for so long is resolved; null: never.
alter table services add column auto_resolve_minutes double precision;

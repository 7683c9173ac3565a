-- What a source is told that asks later what became of its request. Null where nobody can ask.
alter table signals add column answer text;
create index signals_answered on signals (body_id) where answer is not null;

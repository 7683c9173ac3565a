-- Nodes of the version before write alerts without these columns, so each is nullable.

create table inhibition_rules (
  id text primary key,
  source text[] not null,
  target text[] not null,
  equal text[] not null
);
create trigger organisation_changed after insert or update or delete on inhibition_rules for each statement execute function organisation_changed();

alter table alerts
  -- The names under which alerts that it inhibits find it while it is open; null where no rule makes it inhibit any.
  add column inhibits text[],
  -- The latest time that its source gave of what it said.
  add column said_at timestamptz;
create index alerts_inhibiting on alerts using gin (inhibits) with (fastupdate = off)
  where inhibits is not null and status in ('triggered', 'acknowledged');

-- When the source of a key dated its last resolve, for signals that come late; forgotten after a day.
create table dated_resolves (
  integration_id text not null,
  dedup_key text not null,
  happened_at timestamptz not null,
  primary key (integration_id, dedup_key)
);
create index on dated_resolves (happened_at);

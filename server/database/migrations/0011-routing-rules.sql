-- Nodes of the version before write alerts, signals and services without these columns, so each is nullable or has a default.

-- In the order in which they are asked; `json` keeps a rule as it was written.
create table routing_rules (
  id text primary key,
  place int not null,
  rule json not null
);
create trigger organisation_changed after insert or update or delete on routing_rules for each statement execute function organisation_changed();

alter table services add column routing_rules json not null default '[]';

-- What the rules of the organisation and of its services were, version by version.
create table routing_rule_versions (
  number int primary key,
  content json not null,
  author jsonb not null,
  note text,
  created_at timestamptz not null
);

alter table alerts
  -- Who decided what about the alert: [{ by, id, did, because }].
  add column decided jsonb not null default '[]',
  -- What rules said in place of its source, which holds for its later signals as well.
  add column rewriting jsonb;

-- The rule for which a signal opened no alert.
alter table signals add column dropped_by text;

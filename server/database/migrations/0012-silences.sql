-- Alerts that match are kept, shown and counted, and page nobody while it lasts.
create table silences (
  id uuid primary key,
  services text[] not null,
  matchers text[] not null,
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  reason text not null,
  author jsonb not null,
  created_at timestamptz not null,
  check (starts_at <= ends_at)
);
create index on silences (ends_at);

-- Nodes keep silences as they keep the organisation.
create trigger organisation_changed after insert or update or delete on silences for each statement execute function organisation_changed();

-- Why the alert pages nobody, or did not until its reason ended; null for one that never was suppressed.
alter table alerts add column suppression jsonb;
create index alerts_by_suppression on alerts ((suppression->>'id')) where suppression is not null;

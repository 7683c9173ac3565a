-- Who has an incident open in a browser. It is worth nothing after a crash, so it is not written ahead.
create unlogged table visits (
  id uuid primary key,
  incident_id bigint not null references incidents on delete cascade,
  visitor jsonb not null,
  doing text not null,
  began_at timestamptz not null,
  seen_at timestamptz not null
);
create index on visits (incident_id);
create index on visits (seen_at);

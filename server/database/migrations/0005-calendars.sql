-- Secret addresses of calendars; of one person, schedule or team each.
create table calendars (
  id uuid primary key,
  name text not null,
  secret_hash bytea not null unique,
  owner_id text references people on delete cascade,
  person_id text references people on delete cascade,
  schedule_id text references schedules on delete cascade,
  team_id text references teams on delete cascade,
  created_at timestamptz not null,
  last_used_at timestamptz,
  check (num_nonnulls(person_id, schedule_id, team_id) = 1)
);
create index on calendars (owner_id);
create index on calendars (person_id);
create index on calendars (schedule_id);
create index on calendars (team_id);

-- What calendars were last told of, so that a shift stays the same event, and its sequence rises when it changes.
create table published_shifts (
  id uuid primary key,
  schedule_id text not null,
  person_id text not null,
  -- The layer in which somebody learns; null for being on call.
  shadow_layer text,
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  sequence int not null,
  changed_at timestamptz not null,
  cancelled_at timestamptz
);
create index on published_shifts (schedule_id, starts_at);
create index on published_shifts (person_id, starts_at);

-- Of which content, and for which time, the shifts of a schedule were published.
create table published_schedules (
  schedule_id text primary key,
  version text not null,
  horizon_from timestamptz not null
);

-- Nodes of the version before write people and teams without these columns.
alter table people
  add column on_call_since text,
  add column sealed_calendar_url bytea;

alter table teams
  add column holidays jsonb not null default '[]',
  add column holidays_url text;

-- When people are away: noted by hand, or read from their calendar.
create table absences (
  id uuid primary key,
  person_id text not null references people on delete cascade,
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  reason text,
  from_calendar boolean not null,
  created_at timestamptz not null,
  check (starts_at < ends_at)
);
create index on absences (person_id, ends_at);

-- Whoever is paged may be away: nodes keep absences as they keep the organisation.
create trigger organisation_changed after insert or update or delete on absences for each statement execute function organisation_changed();

-- What came of fetching the calendar of a person or of a team. The digest tells whether the address is still the same.
create table followed_calendars (
  id text primary key,
  person_id text references people on delete cascade,
  team_id text references teams on delete cascade,
  address_digest text not null,
  etag text,
  next_fetch_at timestamptz not null,
  succeeded_at timestamptz,
  failing_since timestamptz,
  failure text,
  check (num_nonnulls(person_id, team_id) = 1)
);

create table calendar_holidays (
  team_id text not null references teams on delete cascade,
  date text not null,
  name text not null,
  primary key (team_id, date)
);

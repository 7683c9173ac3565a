-- Organisation: ids are the slugs of the organisation file.

create table settings (
  key text primary key,
  value jsonb not null
);

-- What the installation remembers of itself; not part of the organisation.
create table installation (
  key text primary key,
  value jsonb not null
);

create table teams (
  id text primary key,
  name text not null,
  lead text,
  manager text
);

create table people (
  id text primary key,
  name text not null,
  email text,
  time_zone text not null,
  role text not null
);

create table team_members (
  team_id text not null references teams on delete cascade,
  person_id text not null references people on delete cascade,
  primary key (team_id, person_id)
);
create index on team_members (person_id);

create table contact_methods (
  id text primary key,
  person_id text not null references people on delete cascade,
  position int not null,
  type text not null,
  address text not null,
  sealed_secret bytea,
  bundle boolean not null,
  verified_at timestamptz
);
create index on contact_methods (person_id);
create index on contact_methods (address);

create table notification_rules (
  person_id text not null references people on delete cascade,
  urgency text not null,
  position int not null,
  after_minutes double precision not null,
  via text not null references contact_methods on delete cascade,
  primary key (person_id, urgency, position)
);
create index on notification_rules (via);

create table schedules (
  id text primary key,
  name text not null,
  time_zone text not null,
  team_id text references teams on delete set null,
  layers jsonb not null
);

create table overrides (
  schedule_id text not null references schedules on delete cascade,
  id text not null,
  position int not null,
  person text not null,
  replaces text,
  starts_at text not null,
  ends_at text not null,
  primary key (schedule_id, id)
);

create table escalation_policies (
  id text primary key,
  name text not null,
  team_id text references teams on delete set null,
  repeat int not null,
  steps jsonb not null
);

create table services (
  id text primary key,
  name text not null,
  team_id text references teams on delete set null,
  tier int,
  escalation_policy_id text references escalation_policies,
  depends_on text[] not null,
  runbooks text[] not null,
  grouping jsonb not null,
  reopen_minutes double precision not null,
  severity_map jsonb not null
);

create table integrations (
  id text primary key,
  service_id text not null references services on delete cascade,
  type text not null,
  settings jsonb not null
);
create index on integrations (service_id);

create table integration_keys (
  key_hash bytea primary key,
  integration_id text not null references integrations on delete cascade,
  sealed_key bytea not null,
  created_at timestamptz not null
);
create index on integration_keys (integration_id);

create table heartbeats (
  integration_id text primary key references integrations on delete cascade,
  last_ping_at timestamptz,
  missed_at timestamptz
);

-- Changes with every transaction that writes the organisation, so that nodes may keep what they read of it.
-- A random value, since a version that was rolled back must not come again.
create table organisation_version (
  single boolean primary key default true check (single),
  version uuid not null
);
insert into organisation_version (version) values (gen_random_uuid());

create function organisation_changed() returns trigger language plpgsql as $$
begin
  update organisation_version set version = gen_random_uuid();
  return null;
end $$;

create trigger organisation_changed after insert or update or delete on settings for each statement execute function organisation_changed();
create trigger organisation_changed after insert or update or delete on teams for each statement execute function organisation_changed();
create trigger organisation_changed after insert or update or delete on people for each statement execute function organisation_changed();
create trigger organisation_changed after insert or update or delete on team_members for each statement execute function organisation_changed();
create trigger organisation_changed after insert or update or delete on contact_methods for each statement execute function organisation_changed();
create trigger organisation_changed after insert or update or delete on notification_rules for each statement execute function organisation_changed();
create trigger organisation_changed after insert or update or delete on schedules for each statement execute function organisation_changed();
create trigger organisation_changed after insert or update or delete on overrides for each statement execute function organisation_changed();
create trigger organisation_changed after insert or update or delete on escalation_policies for each statement execute function organisation_changed();
create trigger organisation_changed after insert or update or delete on services for each statement execute function organisation_changed();
create trigger organisation_changed after insert or update or delete on integrations for each statement execute function organisation_changed();

-- Signals: bodies are what was posted, byte by byte; signals are what each of them said.

create table signal_bodies (
  id uuid not null,
  received_at timestamptz not null,
  integration_id text not null,
  format text not null,
  bytes bytea not null,
  unreadable_because text,
  primary key (id, received_at)
) partition by range (received_at);
create table signal_bodies_default partition of signal_bodies default;

create table signals (
  id uuid not null,
  received_at timestamptz not null,
  body_id uuid not null,
  integration_id text not null,
  action text not null,
  dedup_key text,
  alert_id uuid,
  outcome text not null,
  primary key (id, received_at)
) partition by range (received_at);
create index on signals (alert_id, received_at);
create table signals_default partition of signals default;

create table alerts (
  id uuid primary key,
  integration_id text not null,
  service_id text,
  dedup_key text not null,
  status text not null,
  severity text not null,
  summary text not null,
  source text not null,
  labels jsonb not null,
  details jsonb not null,
  links jsonb not null,
  count int not null,
  incident_id bigint,
  first_seen_at timestamptz not null,
  last_seen_at timestamptz not null,
  acknowledged_at timestamptz,
  resolved_at timestamptz
) with (fillfactor = 70);
create unique index alerts_one_open_per_key on alerts (integration_id, dedup_key) where status <> 'resolved';
create index on alerts (incident_id);
create index on alerts (service_id, id);
create index alerts_last_resolved on alerts (integration_id, dedup_key, resolved_at desc) where status = 'resolved';

create table changes (
  id uuid primary key,
  integration_id text,
  service_id text,
  summary text not null,
  source text,
  details jsonb not null,
  links jsonb not null,
  happened_at timestamptz not null,
  received_at timestamptz not null
);
create index on changes (service_id, happened_at desc);

-- Incidents and what happens to them.

create table incidents (
  id bigint generated by default as identity primary key,
  alias text,
  title text not null,
  status text not null,
  outcome text,
  severity text not null,
  severity_rank int not null,
  urgency text,
  service_id text,
  team_id text,
  impact text,
  detected_by text,
  private boolean not null default false,
  drill boolean not null default false,
  created_by jsonb not null,
  grouping_key text,
  roles jsonb not null default '{}',
  facts jsonb not null default '{}',
  started_at timestamptz,
  detected_at timestamptz not null,
  acknowledged_at timestamptz,
  declared_at timestamptz,
  identified_at timestamptz,
  monitoring_since timestamptz,
  mitigated_at timestamptz,
  resolved_at timestamptz,
  closed_at timestamptz,
  answered_at timestamptz,
  snoozed_until timestamptz,
  merged_into bigint references incidents,
  target jsonb,
  imported boolean not null default false,
  updated_at timestamptz not null,
  version int not null default 1
);
create unique index on incidents (alias) where alias is not null;
create index on incidents (detected_at);
create index on incidents (service_id, id);
create index incidents_open_groups on incidents (service_id, grouping_key) where grouping_key is not null and status not in ('resolved', 'closed', 'merged');
create index incidents_unacknowledged on incidents (id) where status = 'detected';

create table timeline_streams (
  stream text primary key,
  last_number int not null
);

create table timeline (
  stream text not null,
  number int not null,
  at timestamptz not null,
  recorded_at timestamptz not null,
  kind text not null,
  event text not null,
  actor jsonb not null,
  text text not null,
  details jsonb not null,
  written_in xid8 not null default pg_current_xact_id(),
  primary key (stream, number)
);
create index timeline_as_written on timeline (written_in, stream, number);

create table escalations (
  id uuid primary key,
  incident_id bigint not null,
  policy_id text,
  steps jsonb not null,
  repeat int not null,
  round int not null,
  step int not null,
  next_at timestamptz,
  forced boolean not null default false,
  started_at timestamptz not null,
  ended_at timestamptz,
  ended_because text,
  catch_all_since timestamptz,
  catch_all_because text,
  catch_all_round int not null default 0
);
create unique index escalations_one_open_per_incident on escalations (incident_id) where ended_at is null;
create index on escalations (incident_id);

create table round_robin_turns (
  policy_id text not null,
  step int not null,
  turn bigint not null,
  primary key (policy_id, step)
);

create table pages (
  id uuid primary key,
  incident_id bigint not null,
  escalation_id uuid not null,
  round int not null,
  step int not null,
  person_id text not null,
  method_id text not null,
  channel text not null,
  cause text not null,
  urgency text not null,
  state text not null,
  because text,
  due_at timestamptz not null,
  created_at timestamptz not null,
  delivery_id uuid,
  constraint pages_once unique (escalation_id, round, step, person_id, method_id)
);
create index on pages (incident_id);
create index on pages (delivery_id);

create table deliveries (
  id uuid primary key,
  kind text not null,
  person_id text not null,
  method_id text not null,
  channel text not null,
  destination text not null,
  state text not null,
  because text,
  notice jsonb,
  attempt int not null,
  possible_duplicate boolean not null,
  created_at timestamptz not null,
  flush_at timestamptz,
  accepted_at timestamptz,
  delivered_at timestamptz,
  answered_at timestamptz,
  failed_at timestamptz
) with (fillfactor = 70);
create index on deliveries (person_id, created_at desc);
create index on deliveries (created_at desc, id);
-- Only a bundle that still gathers has an instant to be flushed at, so that other changes of a row touch no index.
create index deliveries_open_bundles on deliveries (method_id) where flush_at is not null;

create table delivery_attempts (
  delivery_id uuid not null,
  number int not null,
  provider int not null,
  started_at timestamptz not null,
  ended_at timestamptz,
  outcome text not null,
  permanent boolean not null default false,
  retry_after_seconds int,
  detail text,
  provider_id text,
  primary key (delivery_id, number)
);
create index on delivery_attempts (provider_id) where provider_id is not null;

create table destinations (
  method_id text primary key,
  last_sent_at timestamptz,
  last_delivery_id uuid
);

-- The engine.

create table jobs (
  id uuid primary key,
  number bigint generated always as identity,
  kind text not null,
  lane text,
  once text,
  payload jsonb not null,
  run_at timestamptz not null,
  attempt int not null default 0,
  leased boolean not null default false,
  last_error text,
  quarantined_at timestamptz,
  created_at timestamptz not null
);
create unique index jobs_once on jobs (kind, once) where once is not null;
create index jobs_due on jobs (kind, run_at) where quarantined_at is null;
create index jobs_lanes on jobs (kind, lane, number) where lane is not null and quarantined_at is null;

-- Holds a lane until the transaction ends. When somebody else holds it, or a job is due in it, the transaction fails here,
-- before the statements that were sent behind this one.
create function take_empty_lane(kind_taken text, lane_taken text, at timestamptz) returns void language plpgsql as $$
begin
  if not pg_try_advisory_xact_lock(hashtextextended(kind_taken || lane_taken, 0)) or exists (
    select from jobs
    where kind = kind_taken and lane = lane_taken and quarantined_at is null and run_at <= at)
  then
    raise exception 'lane % of % is taken', lane_taken, kind_taken using errcode = 'TC001';
  end if;
end $$;

-- Who may do what, and who did.

create table tokens (
  id text primary key,
  name text not null,
  hash bytea not null unique,
  role text not null,
  person_id text references people on delete cascade,
  scopes text[] not null,
  created_at timestamptz not null,
  expires_at timestamptz,
  last_used_at timestamptz,
  revoked_at timestamptz
);

create table setup_links (
  hash bytea primary key,
  created_at timestamptz not null,
  used_at timestamptz
);

create table audit_log (
  number bigint primary key,
  at timestamptz not null,
  actor jsonb not null,
  action text not null,
  subject text not null,
  details jsonb not null,
  previous_hash text not null,
  hash text not null
);

create table idempotency_keys (
  actor text not null,
  key text not null,
  request_hash text not null,
  status int,
  answer jsonb,
  created_at timestamptz not null,
  primary key (actor, key)
);

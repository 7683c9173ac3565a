alter table incidents
  add column tags text[] not null default '{}',
  add column parent_id bigint references incidents,
  -- When its post-mortem is to be held, until post-mortems are kept themselves.
  add column postmortem_at timestamptz;
create index incidents_children on incidents (parent_id) where parent_id is not null;
create index incidents_merged on incidents (merged_into) where merged_into is not null;
create index incidents_watched on incidents (id) where status = 'monitoring';
create index incidents_words on incidents using gin (to_tsvector('english', title || ' ' || coalesce(impact, '')));

alter table services
  -- From this level on, what its alerts open is declared at once.
  add column declare_at text,
  add column fallback_policy_id text references escalation_policies;
alter table escalation_policies add column variants json not null default '[]';
-- What is walked when the steps are through, before the catch-all; null: nothing, or it is being walked.
alter table escalations add column fallback jsonb;

-- `definition` keeps each as it was written.
create table incident_templates (id text primary key, definition json not null);
create table triggers (id text primary key, definition json not null);
create table specialists (id text primary key, definition json not null);
create table vendors (id text primary key, definition json not null);
create trigger organisation_changed after insert or update or delete on incident_templates for each statement execute function organisation_changed();
create trigger organisation_changed after insert or update or delete on triggers for each statement execute function organisation_changed();
create trigger organisation_changed after insert or update or delete on specialists for each statement execute function organisation_changed();
create trigger organisation_changed after insert or update or delete on vendors for each statement execute function organisation_changed();

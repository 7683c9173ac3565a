-- What the migrations add up to. Printed by: npm run schema

create table absences (
  id uuid not null,
  person_id text not null,
  starts_at timestamp with time zone not null,
  ends_at timestamp with time zone not null,
  reason text,
  from_calendar boolean not null,
  created_at timestamp with time zone not null,
  PRIMARY KEY (id),
  CHECK ((starts_at < ends_at)),
  FOREIGN KEY (person_id) REFERENCES people(id) ON DELETE CASCADE
);
CREATE INDEX absences_person_id_ends_at_idx ON absences USING btree (person_id, ends_at);
CREATE TRIGGER organisation_changed AFTER INSERT OR DELETE OR UPDATE ON absences FOR EACH STATEMENT EXECUTE FUNCTION organisation_changed();

create table action_items (
  id bigint generated always as identity not null,
  title text not null,
  state text not null,
  category text not null,
  priority text not null,
  horizon text,
  owner text,
  team_id text,
  service_id text,
  incident_id bigint,
  origin jsonb,
  due_at timestamp with time zone not null,
  success_criteria text,
  notes text,
  reason text,
  created_by jsonb not null,
  created_at timestamp with time zone not null,
  ended_by jsonb,
  ended_at timestamp with time zone,
  version integer default 1 not null,
  PRIMARY KEY (id),
  CHECK (((state = ANY (ARRAY['done'::text, 'dropped'::text])) = (ended_at IS NOT NULL))),
  CHECK (((state = 'dropped'::text) = (reason IS NOT NULL))),
  FOREIGN KEY (incident_id) REFERENCES incidents(id)
);
CREATE INDEX action_items_in_order ON action_items USING btree (((ended_at IS NOT NULL)), due_at, id);
CREATE INDEX action_items_incident_id_idx ON action_items USING btree (incident_id) WHERE (incident_id IS NOT NULL);
CREATE UNIQUE INDEX action_items_one_per_origin ON action_items USING btree (origin) WHERE ((origin IS NOT NULL) AND (state <> 'dropped'::text));
CREATE INDEX action_items_owner_due_at_idx ON action_items USING btree (owner, due_at) WHERE (ended_at IS NULL);

create table alerts (
  id uuid not null,
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
  count integer not null,
  incident_id bigint,
  first_seen_at timestamp with time zone not null,
  last_seen_at timestamp with time zone not null,
  acknowledged_at timestamp with time zone,
  resolved_at timestamp with time zone,
  decided jsonb default '[]'::jsonb not null,
  rewriting jsonb,
  suppression jsonb,
  calm_at timestamp with time zone,
  inhibits text[],
  said_at timestamp with time zone,
  PRIMARY KEY (id)
) with (fillfactor=70);
CREATE INDEX alerts_by_suppression ON alerts USING btree (((suppression ->> 'id'::text))) WHERE (suppression IS NOT NULL);
CREATE INDEX alerts_incident_id_idx ON alerts USING btree (incident_id);
CREATE INDEX alerts_inhibiting ON alerts USING gin (inhibits) WITH (fastupdate=off) WHERE ((inhibits IS NOT NULL) AND (status = ANY (ARRAY['triggered'::text, 'acknowledged'::text])));
CREATE INDEX alerts_last_resolved ON alerts USING btree (integration_id, dedup_key, resolved_at DESC) WHERE (status = 'resolved'::text);
CREATE UNIQUE INDEX alerts_one_open_per_key ON alerts USING btree (integration_id, dedup_key) WHERE (status <> 'resolved'::text);
CREATE INDEX alerts_service_id_id_idx ON alerts USING btree (service_id, id);

create table attachments (
  id uuid not null,
  stream text not null,
  number integer not null,
  name text not null,
  content_type text not null,
  sha256 text not null,
  size integer not null,
  bytes bytea not null,
  added_by jsonb not null,
  added_at timestamp with time zone not null,
  PRIMARY KEY (id),
  FOREIGN KEY (stream, number) REFERENCES timeline(stream, number)
);
CREATE INDEX attachments_stream_number_idx ON attachments USING btree (stream, number);

create table audit_log (
  number bigint not null,
  at timestamp with time zone not null,
  actor jsonb not null,
  action text not null,
  subject text not null,
  details jsonb not null,
  previous_hash text not null,
  hash text not null,
  PRIMARY KEY (number)
);

create table calendar_holidays (
  team_id text not null,
  date text not null,
  name text not null,
  PRIMARY KEY (team_id, date),
  FOREIGN KEY (team_id) REFERENCES teams(id) ON DELETE CASCADE
);

create table calendars (
  id uuid not null,
  name text not null,
  secret_hash bytea not null,
  owner_id text,
  person_id text,
  schedule_id text,
  team_id text,
  created_at timestamp with time zone not null,
  last_used_at timestamp with time zone,
  PRIMARY KEY (id),
  CHECK ((num_nonnulls(person_id, schedule_id, team_id) = 1)),
  FOREIGN KEY (owner_id) REFERENCES people(id) ON DELETE CASCADE,
  FOREIGN KEY (person_id) REFERENCES people(id) ON DELETE CASCADE,
  FOREIGN KEY (schedule_id) REFERENCES schedules(id) ON DELETE CASCADE,
  UNIQUE (secret_hash),
  FOREIGN KEY (team_id) REFERENCES teams(id) ON DELETE CASCADE
);
CREATE INDEX calendars_owner_id_idx ON calendars USING btree (owner_id);
CREATE INDEX calendars_person_id_idx ON calendars USING btree (person_id);
CREATE INDEX calendars_schedule_id_idx ON calendars USING btree (schedule_id);
CREATE INDEX calendars_team_id_idx ON calendars USING btree (team_id);

create table change_requests (
  incident_id bigint not null,
  number integer not null,
  what text not null,
  undo text,
  state text not null,
  asked_by jsonb not null,
  asked_at timestamp with time zone not null,
  decided_by jsonb,
  decided_at timestamp with time zone,
  reason text,
  overridden boolean default false not null,
  PRIMARY KEY (incident_id, number),
  FOREIGN KEY (incident_id) REFERENCES incidents(id)
);

create table changes (
  id uuid not null,
  integration_id text,
  service_id text,
  summary text not null,
  source text,
  details jsonb not null,
  links jsonb not null,
  happened_at timestamp with time zone not null,
  received_at timestamp with time zone not null,
  PRIMARY KEY (id)
);
CREATE INDEX changes_service_id_happened_at_idx ON changes USING btree (service_id, happened_at DESC);

create table communication_plans (
  id text not null,
  definition json not null,
  PRIMARY KEY (id)
);
CREATE TRIGGER organisation_changed AFTER INSERT OR DELETE OR UPDATE ON communication_plans FOR EACH STATEMENT EXECUTE FUNCTION organisation_changed();

create table communication_recipients (
  communication_id uuid not null,
  person_id text not null,
  subscription_id text not null,
  delivery_id uuid,
  PRIMARY KEY (communication_id, person_id),
  FOREIGN KEY (communication_id) REFERENCES communications(id)
);

create table communication_templates (
  id text not null,
  definition json not null,
  PRIMARY KEY (id)
);
CREATE TRIGGER organisation_changed AFTER INSERT OR DELETE OR UPDATE ON communication_templates FOR EACH STATEMENT EXECUTE FUNCTION organisation_changed();

create table communications (
  id uuid not null,
  incident_id bigint not null,
  template text not null,
  audience text not null,
  stage text not null,
  subject text not null,
  text text not null,
  missing text[] not null,
  sent_by jsonb not null,
  sent_at timestamp with time zone not null,
  PRIMARY KEY (id),
  FOREIGN KEY (incident_id) REFERENCES incidents(id)
);
CREATE INDEX communications_incident_id_id_idx ON communications USING btree (incident_id, id);

create table contact_methods (
  id text not null,
  person_id text not null,
  "position" integer not null,
  type text not null,
  address text not null,
  sealed_secret bytea,
  bundle boolean not null,
  verified_at timestamp with time zone,
  PRIMARY KEY (id),
  FOREIGN KEY (person_id) REFERENCES people(id) ON DELETE CASCADE
);
CREATE INDEX contact_methods_address_idx ON contact_methods USING btree (address);
CREATE INDEX contact_methods_person_id_idx ON contact_methods USING btree (person_id);
CREATE TRIGGER organisation_changed AFTER INSERT OR DELETE OR UPDATE ON contact_methods FOR EACH STATEMENT EXECUTE FUNCTION organisation_changed();

create table dated_resolves (
  integration_id text not null,
  dedup_key text not null,
  happened_at timestamp with time zone not null,
  PRIMARY KEY (integration_id, dedup_key)
);
CREATE INDEX dated_resolves_happened_at_idx ON dated_resolves USING btree (happened_at);

create table deliveries (
  id uuid not null,
  kind text not null,
  person_id text not null,
  method_id text not null,
  channel text not null,
  destination text not null,
  state text not null,
  because text,
  notice jsonb,
  attempt integer not null,
  possible_duplicate boolean not null,
  created_at timestamp with time zone not null,
  flush_at timestamp with time zone,
  accepted_at timestamp with time zone,
  delivered_at timestamp with time zone,
  answered_at timestamp with time zone,
  failed_at timestamp with time zone,
  page_id uuid,
  PRIMARY KEY (id)
) with (fillfactor=50);
CREATE INDEX deliveries_created_at_id_idx ON deliveries USING btree (created_at DESC, id);
CREATE INDEX deliveries_open_bundles ON deliveries USING btree (method_id) WHERE (flush_at IS NOT NULL);
CREATE INDEX deliveries_page_id_idx ON deliveries USING btree (page_id) WHERE (page_id IS NOT NULL);
CREATE INDEX deliveries_person_id_created_at_idx ON deliveries USING btree (person_id, created_at DESC);

create table delivery_attempts (
  delivery_id uuid not null,
  number integer not null,
  provider integer not null,
  started_at timestamp with time zone not null,
  ended_at timestamp with time zone,
  outcome text not null,
  permanent boolean default false not null,
  retry_after_seconds integer,
  detail text,
  provider_id text,
  PRIMARY KEY (delivery_id, number)
);
CREATE INDEX delivery_attempts_provider_id_idx ON delivery_attempts USING btree (provider_id) WHERE (provider_id IS NOT NULL);

create table destinations (
  method_id text not null,
  last_sent_at timestamp with time zone,
  last_delivery_id uuid,
  PRIMARY KEY (method_id)
);

create table device_logins (
  hash bytea not null,
  user_code text not null,
  name text not null,
  ip text not null,
  created_at timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  person_id text,
  answer text,
  PRIMARY KEY (hash),
  FOREIGN KEY (person_id) REFERENCES people(id) ON DELETE CASCADE,
  UNIQUE (user_code)
);

create table escalation_policies (
  id text not null,
  name text not null,
  team_id text,
  repeat integer not null,
  steps jsonb not null,
  variants json default '[]'::json not null,
  PRIMARY KEY (id),
  FOREIGN KEY (team_id) REFERENCES teams(id) ON DELETE SET NULL
);
CREATE TRIGGER organisation_changed AFTER INSERT OR DELETE OR UPDATE ON escalation_policies FOR EACH STATEMENT EXECUTE FUNCTION organisation_changed();

create table escalations (
  id uuid not null,
  incident_id bigint not null,
  policy_id text,
  steps jsonb not null,
  repeat integer not null,
  round integer not null,
  step integer not null,
  next_at timestamp with time zone,
  forced boolean default false not null,
  started_at timestamp with time zone not null,
  ended_at timestamp with time zone,
  ended_because text,
  catch_all_since timestamp with time zone,
  catch_all_because text,
  catch_all_round integer default 0 not null,
  fallback jsonb,
  PRIMARY KEY (id)
);
CREATE INDEX escalations_incident_id_idx ON escalations USING btree (incident_id);
CREATE UNIQUE INDEX escalations_one_open_per_incident ON escalations USING btree (incident_id) WHERE (ended_at IS NULL);

create table expected_communications (
  id uuid not null,
  incident_id bigint not null,
  audience text not null,
  template text not null,
  start text not null,
  since timestamp with time zone not null,
  due_minutes double precision not null,
  overdue_minutes double precision not null,
  again boolean not null,
  overdue_at timestamp with time zone not null,
  state text not null,
  sent_at timestamp with time zone,
  PRIMARY KEY (id),
  CHECK (((state = 'sent'::text) = (sent_at IS NOT NULL))),
  FOREIGN KEY (incident_id) REFERENCES incidents(id),
  CHECK ((state = ANY (ARRAY['open'::text, 'sent'::text, 'dropped'::text])))
);
CREATE INDEX expected_communications_incident_id_idx ON expected_communications USING btree (incident_id);
CREATE UNIQUE INDEX one_open_expectation ON expected_communications USING btree (incident_id, start, audience, template) WHERE (state = 'open'::text);

create table followed_calendars (
  id text not null,
  person_id text,
  team_id text,
  address_digest text not null,
  etag text,
  next_fetch_at timestamp with time zone not null,
  succeeded_at timestamp with time zone,
  failing_since timestamp with time zone,
  failure text,
  PRIMARY KEY (id),
  CHECK ((num_nonnulls(person_id, team_id) = 1)),
  FOREIGN KEY (person_id) REFERENCES people(id) ON DELETE CASCADE,
  FOREIGN KEY (team_id) REFERENCES teams(id) ON DELETE CASCADE
);

create table gap_warnings (
  person_id text not null,
  day date not null,
  PRIMARY KEY (person_id, day),
  FOREIGN KEY (person_id) REFERENCES people(id) ON DELETE CASCADE
);

create table hand_over_confirmations (
  hand_over_id text not null,
  person_id text not null,
  confirmed_at timestamp with time zone not null,
  PRIMARY KEY (hand_over_id, person_id),
  FOREIGN KEY (hand_over_id) REFERENCES hand_overs(id) ON DELETE CASCADE
);

create table hand_overs (
  id text not null,
  schedule_id text not null,
  at timestamp with time zone not null,
  since timestamp with time zone not null,
  outgoing text[] not null,
  incoming text[] not null,
  notes text default ''::text not null,
  facts jsonb,
  created_at timestamp with time zone not null,
  PRIMARY KEY (id),
  UNIQUE (schedule_id, at)
);
CREATE INDEX hand_overs_at_id_idx ON hand_overs USING btree (at, id);

create table health_findings (
  schedule_id text not null,
  name text not null,
  found_at timestamp with time zone not null,
  PRIMARY KEY (schedule_id, name),
  FOREIGN KEY (schedule_id) REFERENCES schedules(id) ON DELETE CASCADE
);

create table heartbeats (
  integration_id text not null,
  last_ping_at timestamp with time zone,
  missed_at timestamp with time zone,
  PRIMARY KEY (integration_id),
  FOREIGN KEY (integration_id) REFERENCES integrations(id) ON DELETE CASCADE
);

create table idempotency_keys (
  actor text not null,
  key text not null,
  request_hash text not null,
  status integer,
  answer jsonb,
  created_at timestamp with time zone not null,
  PRIMARY KEY (actor, key)
);

create table incident_checklists (
  id text not null,
  definition json not null,
  PRIMARY KEY (id)
);
CREATE TRIGGER organisation_changed AFTER INSERT OR DELETE OR UPDATE ON incident_checklists FOR EACH STATEMENT EXECUTE FUNCTION organisation_changed();

create table incident_hints (
  incident_id bigint not null,
  rule text not null,
  about text default ''::text not null,
  given_at timestamp with time zone not null,
  PRIMARY KEY (incident_id, rule, about),
  FOREIGN KEY (incident_id) REFERENCES incidents(id)
);
CREATE INDEX incident_hints_rule_about_given_at_idx ON incident_hints USING btree (rule, about, given_at);

create table incident_tasks (
  incident_id bigint not null,
  number integer not null,
  checklist text,
  item text,
  phase text,
  title text not null,
  assignee text,
  due_at timestamp with time zone,
  state text not null,
  ended_by jsonb,
  ended_at timestamp with time zone,
  created_by jsonb not null,
  created_at timestamp with time zone not null,
  PRIMARY KEY (incident_id, number),
  UNIQUE (incident_id, checklist, item),
  FOREIGN KEY (incident_id) REFERENCES incidents(id)
);
CREATE INDEX incident_tasks_open ON incident_tasks USING btree (assignee) WHERE ((state = 'open'::text) AND (assignee IS NOT NULL));

create table incident_templates (
  id text not null,
  definition json not null,
  PRIMARY KEY (id)
);
CREATE TRIGGER organisation_changed AFTER INSERT OR DELETE OR UPDATE ON incident_templates FOR EACH STATEMENT EXECUTE FUNCTION organisation_changed();

create table incidents (
  id bigint generated by default as identity not null,
  alias text,
  title text not null,
  status text not null,
  outcome text,
  severity text not null,
  severity_rank integer not null,
  urgency text,
  service_id text,
  team_id text,
  impact text,
  detected_by text,
  private boolean default false not null,
  drill boolean default false not null,
  created_by jsonb not null,
  grouping_key text,
  roles jsonb default '{}'::jsonb not null,
  facts jsonb default '{}'::jsonb not null,
  started_at timestamp with time zone,
  detected_at timestamp with time zone not null,
  acknowledged_at timestamp with time zone,
  declared_at timestamp with time zone,
  identified_at timestamp with time zone,
  monitoring_since timestamp with time zone,
  mitigated_at timestamp with time zone,
  resolved_at timestamp with time zone,
  closed_at timestamp with time zone,
  answered_at timestamp with time zone,
  snoozed_until timestamp with time zone,
  merged_into bigint,
  target jsonb,
  imported boolean default false not null,
  updated_at timestamp with time zone not null,
  version integer default 1 not null,
  war_room jsonb,
  tags text[] default '{}'::text[] not null,
  parent_id bigint,
  postmortem_at timestamp with time zone,
  PRIMARY KEY (id),
  FOREIGN KEY (merged_into) REFERENCES incidents(id),
  FOREIGN KEY (parent_id) REFERENCES incidents(id)
);
CREATE UNIQUE INDEX incidents_alias_idx ON incidents USING btree (alias) WHERE (alias IS NOT NULL);
CREATE INDEX incidents_children ON incidents USING btree (parent_id) WHERE (parent_id IS NOT NULL);
CREATE INDEX incidents_detected_at_idx ON incidents USING btree (detected_at);
CREATE INDEX incidents_merged ON incidents USING btree (merged_into) WHERE (merged_into IS NOT NULL);
CREATE INDEX incidents_of_teams_groups ON incidents USING btree (team_id, grouping_key) WHERE ((grouping_key IS NOT NULL) AND (status <> ALL (ARRAY['closed'::text, 'merged'::text])));
CREATE INDEX incidents_open ON incidents USING btree (severity_rank) WHERE (status <> ALL (ARRAY['resolved'::text, 'closed'::text, 'merged'::text]));
CREATE INDEX incidents_open_groups ON incidents USING btree (service_id, grouping_key) WHERE ((grouping_key IS NOT NULL) AND (status <> ALL (ARRAY['resolved'::text, 'closed'::text, 'merged'::text])));
CREATE INDEX incidents_service_id_id_idx ON incidents USING btree (service_id, id);
CREATE INDEX incidents_unacknowledged ON incidents USING btree (id) WHERE (status = 'detected'::text);
CREATE INDEX incidents_watched ON incidents USING btree (id) WHERE (status = 'monitoring'::text);
CREATE INDEX incidents_words ON incidents USING gin (to_tsvector('english'::regconfig, ((title || ' '::text) || COALESCE(impact, ''::text))));

create table inhibition_rules (
  id text not null,
  source text[] not null,
  target text[] not null,
  equal text[] not null,
  PRIMARY KEY (id)
);
CREATE TRIGGER organisation_changed AFTER INSERT OR DELETE OR UPDATE ON inhibition_rules FOR EACH STATEMENT EXECUTE FUNCTION organisation_changed();

create table installation (
  key text not null,
  value jsonb not null,
  PRIMARY KEY (key)
);

create table integration_keys (
  key_hash bytea not null,
  integration_id text not null,
  sealed_key bytea not null,
  created_at timestamp with time zone not null,
  PRIMARY KEY (key_hash),
  FOREIGN KEY (integration_id) REFERENCES integrations(id) ON DELETE CASCADE
);
CREATE INDEX integration_keys_integration_id_idx ON integration_keys USING btree (integration_id);

create table integrations (
  id text not null,
  service_id text not null,
  type text not null,
  settings jsonb not null,
  PRIMARY KEY (id),
  FOREIGN KEY (service_id) REFERENCES services(id) ON DELETE CASCADE
);
CREATE INDEX integrations_service_id_idx ON integrations USING btree (service_id);
CREATE TRIGGER organisation_changed AFTER INSERT OR DELETE OR UPDATE ON integrations FOR EACH STATEMENT EXECUTE FUNCTION organisation_changed();

create table jobs (
  id uuid not null,
  number bigint generated always as identity not null,
  kind text not null,
  lane text,
  once text,
  payload jsonb not null,
  run_at timestamp with time zone not null,
  attempt integer default 0 not null,
  leased boolean default false not null,
  last_error text,
  quarantined_at timestamp with time zone,
  created_at timestamp with time zone not null,
  PRIMARY KEY (id)
);
CREATE INDEX jobs_due ON jobs USING btree (kind, run_at) WHERE (quarantined_at IS NULL);
CREATE INDEX jobs_lanes ON jobs USING btree (kind, lane, number) WHERE ((lane IS NOT NULL) AND (quarantined_at IS NULL));
CREATE UNIQUE INDEX jobs_once ON jobs USING btree (kind, once) WHERE (once IS NOT NULL);

create table maintenance_windows (
  id text not null,
  definition json not null,
  PRIMARY KEY (id)
);
CREATE TRIGGER organisation_changed AFTER INSERT OR DELETE OR UPDATE ON maintenance_windows FOR EACH STATEMENT EXECUTE FUNCTION organisation_changed();

create table notification_rules (
  person_id text not null,
  urgency text not null,
  "position" integer not null,
  after_minutes double precision not null,
  via text not null,
  PRIMARY KEY (person_id, urgency, "position"),
  FOREIGN KEY (person_id) REFERENCES people(id) ON DELETE CASCADE,
  FOREIGN KEY (via) REFERENCES contact_methods(id) ON DELETE CASCADE
);
CREATE INDEX notification_rules_via_idx ON notification_rules USING btree (via);
CREATE TRIGGER organisation_changed AFTER INSERT OR DELETE OR UPDATE ON notification_rules FOR EACH STATEMENT EXECUTE FUNCTION organisation_changed();

create table oidc_identities (
  issuer text not null,
  subject text not null,
  person_id text not null,
  created_at timestamp with time zone not null,
  last_used_at timestamp with time zone not null,
  PRIMARY KEY (issuer, subject),
  FOREIGN KEY (person_id) REFERENCES people(id) ON DELETE CASCADE
);
CREATE INDEX oidc_identities_person_id_idx ON oidc_identities USING btree (person_id);

create table organisation_version (
  single boolean default true not null,
  version uuid not null,
  PRIMARY KEY (single),
  CHECK (single)
);

create table overrides (
  schedule_id text not null,
  id text not null,
  "position" integer not null,
  person text not null,
  replaces text,
  starts_at text not null,
  ends_at text not null,
  temporary text,
  PRIMARY KEY (schedule_id, id),
  FOREIGN KEY (schedule_id) REFERENCES schedules(id) ON DELETE CASCADE
);
CREATE TRIGGER organisation_changed AFTER INSERT OR DELETE OR UPDATE ON overrides FOR EACH STATEMENT EXECUTE FUNCTION organisation_changed();

create table pages (
  id uuid not null,
  incident_id bigint not null,
  escalation_id uuid not null,
  round integer not null,
  step integer not null,
  person_id text not null,
  method_id text not null,
  channel text not null,
  cause text not null,
  urgency text not null,
  state text not null,
  because text,
  due_at timestamp with time zone not null,
  created_at timestamp with time zone not null,
  delivery_id uuid,
  PRIMARY KEY (id),
  UNIQUE (escalation_id, round, step, person_id, method_id)
);
CREATE INDEX pages_delivery_id_idx ON pages USING btree (delivery_id);
CREATE INDEX pages_incident_id_idx ON pages USING btree (incident_id);

create table passkey_challenges (
  challenge text not null,
  person_id text,
  expires_at timestamp with time zone not null,
  PRIMARY KEY (challenge),
  FOREIGN KEY (person_id) REFERENCES people(id) ON DELETE CASCADE
);

create table passkeys (
  id text not null,
  person_id text not null,
  name text not null,
  public_key bytea not null,
  counter bigint not null,
  transports text[] not null,
  backed_up boolean not null,
  created_at timestamp with time zone not null,
  last_used_at timestamp with time zone,
  PRIMARY KEY (id),
  FOREIGN KEY (person_id) REFERENCES people(id) ON DELETE CASCADE
);
CREATE INDEX passkeys_person_id_idx ON passkeys USING btree (person_id);

create table passwords (
  person_id text not null,
  hash text not null,
  set_at timestamp with time zone not null,
  PRIMARY KEY (person_id),
  FOREIGN KEY (person_id) REFERENCES people(id) ON DELETE CASCADE
);

create table people (
  id text not null,
  name text not null,
  email text,
  time_zone text not null,
  role text not null,
  on_call_since text,
  sealed_calendar_url bytea,
  shift_notices text[] default '{week,day,start,end,hand-over}'::text[] not null,
  disabled_at timestamp with time zone,
  PRIMARY KEY (id)
);
CREATE INDEX people_by_mail ON people USING btree (lower(email));
CREATE TRIGGER organisation_changed AFTER INSERT OR DELETE OR UPDATE ON people FOR EACH STATEMENT EXECUTE FUNCTION organisation_changed();
CREATE TRIGGER sessions_end_with_role AFTER UPDATE OF role ON people FOR EACH ROW WHEN ((old.role IS DISTINCT FROM new.role)) EXECUTE FUNCTION sessions_end_with_role();

create table published_schedules (
  schedule_id text not null,
  version text not null,
  horizon_from timestamp with time zone not null,
  PRIMARY KEY (schedule_id)
);

create table published_shifts (
  id uuid not null,
  schedule_id text not null,
  person_id text not null,
  shadow_layer text,
  starts_at timestamp with time zone not null,
  ends_at timestamp with time zone not null,
  sequence integer not null,
  changed_at timestamp with time zone not null,
  cancelled_at timestamp with time zone,
  PRIMARY KEY (id)
);
CREATE INDEX published_shifts_person_id_starts_at_idx ON published_shifts USING btree (person_id, starts_at);
CREATE INDEX published_shifts_schedule_id_starts_at_idx ON published_shifts USING btree (schedule_id, starts_at);

create table recovery_codes (
  person_id text not null,
  hash bytea not null,
  used_at timestamp with time zone,
  PRIMARY KEY (person_id, hash),
  FOREIGN KEY (person_id) REFERENCES people(id) ON DELETE CASCADE
);

create table regulatory_clocks (
  id uuid not null,
  incident_id bigint not null,
  regime text not null,
  obligation_id text not null,
  obligation jsonb not null,
  started_at timestamp with time zone not null,
  due_at timestamp with time zone,
  state text not null,
  started_by jsonb not null,
  ended_by jsonb,
  sent_at timestamp with time zone,
  sent_to text,
  reference text,
  reason text,
  PRIMARY KEY (id),
  CHECK (((state = 'running'::text) = (ended_by IS NULL))),
  CHECK (((state = 'sent'::text) = ((sent_at IS NOT NULL) AND (sent_to IS NOT NULL) AND (reference IS NOT NULL)))),
  FOREIGN KEY (incident_id) REFERENCES incidents(id),
  UNIQUE (incident_id, regime, obligation_id),
  CHECK ((state = ANY (ARRAY['running'::text, 'sent'::text, 'not-required'::text])))
);

create table regulatory_regimes (
  id text not null,
  definition json not null,
  PRIMARY KEY (id)
);
CREATE TRIGGER organisation_changed AFTER INSERT OR DELETE OR UPDATE ON regulatory_regimes FOR EACH STATEMENT EXECUTE FUNCTION organisation_changed();

create table role_hand_overs (
  incident_id bigint not null,
  number integer not null,
  role text not null,
  from_person text not null,
  to_person text not null,
  brief jsonb not null,
  override text,
  state text not null,
  offered_by jsonb not null,
  offered_at timestamp with time zone not null,
  answered_at timestamp with time zone,
  reason text,
  PRIMARY KEY (incident_id, number),
  CHECK (((answered_at IS NULL) = (state = 'offered'::text))),
  FOREIGN KEY (incident_id) REFERENCES incidents(id) ON DELETE CASCADE,
  CHECK ((state = ANY (ARRAY['offered'::text, 'accepted'::text, 'declined'::text, 'withdrawn'::text])))
);
CREATE INDEX role_hand_overs_offered ON role_hand_overs USING btree (to_person) WHERE (state = 'offered'::text);
CREATE UNIQUE INDEX role_hand_overs_once ON role_hand_overs USING btree (incident_id, role, from_person) WHERE (state = 'offered'::text);

create table role_rosters (
  id text not null,
  role text not null,
  schedule_id text not null,
  team_id text,
  PRIMARY KEY (id),
  FOREIGN KEY (schedule_id) REFERENCES schedules(id),
  FOREIGN KEY (team_id) REFERENCES teams(id)
);
CREATE TRIGGER organisation_changed AFTER INSERT OR DELETE OR UPDATE ON role_rosters FOR EACH STATEMENT EXECUTE FUNCTION organisation_changed();

create table round_robin_turns (
  policy_id text not null,
  step integer not null,
  turn bigint not null,
  PRIMARY KEY (policy_id, step)
);

create table routing_rule_versions (
  number integer not null,
  content json not null,
  author jsonb not null,
  note text,
  created_at timestamp with time zone not null,
  PRIMARY KEY (number)
);

create table routing_rules (
  id text not null,
  place integer not null,
  rule json not null,
  PRIMARY KEY (id)
);
CREATE TRIGGER organisation_changed AFTER INSERT OR DELETE OR UPDATE ON routing_rules FOR EACH STATEMENT EXECUTE FUNCTION organisation_changed();

create table schedule_drafts (
  id uuid not null,
  schedule_id text not null,
  base text not null,
  content jsonb not null,
  author jsonb not null,
  note text,
  created_at timestamp with time zone not null,
  updated_at timestamp with time zone not null,
  PRIMARY KEY (id),
  FOREIGN KEY (schedule_id) REFERENCES schedules(id) ON DELETE CASCADE
);
CREATE INDEX schedule_drafts_of_schedule ON schedule_drafts USING btree (schedule_id, created_at);

create table schedule_versions (
  schedule_id text not null,
  number integer not null,
  content jsonb not null,
  author jsonb not null,
  note text,
  created_at timestamp with time zone not null,
  PRIMARY KEY (schedule_id, number)
);

create table schedules (
  id text not null,
  name text not null,
  time_zone text not null,
  team_id text,
  layers jsonb not null,
  temporary_schedules jsonb default '[]'::jsonb not null,
  rules jsonb default '{}'::jsonb not null,
  swap_approval boolean default false not null,
  PRIMARY KEY (id),
  FOREIGN KEY (team_id) REFERENCES teams(id) ON DELETE SET NULL
);
CREATE TRIGGER organisation_changed AFTER INSERT OR DELETE OR UPDATE ON schedules FOR EACH STATEMENT EXECUTE FUNCTION organisation_changed();

create table schema_migrations (
  number integer not null,
  name text not null,
  applied_at timestamp with time zone not null,
  PRIMARY KEY (number)
);

create table second_factors (
  person_id text not null,
  sealed_secret bytea not null,
  created_at timestamp with time zone not null,
  confirmed_at timestamp with time zone,
  last_step integer,
  PRIMARY KEY (person_id),
  FOREIGN KEY (person_id) REFERENCES people(id) ON DELETE CASCADE
);

create table services (
  id text not null,
  name text not null,
  team_id text,
  tier integer,
  escalation_policy_id text,
  depends_on text[] not null,
  runbooks text[] not null,
  "grouping" jsonb not null,
  reopen_minutes double precision not null,
  severity_map jsonb not null,
  routing_rules json default '[]'::json not null,
  pause_seconds double precision default 0 not null,
  inhibited_by_dependencies boolean default false not null,
  flapping jsonb,
  auto_resolve_minutes double precision,
  declare_at text,
  fallback_policy_id text,
  PRIMARY KEY (id),
  FOREIGN KEY (escalation_policy_id) REFERENCES escalation_policies(id),
  FOREIGN KEY (fallback_policy_id) REFERENCES escalation_policies(id),
  FOREIGN KEY (team_id) REFERENCES teams(id) ON DELETE SET NULL
);
CREATE TRIGGER organisation_changed AFTER INSERT OR DELETE OR UPDATE ON services FOR EACH STATEMENT EXECUTE FUNCTION organisation_changed();

create table sessions (
  id text not null,
  hash bytea not null,
  person_id text not null,
  device text not null,
  ip text not null,
  created_at timestamp with time zone not null,
  last_used_at timestamp with time zone not null,
  PRIMARY KEY (id),
  UNIQUE (hash),
  FOREIGN KEY (person_id) REFERENCES people(id) ON DELETE CASCADE
);
CREATE INDEX sessions_person_id_idx ON sessions USING btree (person_id);

create table settings (
  key text not null,
  value jsonb not null,
  PRIMARY KEY (key)
);
CREATE TRIGGER organisation_changed AFTER INSERT OR DELETE OR UPDATE ON settings FOR EACH STATEMENT EXECUTE FUNCTION organisation_changed();

create table setup_links (
  hash bytea not null,
  created_at timestamp with time zone not null,
  used_at timestamp with time zone,
  PRIMARY KEY (hash)
);

create table shift_feedback (
  shift_id text not null,
  toil_hours double precision,
  alerts_to_tune text[] not null,
  runbooks_to_fix text[] not null,
  text text,
  given_by text not null,
  given_at timestamp with time zone not null,
  PRIMARY KEY (shift_id),
  FOREIGN KEY (shift_id) REFERENCES shifts(id) ON DELETE CASCADE,
  CHECK ((toil_hours >= (0)::double precision))
);

create table shift_notices (
  shift_id text not null,
  kind text not null,
  sent_at timestamp with time zone not null,
  PRIMARY KEY (shift_id, kind),
  FOREIGN KEY (shift_id) REFERENCES shifts(id) ON DELETE CASCADE
);

create table shift_planning (
  schedule_id text not null,
  content_version text not null,
  planned_at timestamp with time zone not null,
  PRIMARY KEY (schedule_id)
);

create table shift_tasks (
  shift_id text not null,
  task text not null,
  done_by text not null,
  done_at timestamp with time zone not null,
  PRIMARY KEY (shift_id, task),
  FOREIGN KEY (shift_id) REFERENCES shifts(id) ON DELETE CASCADE
);

create table shifts (
  id text not null,
  schedule_id text not null,
  person_id text not null,
  starts_at timestamp with time zone not null,
  ends_at timestamp with time zone,
  notices text[] not null,
  cancelled_at timestamp with time zone,
  created_at timestamp with time zone not null,
  PRIMARY KEY (id),
  CHECK ((starts_at <= ends_at))
);
CREATE INDEX shifts_person_id_starts_at_idx ON shifts USING btree (person_id, starts_at);
CREATE INDEX shifts_schedule_id_ends_at_idx ON shifts USING btree (schedule_id, ends_at);
CREATE INDEX shifts_starts_at_id_idx ON shifts USING btree (starts_at, id);

create table sign_in_failures (
  counted text not null,
  count integer not null,
  last_at timestamp with time zone not null,
  PRIMARY KEY (counted)
);

create table sign_in_links (
  hash bytea not null,
  kind text not null,
  person_id text not null,
  created_at timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  used_at timestamp with time zone,
  PRIMARY KEY (hash),
  FOREIGN KEY (person_id) REFERENCES people(id) ON DELETE CASCADE
);
CREATE INDEX sign_in_links_person_id_idx ON sign_in_links USING btree (person_id);

create table signal_bodies (
  id uuid not null,
  received_at timestamp with time zone not null,
  integration_id text not null,
  format text not null,
  bytes bytea not null,
  unreadable_because text,
  target text,
  PRIMARY KEY (id, received_at)
) partition by RANGE (received_at);

create table signal_bodies_default partition of signal_bodies DEFAULT;

create table signals (
  id uuid not null,
  received_at timestamp with time zone not null,
  body_id uuid not null,
  integration_id text not null,
  action text not null,
  dedup_key text,
  alert_id uuid,
  outcome text not null,
  dropped_by text,
  answer text,
  PRIMARY KEY (id, received_at)
) partition by RANGE (received_at);
CREATE INDEX signals_alert_id_received_at_idx ON ONLY signals USING btree (alert_id, received_at);
CREATE INDEX signals_answered ON ONLY signals USING btree (body_id) WHERE (answer IS NOT NULL);

create table signals_default partition of signals DEFAULT;

create table silences (
  id uuid not null,
  services text[] not null,
  matchers text[] not null,
  starts_at timestamp with time zone not null,
  ends_at timestamp with time zone not null,
  reason text not null,
  author jsonb not null,
  created_at timestamp with time zone not null,
  PRIMARY KEY (id),
  CHECK ((starts_at <= ends_at))
);
CREATE INDEX silences_ends_at_idx ON silences USING btree (ends_at);
CREATE TRIGGER organisation_changed AFTER INSERT OR DELETE OR UPDATE ON silences FOR EACH STATEMENT EXECUTE FUNCTION organisation_changed();

create table specialists (
  id text not null,
  definition json not null,
  PRIMARY KEY (id)
);
CREATE TRIGGER organisation_changed AFTER INSERT OR DELETE OR UPDATE ON specialists FOR EACH STATEMENT EXECUTE FUNCTION organisation_changed();

create table subscriptions (
  id text not null,
  definition json not null,
  PRIMARY KEY (id)
);
CREATE TRIGGER organisation_changed AFTER INSERT OR DELETE OR UPDATE ON subscriptions FOR EACH STATEMENT EXECUTE FUNCTION organisation_changed();

create table swaps (
  id text not null,
  schedule_id text not null,
  asked_by text not null,
  candidates text[] not null,
  declined_by text[] default '{}'::text[] not null,
  starts_at timestamp with time zone not null,
  ends_at timestamp with time zone not null,
  return_starts_at timestamp with time zone,
  return_ends_at timestamp with time zone,
  note text,
  needs_approval boolean not null,
  standing text not null,
  state text not null,
  accepted_by text,
  accepted_at timestamp with time zone,
  ended_at timestamp with time zone,
  created_at timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  PRIMARY KEY (id),
  CHECK (((return_starts_at IS NULL) = (return_ends_at IS NULL))),
  CHECK (((accepted_by IS NULL) = (accepted_at IS NULL))),
  CHECK (((accepted_by IS NOT NULL) OR (state <> ALL (ARRAY['accepted'::text, 'done'::text, 'rejected'::text])))),
  CHECK (((ended_at IS NULL) = (state = ANY (ARRAY['open'::text, 'accepted'::text])))),
  FOREIGN KEY (schedule_id) REFERENCES schedules(id) ON DELETE CASCADE
);
CREATE INDEX swaps_schedule_id_idx ON swaps USING btree (schedule_id);

create table team_members (
  team_id text not null,
  person_id text not null,
  PRIMARY KEY (team_id, person_id),
  FOREIGN KEY (person_id) REFERENCES people(id) ON DELETE CASCADE,
  FOREIGN KEY (team_id) REFERENCES teams(id) ON DELETE CASCADE
);
CREATE INDEX team_members_person_id_idx ON team_members USING btree (person_id);
CREATE TRIGGER organisation_changed AFTER INSERT OR DELETE OR UPDATE ON team_members FOR EACH STATEMENT EXECUTE FUNCTION organisation_changed();

create table teams (
  id text not null,
  name text not null,
  lead text,
  manager text,
  holidays jsonb default '[]'::jsonb not null,
  holidays_url text,
  storm jsonb,
  PRIMARY KEY (id)
);
CREATE TRIGGER organisation_changed AFTER INSERT OR DELETE OR UPDATE ON teams FOR EACH STATEMENT EXECUTE FUNCTION organisation_changed();

create table timeline (
  stream text not null,
  number integer not null,
  at timestamp with time zone not null,
  recorded_at timestamp with time zone not null,
  kind text not null,
  event text not null,
  actor jsonb not null,
  text text not null,
  details jsonb not null,
  written_in xid8 default pg_current_xact_id() not null,
  PRIMARY KEY (stream, number)
);
CREATE INDEX timeline_as_written ON timeline USING btree (written_in, stream, number);
CREATE INDEX timeline_said ON timeline USING gin (to_tsvector('english'::regconfig, text)) WHERE (event = ANY (ARRAY['note'::text, 'update'::text]));

create table timeline_edits (
  stream text not null,
  number integer not null,
  version integer not null,
  kind text not null,
  text text not null,
  written_at timestamp with time zone not null,
  PRIMARY KEY (stream, number, version),
  FOREIGN KEY (stream, number) REFERENCES timeline(stream, number)
);
CREATE INDEX timeline_edits_words ON timeline_edits USING gin (to_tsvector('english'::regconfig, text));

create table timeline_pins (
  stream text not null,
  number integer not null,
  pinned_by jsonb not null,
  pinned_at timestamp with time zone not null,
  PRIMARY KEY (stream, number),
  FOREIGN KEY (stream, number) REFERENCES timeline(stream, number)
);

create table tokens (
  id text not null,
  name text not null,
  hash bytea not null,
  role text not null,
  person_id text,
  scopes text[] not null,
  created_at timestamp with time zone not null,
  expires_at timestamp with time zone,
  last_used_at timestamp with time zone,
  revoked_at timestamp with time zone,
  PRIMARY KEY (id),
  UNIQUE (hash),
  FOREIGN KEY (person_id) REFERENCES people(id) ON DELETE CASCADE
);

create table triggers (
  id text not null,
  definition json not null,
  PRIMARY KEY (id)
);
CREATE TRIGGER organisation_changed AFTER INSERT OR DELETE OR UPDATE ON triggers FOR EACH STATEMENT EXECUTE FUNCTION organisation_changed();

create table vendors (
  id text not null,
  definition json not null,
  PRIMARY KEY (id)
);
CREATE TRIGGER organisation_changed AFTER INSERT OR DELETE OR UPDATE ON vendors FOR EACH STATEMENT EXECUTE FUNCTION organisation_changed();

create table verification_codes (
  method_id text not null,
  address text not null,
  code_hash bytea not null,
  tries_left integer not null,
  sent_at timestamp with time zone not null,
  PRIMARY KEY (method_id),
  FOREIGN KEY (method_id) REFERENCES contact_methods(id) ON DELETE CASCADE
);

create table visits (
  id uuid not null,
  incident_id bigint not null,
  visitor jsonb not null,
  doing text not null,
  began_at timestamp with time zone not null,
  seen_at timestamp with time zone not null,
  PRIMARY KEY (id),
  FOREIGN KEY (incident_id) REFERENCES incidents(id) ON DELETE CASCADE
);
CREATE INDEX visits_incident_id_idx ON visits USING btree (incident_id);
CREATE INDEX visits_seen_at_idx ON visits USING btree (seen_at);

create table web_push_keys (
  id integer default 1 not null,
  public_key text not null,
  sealed_private_key bytea not null,
  created_at timestamp with time zone not null,
  PRIMARY KEY (id),
  CHECK ((id = 1))
);

create table workarounds (
  incident_id bigint not null,
  number integer not null,
  what text not null,
  undo text,
  applied_by jsonb not null,
  applied_at timestamp with time zone not null,
  undone_by jsonb,
  undone_at timestamp with time zone,
  PRIMARY KEY (incident_id, number),
  FOREIGN KEY (incident_id) REFERENCES incidents(id)
);

CREATE OR REPLACE FUNCTION organisation_changed()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  update organisation_version set version = gen_random_uuid();
  return null;
end $function$
;

CREATE OR REPLACE FUNCTION sessions_end_with_role()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  delete from sessions where person_id = new.id;
  return null;
end $function$
;

CREATE OR REPLACE FUNCTION take_empty_lane(kind_taken text, lane_taken text, at timestamp with time zone)
 RETURNS void
 LANGUAGE plpgsql
AS $function$
begin
  if not pg_try_advisory_xact_lock(hashtextextended(kind_taken || lane_taken, 0)) or exists (
    select from jobs
    where kind = kind_taken and lane = lane_taken and quarantined_at is null and run_at <= at)
  then
    raise exception 'lane % of % is taken', lane_taken, kind_taken using errcode = 'TC001';
  end if;
end $function$
;

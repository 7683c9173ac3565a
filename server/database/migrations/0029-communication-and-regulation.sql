-- Texts, who hears what by when, who wants to hear, and which notices laws ask for: as they are written.
create table communication_templates (id text primary key, definition json not null);
create table communication_plans (id text primary key, definition json not null);
create table subscriptions (id text primary key, definition json not null);
create table regulatory_regimes (id text primary key, definition json not null);
create trigger organisation_changed after insert or update or delete on communication_templates for each statement execute function organisation_changed();
create trigger organisation_changed after insert or update or delete on communication_plans for each statement execute function organisation_changed();
create trigger organisation_changed after insert or update or delete on subscriptions for each statement execute function organisation_changed();
create trigger organisation_changed after insert or update or delete on regulatory_regimes for each statement execute function organisation_changed();

-- The messages that the plan of an incident expects, or did.
create table expected_communications (
  id uuid primary key,
  incident_id bigint not null references incidents,
  audience text not null,
  template text not null,
  start text not null,
  since timestamptz not null,
  due_minutes double precision not null,
  overdue_minutes double precision not null,
  again boolean not null,
  overdue_at timestamptz not null,
  state text not null check (state in ('open', 'sent', 'dropped')),
  sent_at timestamptz check ((state = 'sent') = (sent_at is not null))
);
create unique index one_open_expectation on expected_communications (incident_id, start, audience, template) where state = 'open';
create index on expected_communications (incident_id);

-- Who was told what when.
create table communications (
  id uuid primary key,
  incident_id bigint not null references incidents,
  template text not null,
  audience text not null,
  stage text not null,
  subject text not null,
  text text not null,
  missing text[] not null,
  sent_by jsonb not null,
  sent_at timestamptz not null
);
create index on communications (incident_id, id);

create table communication_recipients (
  communication_id uuid not null references communications,
  person_id text not null,
  subscription_id text not null,
  delivery_id uuid,
  primary key (communication_id, person_id)
);

-- The notices that laws ask for in an incident. They outlive its end, with the proof that they were sent.
create table regulatory_clocks (
  id uuid primary key,
  incident_id bigint not null references incidents,
  regime text not null,
  obligation_id text not null,
  obligation jsonb not null,
  started_at timestamptz not null,
  due_at timestamptz,
  state text not null check (state in ('running', 'sent', 'not-required')),
  started_by jsonb not null,
  ended_by jsonb check ((state = 'running') = (ended_by is null)),
  sent_at timestamptz,
  sent_to text,
  reference text,
  reason text,
  check ((state = 'sent') = (sent_at is not null and sent_to is not null and reference is not null)),
  unique (incident_id, regime, obligation_id)
);

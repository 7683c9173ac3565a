-- `definition` keeps a checklist as it was written.
create table incident_checklists (
  id text primary key,
  definition json not null
);
create trigger organisation_changed after insert or update or delete on incident_checklists for each statement execute function organisation_changed();

-- What there is to do in an incident; an item of a checklist names its list and its id there.
create table incident_tasks (
  incident_id bigint not null references incidents,
  number int not null,
  checklist text,
  item text,
  phase text,
  title text not null,
  assignee text,
  due_at timestamptz,
  state text not null,
  ended_by jsonb,
  ended_at timestamptz,
  created_by jsonb not null,
  created_at timestamptz not null,
  primary key (incident_id, number),
  unique (incident_id, checklist, item)
);

-- Changes of production that somebody wants to make during an incident; its commander decides.
create table change_requests (
  incident_id bigint not null references incidents,
  number int not null,
  what text not null,
  undo text,
  state text not null,
  asked_by jsonb not null,
  asked_at timestamptz not null,
  decided_by jsonb,
  decided_at timestamptz,
  reason text,
  -- Somebody else than the commander decided, for the reason.
  overridden boolean not null default false,
  primary key (incident_id, number)
);

-- What was done for the time being, and has to be undone.
create table workarounds (
  incident_id bigint not null references incidents,
  number int not null,
  what text not null,
  undo text,
  applied_by jsonb not null,
  applied_at timestamptz not null,
  undone_by jsonb,
  undone_at timestamptz,
  primary key (incident_id, number)
);

-- Each hint is given once; of those about a person, once per person.
create table incident_hints (
  incident_id bigint not null references incidents,
  rule text not null,
  about text not null default '',
  given_at timestamptz not null,
  primary key (incident_id, rule, about)
);
create index on incident_hints (rule, about, given_at);

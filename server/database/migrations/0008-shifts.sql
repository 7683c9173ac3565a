-- Shifts that are near or past, each with an id that survives edits of the schedule: what was said, done and handed over.

alter table people add column shift_notices text[] not null default '{week,day,start,end,hand-over}';

-- For which content of each schedule its shifts are planned.
create table shift_planning (
  schedule_id text primary key,
  content_version text not null,
  planned_at timestamptz not null
);

create table shifts (
  id text primary key,
  schedule_id text not null,
  person_id text not null,
  starts_at timestamptz not null,
  ends_at timestamptz,
  -- Which notices it gives rise to; its checklists come with them.
  notices text[] not null,
  cancelled_at timestamptz,
  created_at timestamptz not null,
  check (starts_at <= ends_at)
);
create index on shifts (schedule_id, ends_at);
create index on shifts (person_id, starts_at);
create index on shifts (starts_at, id);

create table shift_notices (
  shift_id text not null references shifts on delete cascade,
  kind text not null,
  sent_at timestamptz not null,
  primary key (shift_id, kind)
);

create table shift_tasks (
  shift_id text not null references shifts on delete cascade,
  task text not null,
  done_by text not null,
  done_at timestamptz not null,
  primary key (shift_id, task)
);

create table shift_feedback (
  shift_id text primary key references shifts on delete cascade,
  toil_hours double precision check (toil_hours >= 0),
  alerts_to_tune text[] not null,
  runbooks_to_fix text[] not null,
  text text,
  given_by text not null,
  given_at timestamptz not null
);

create table hand_overs (
  id text primary key,
  schedule_id text not null,
  at timestamptz not null,
  since timestamptz not null,
  outgoing text[] not null,
  incoming text[] not null,
  notes text not null default '',
  facts jsonb,
  created_at timestamptz not null,
  unique (schedule_id, at)
);
create index on hand_overs (at, id);

create table hand_over_confirmations (
  hand_over_id text not null references hand_overs on delete cascade,
  person_id text not null,
  confirmed_at timestamptz not null,
  primary key (hand_over_id, person_id)
);

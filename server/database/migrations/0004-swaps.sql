-- Asking others to take a shift, or a part of it. What comes of it are overrides of the schedule.

create table swaps (
  id text primary key,
  schedule_id text not null references schedules on delete cascade,
  asked_by text not null,
  candidates text[] not null,
  declined_by text[] not null default '{}',
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  return_starts_at timestamptz,
  return_ends_at timestamptz,
  note text,
  needs_approval boolean not null,
  -- Who was on call then when it was asked: accepted is only what was offered.
  standing text not null,
  state text not null,
  accepted_by text,
  accepted_at timestamptz,
  ended_at timestamptz,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  check ((return_starts_at is null) = (return_ends_at is null)),
  check ((accepted_by is null) = (accepted_at is null)),
  check (accepted_by is not null or state not in ('accepted', 'done', 'rejected')),
  check ((ended_at is null) = (state in ('open', 'accepted')))
);
create index on swaps (schedule_id);

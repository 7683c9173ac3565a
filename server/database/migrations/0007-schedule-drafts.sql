-- What schedules were, version by version; kept when a schedule is removed, and continued when it comes back.
create table schedule_versions (
  schedule_id text not null,
  number int not null,
  content jsonb not null,
  author jsonb not null,
  note text,
  created_at timestamptz not null,
  primary key (schedule_id, number)
);

-- What a schedule might become. `base` is the digest of what it was when the draft was last written.
create table schedule_drafts (
  id uuid primary key,
  schedule_id text not null references schedules on delete cascade,
  base text not null,
  content jsonb not null,
  author jsonb not null,
  note text,
  created_at timestamptz not null,
  updated_at timestamptz not null
);
create index schedule_drafts_of_schedule on schedule_drafts (schedule_id, created_at);

-- Who was warned of gaps on which day, so that nobody is warned twice.
create table gap_warnings (
  person_id text not null references people on delete cascade,
  day date not null,
  primary key (person_id, day)
);

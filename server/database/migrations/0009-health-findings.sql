-- What was found of the health of schedules and has not gone since, so that owners are told of each once.
create table health_findings (
  schedule_id text not null references schedules on delete cascade,
  name text not null,
  found_at timestamptz not null,
  primary key (schedule_id, name)
);

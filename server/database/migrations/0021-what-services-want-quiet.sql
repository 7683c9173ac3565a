alter table services
  -- How long a new alert waits whether it resolves itself.
  add column pause_seconds double precision not null default 0,
  -- While something that it needs has an open incident, its own alerts page nobody.
  add column inhibited_by_dependencies boolean not null default false;

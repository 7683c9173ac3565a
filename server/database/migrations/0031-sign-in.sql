create table passwords (
  person_id text primary key references people on delete cascade,
  -- argon2id with its parameters and its salt.
  hash text not null,
  set_at timestamptz not null
);

-- Where people are signed in; ending one deletes it.
create table sessions (
  id text primary key,
  hash bytea not null unique,
  person_id text not null references people on delete cascade,
  device text not null,
  ip text not null,
  created_at timestamptz not null,
  last_used_at timestamptz not null
);
create index on sessions (person_id);

-- Counted by `account:` and the address of mail that was given, and by `ip:`.
create table sign_in_failures (
  counted text primary key,
  count int not null,
  last_at timestamptz not null
);

create index people_by_mail on people (lower(email));

-- Another role is another person at the door.
create function sessions_end_with_role() returns trigger language plpgsql as $$
begin
  delete from sessions where person_id = new.id;
  return null;
end $$;
create trigger sessions_end_with_role after update of role on people for each row
  when (old.role is distinct from new.role) execute function sessions_end_with_role();

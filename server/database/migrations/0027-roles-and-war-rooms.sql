-- Whose schedule gives a role of an incident its holder; without a team, for all.
create table role_rosters (
  id text primary key,
  role text not null,
  schedule_id text not null references schedules,
  team_id text references teams
);
create trigger organisation_changed after insert or update or delete on role_rosters for each statement execute function organisation_changed();

-- Who holds a role keeps it until the offer is accepted.
create table role_hand_overs (
  incident_id bigint not null references incidents on delete cascade,
  number int not null,
  role text not null,
  from_person text not null,
  to_person text not null,
  brief jsonb not null,
  override text,
  state text not null,
  offered_by jsonb not null,
  offered_at timestamptz not null,
  answered_at timestamptz,
  reason text,
  primary key (incident_id, number),
  check (state in ('offered', 'accepted', 'declined', 'withdrawn')),
  check ((answered_at is null) = (state = 'offered'))
);
create unique index role_hand_overs_once on role_hand_overs (incident_id, role, from_person) where state = 'offered';

-- The channel and the calls under which people meet; null until it is opened.
alter table incidents add column war_room jsonb;

-- What a note says after it was edited; the entry itself stays as it was written.
create table timeline_edits (
  stream text not null,
  number int not null,
  version int not null,
  kind text not null,
  text text not null,
  written_at timestamptz not null,
  primary key (stream, number, version),
  foreign key (stream, number) references timeline
);

create table timeline_pins (
  stream text not null,
  number int not null,
  pinned_by jsonb not null,
  pinned_at timestamptz not null,
  primary key (stream, number),
  foreign key (stream, number) references timeline
);

create table attachments (
  id uuid primary key,
  stream text not null,
  number int not null,
  name text not null,
  content_type text not null,
  sha256 text not null,
  size int not null,
  bytes bytea not null,
  added_by jsonb not null,
  added_at timestamptz not null,
  foreign key (stream, number) references timeline
);
create index on attachments (stream, number);
-- Pictures are compressed already.
alter table attachments alter column bytes set storage external;

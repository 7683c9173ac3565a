-- What is done after an incident, or without one, so that it does not happen again.
create table action_items (
  id bigint generated always as identity primary key,
  title text not null,
  state text not null,
  category text not null,
  priority text not null,
  horizon text,
  owner text,
  team_id text,
  service_id text,
  incident_id bigint references incidents,
  -- The task or workaround that it was made from, as that was numbered then.
  origin jsonb,
  due_at timestamptz not null,
  success_criteria text,
  notes text,
  reason text,
  created_by jsonb not null,
  created_at timestamptz not null,
  ended_by jsonb,
  ended_at timestamptz,
  version int not null default 1,
  check ((state in ('done', 'dropped')) = (ended_at is not null)),
  check ((state = 'dropped') = (reason is not null))
);
create index action_items_in_order on action_items ((ended_at is not null), due_at, id);
create index on action_items (incident_id) where incident_id is not null;
create index on action_items (owner, due_at) where ended_at is null;
-- A task or workaround becomes one action item.
create unique index action_items_one_per_origin on action_items (origin) where origin is not null and state <> 'dropped';

-- { incidents, minutes }: from so many incidents in so many minutes on, the alerts of a team share one; null: never.
alter table teams add column storm jsonb;

create index incidents_of_teams_groups on incidents (team_id, grouping_key)
  where grouping_key is not null and status not in ('closed', 'merged');

-- When a trouble that flapped was found calm.
alter table alerts add column calm_at timestamptz;

-- The page that a delivery of the kind "update" brings up to date.
alter table deliveries add column page_id uuid;
create index on deliveries (page_id) where page_id is not null;

-- What somebody sees first: what is open, and what is theirs.
create index incidents_open on incidents (severity_rank) where status not in ('resolved', 'closed', 'merged');
create index incident_tasks_open on incident_tasks (assignee) where state = 'open' and assignee is not null;
create index role_hand_overs_offered on role_hand_overs (to_person) where state = 'offered';

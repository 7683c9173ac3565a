/** Rows that a careless copy would change: control characters, backslashes, ends of COPY, wide text, large and deep JSON, cycles. */
export const oddRows = String.raw`
insert into teams values ('payments', E'Pay\\ments\t"\n\\.\n', null, null), ('ünï', '🧯 \N \. \\N', 'ana', '');
insert into people values
  ('ana', E'Ana \\\\. \u200f\u202e Silva\r\n\\.\n', null, 'Europe/Lisbon', 'responder'),
  ('\N', '\.', '\N', 'UTC', 'admin');
insert into team_members values ('payments', 'ana'), ('ünï', '\N');
insert into contact_methods values ('m', 'ana', 1, 'sms', '+351', '\x000a5c2e0a00ff'::bytea, false, '2026-03-29 01:59:59.999999+00');
insert into notification_rules values ('ana', 'high', 1, 0.1::float8 + 0.2::float8, 'm'), ('ana', 'low', 1, 'Infinity', 'm');
insert into services values
  ('s', 'S', 'payments', null, null, '{}', array['a,b', '"', '\', null, '{}'], '{}', 1e-300, '{"x": 1.10000000000000000001}');
insert into integrations values ('i', 's', 'alertmanager', '{}');
create table signals_2026_11 partition of signals for values from ('2026-11-01') to ('2026-12-01');
insert into signal_bodies
  select gen_random_uuid(), '2026-11-21T00:00:00Z'::timestamptz + n * interval '1 microsecond', 'i', 'raw',
         decode(repeat(md5(n::text) || '5c2e0a00', n), 'hex'), null
    from generate_series(1, 300) n;
insert into signals values
  ('00000000-0000-0000-0000-000000000001', '2026-11-21', gen_random_uuid(), 'i', 'trigger', null, null, 'kept'),
  ('00000000-0000-0000-0000-000000000002', '1999-01-01', gen_random_uuid(), 'i', 'trigger', '', null, 'kept');
insert into incidents (id, title, status, severity, severity_rank, created_by, facts, detected_at, updated_at, merged_into)
  overriding system value values
  (1, 'merged into a later one', 'merged', 'SEV1', 1, '{}', '{}', now(), now(), 41),
  (41, 'late', 'detected', 'SEV1', 1, '{"deep": [[[[{"\\u00e9": "\n\t\\."}]]]]}',
   (select jsonb_object_agg('key ' || n, repeat('wide ', 50)) from generate_series(1, 2000) n), '-infinity', now(), null);
select setval('incidents_id_seq', 41);
insert into timeline (stream, number, at, recorded_at, kind, event, actor, text, details, written_in)
  values ('incident:41', 1, now(), now(), 'note', 'e', '{}', '', '{}', '7');
insert into settings values ('zero', '0'), ('null', 'null'), ('text', '"\\."');
`

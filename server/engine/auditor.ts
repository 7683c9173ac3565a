import { Client, type ClientConfig } from 'pg'

export type Violation = { invariant: string; count: number; text: string }

type Check = { invariant: string; text: string; sql: string }

/** Each counts what must never be; `$1` is the instant. */
const CHECKS: Check[] = [
  {
    invariant: 'I2',
    text: 'open, unacknowledged incidents that nobody is being paged for',
    sql: `select count(*) from incidents i
          where status = 'detected' and urgency is not null and snoozed_until is null and not imported
            and i.detected_at < $1::timestamptz - interval '10 seconds'
            -- A walk that ended where it began only holds pages of clocks.
            and exists (select from escalations e where e.incident_id = i.id and e.started_at is distinct from e.ended_at)
            and not exists (select from escalations e where e.incident_id = i.id and e.ended_at is null)`,
  },
  {
    invariant: 'I2',
    text: 'escalations whose next step is overdue by more than 10 s',
    sql: `select count(*) from escalations
          where ended_at is null and next_at < $1::timestamptz - interval '10 seconds'`,
  },
  {
    invariant: 'I2',
    text: 'escalations that have neither a next step nor a catch-all',
    sql: `select count(*) from escalations
          where ended_at is null and next_at is null and catch_all_since is null and started_at < $1::timestamptz`,
  },
  {
    invariant: 'I5',
    text: 'pages that were sent more than 45 s after an acknowledgement',
    sql: `select count(*) from deliveries d
          join pages p on p.delivery_id = d.id join incidents i on i.id = p.incident_id
          join escalations e on e.id = p.escalation_id
          where d.created_at > $1::timestamptz - interval '10 minutes' and p.cause = 'step'
            and i.status <> 'detected' and e.ended_because = 'acknowledged'
            and d.created_at > e.ended_at + interval '45 seconds'`,
  },
  {
    invariant: 'engine',
    text: 'jobs that are overdue by more than 60 s',
    sql: `select count(*) from jobs
          where quarantined_at is null and run_at < $1::timestamptz - interval '60 seconds'`,
  },
]

/** Checks the invariants on a connection of its own, so that a busy pool cannot hide a violation. */
export async function auditInvariants(connection: ClientConfig, now: Date): Promise<Violation[]> {
  const client = new Client({ ...connection, connectionTimeoutMillis: 5_000, query_timeout: 20_000 })
  client.on('error', () => {})
  await client.connect()
  try {
    const violations: Violation[] = []
    for (const { invariant, text, sql } of CHECKS) {
      const { rows } = await client.query<{ count: string }>(sql, [now])
      const count = Number(rows[0]?.count ?? 0)
      if (count > 0) violations.push({ invariant, text, count })
    }
    return violations
  } finally {
    await client.end()
  }
}

import type { Client } from '../../api/client.ts'
import type { Incident, ReportedIncident } from '../../api/incident.ts'
import { connected } from '../connection/connect.ts'
import { print, tell, type Form } from '../shell/print.ts'
import type { Shell } from '../shell/shell.ts'
import { incidentLine } from './incident-text.ts'
import { relatedTable } from './related-text.ts'

/** Does something to an incident and says how it stands now, its id first. */
export async function change(
  shell: Shell,
  form: Form,
  act: (client: Client) => Promise<Incident>,
): Promise<void> {
  print(shell, form, await connected(shell, act), incidentLine)
}

/** Opens or declares one; what may be the same is named, so that nobody works on it twice. */
export async function report(
  shell: Shell,
  form: Form,
  act: (client: Client, idempotencyKey: string) => Promise<ReportedIncident>,
): Promise<void> {
  const incident = await connected(shell, (client) => act(client, onceOnly()))
  print(shell, form, incident, incidentLine)
  if (form.json || incident.possible_duplicates.length === 0) return
  tell(shell, `Perhaps the same as one of these:\n${relatedTable(incident.possible_duplicates)}`)
}

/** A repeated request is answered as the first one, so a lost answer does not open two incidents. */
export function onceOnly(): string {
  return crypto.randomUUID()
}

import type { Client } from '../../api/client.ts'
import type { Incident } from '../../api/incidents.ts'
import { connected } from '../connection/connect.ts'
import { print, type Form } from '../shell/print.ts'
import type { Shell } from '../shell/shell.ts'
import { incidentLine } from './incident-text.ts'

/** Does something to an incident and says how it stands now, its id first. */
export async function change(
  shell: Shell,
  form: Form,
  act: (client: Client) => Promise<Incident>,
): Promise<void> {
  print(shell, form, await connected(shell, act), incidentLine)
}

/** A repeated request is answered as the first one, so a lost answer does not open two incidents. */
export function onceOnly(): string {
  return crypto.randomUUID()
}

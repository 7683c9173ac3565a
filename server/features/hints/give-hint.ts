import type { Found, HintRule } from '../../../domain/hint/hint.ts'
import { holdersOf } from '../../../domain/role/roles.ts'
import type { Tx } from '../../database/transaction.ts'
import { nameOf, type IncidentRow } from '../incidents/store.ts'
import { tell } from '../incidents/tell.ts'
import { tellPeople } from '../notifications/tell-people.ts'
import { declarerOf } from '../roles/declarer-of.ts'
import { SYSTEM } from '../timeline/record.ts'
import { keepHint } from './store.ts'

type Hint = Found & { rule: HintRule }

/** Says it once, into the timeline and to whoever leads: the commander, else who declared it and who works on it. */
export async function giveHint(tx: Tx, row: IncidentRow, { rule, about = '', text }: Hint): Promise<void> {
  if (!(await keepHint(tx, { incident: row.id, rule, about }))) return
  tell(tx, row.id, 'hint', SYSTEM, text, {
    kind: 'NOTIFICATION',
    details: { rule, ...(about !== '' && { about }) },
  })
  const name = nameOf(row.id)
  await tellPeople(tx, await whoLeads(tx, row, about), {
    subject: `${name}: a hint`,
    // What leaves the system does not tell what a private incident is about.
    text: row.private ? `There is a hint for you: tocsin incident timeline ${name}` : text,
  })
}

async function whoLeads(tx: Tx, row: IncidentRow, about: string): Promise<string[]> {
  const commanders = holdersOf(row.roles, 'ic')
  if (commanders.length > 0) return commanders
  const declarer = await declarerOf(tx, row.id)
  const working = [...holdersOf(row.roles, 'tech_lead'), ...holdersOf(row.roles, 'responders')]
  return [...(declarer === null ? [] : [declarer]), ...working, ...(about === '' ? [] : [about])]
}

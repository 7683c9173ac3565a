import { createHash } from 'node:crypto'
import { Refused } from '../../../api/problem.ts'
import type { HandOver, ListedHandOver } from '../../../api/hand-overs.ts'
import { isConfirmed } from '../../../domain/shift/confirm.ts'
import { draftHandOver, type HandOverFacts } from '../../../domain/shift/hand-over.ts'
import type { Tx } from '../../database/transaction.ts'
import { findSchedule, namesOf } from '../schedules/store.ts'
import { gatherFacts } from './hand-over-facts.ts'
import { confirmationsOf, findHandOver, type HandOverRow } from './hand-over-store.ts'

type Confirmations = { person: string; confirmedAt: Date }[]

export async function readHandOver(tx: Tx, id: string): Promise<HandOver> {
  const row = await findHandOver(tx, id)
  if (!row) throw missing(id)
  const confirmations = (await confirmationsOf(tx, [id])).get(id) ?? []
  const facts = row.facts ?? (await gatherFacts(tx, row))
  const shown = {
    ...presentListed(row, confirmations),
    notes: row.notes,
    facts: presentFacts(facts),
    document: await documentOf(tx, row, facts),
  }
  return { ...shown, version: versionOf(row) }
}

/** Of what an edit could overwrite: the facts come and go by themselves. */
export function versionOf({ id, notes }: HandOverRow): string {
  return createHash('sha256')
    .update(JSON.stringify([id, notes]))
    .digest('hex')
    .slice(0, 16)
}

export function missing(id: string): Refused {
  return new Refused('not-found', `There is no hand-over "${id}".`)
}

export function presentListed(row: HandOverRow, confirmations: Confirmations): ListedHandOver {
  return {
    id: row.id,
    schedule: row.schedule_id,
    at: row.at.toISOString(),
    outgoing: row.outgoing,
    incoming: row.incoming,
    confirmations: confirmations.map(({ person, confirmedAt }) => ({
      person,
      confirmed_at: confirmedAt.toISOString(),
    })),
    confirmed: isConfirmed(
      row,
      confirmations.map(({ person }) => person),
    ),
  }
}

function presentFacts({ openIncidents, pages, changes }: HandOverFacts): HandOver['facts'] {
  return {
    open_incidents: [...openIncidents],
    pages: pages.map(({ lastAt, ...page }) => ({ ...page, last_at: lastAt })),
    changes: [...changes],
  }
}

async function documentOf(tx: Tx, row: HandOverRow, facts: HandOverFacts): Promise<string> {
  const found = await findSchedule(tx, row.schedule_id)
  const names = await namesOf(tx, [...row.outgoing, ...row.incoming])
  const named = (people: string[]): string[] => people.map((person) => names.get(person) ?? person)
  return draftHandOver({
    schedule: found ?? { name: row.schedule_id, timeZone: 'UTC' },
    at: row.at,
    outgoing: named(row.outgoing),
    incoming: named(row.incoming),
    facts,
    notes: row.notes,
  })
}

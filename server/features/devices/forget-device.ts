import type { Organisation } from '../../../domain/organisation/document.ts'
import { lockOrganisation } from '../../database/lock-organisation.ts'
import type { Seal } from '../../database/seal.ts'
import type { Transact, Tx } from '../../database/transaction.ts'
import type { OutsideHandler } from '../../engine/handler.ts'
import { digestOf } from '../notifications/digest-of.ts'
import { deviceGoneJob } from '../notifications/jobs.ts'
import { tellPeople } from '../notifications/tell-people.ts'
import { changeOrganisation } from '../organisation/change-organisation.ts'
import { readOrganisation } from '../organisation/read-organisation.ts'
import { methodSecret } from '../people/method-secret.ts'
import { nothing } from '../../../domain/organisation/nothing.ts'

type Gone = { method: string; digest: string }
type World = { seal: Seal; transact: Transact }

/**
 * Takes a browser away whose push service knows it no more, and tells its owner by another way. The engine's own
 * transactions must not write the organisation, so this one is its own; a repetition finds nothing left to do.
 */
export function forgetHandler({ seal, transact }: World): OutsideHandler<Gone, Gone, null> {
  return {
    kind: deviceGoneJob,
    batch: 10,
    atOnce: 1,
    prepare: async (_tx, jobs) => new Map(jobs.map(({ id, payload }) => [id, payload])),
    perform: async (gone) => {
      await transact((tx) => forgetDevice(tx, seal, gone))
      return null
    },
    record: async () => {},
  }
}

async function forgetDevice(tx: Tx, seal: Seal, { method: id, digest }: Gone): Promise<void> {
  await lockOrganisation(tx)
  const kept = await methodSecret(tx, seal, id)
  // It may have subscribed anew meanwhile.
  if (kept === null || digestOf(kept) !== digest) return
  const current = await readOrganisation(tx)
  const owner = current.people.find(({ contact_methods: own }) => own.some((method) => method.id === id))
  const method = owner?.contact_methods.find((own) => own.id === id)
  if (!owner || method?.type !== 'push') return
  const wanted = { ...current, people: current.people.map((person) => without(person, id)) }
  const by = { actor: { kind: 'system', name: 'push service' } as const, seal }
  await changeOrganisation(tx, by, { file: { ...nothing, settings: {} }, current, wanted, dryRun: false })
  await tx.flush()
  await tellPeople(tx, [owner.id], {
    subject: `${method.device} no longer gets your pages`,
    text: `Its browser ended the subscription, so it was taken out of your contact methods and rules. To have it back, open Tocsin on ${method.device} and turn notifications on.`,
  })
}

type Person = Organisation['people'][number]

function without(person: Person, method: string): Person {
  const { high, low, shifts } = person.notification_rules
  const stays = ({ via }: { via: string }): boolean => via !== method
  return {
    ...person,
    contact_methods: person.contact_methods.filter(({ id }) => id !== method),
    notification_rules: { high: high.filter(stays), low: low.filter(stays), shifts },
  }
}

import { elapsedText } from '../../../domain/communication/elapsed-text.ts'
import type { ActorRef } from '../../../domain/incident/actor.ts'
import type { PushAnswer } from '../../../domain/notification/push-answer.ts'
import type { Tx } from '../../database/transaction.ts'
import { nameOf } from '../incidents/store.ts'
import type { Answered } from './acknowledge-all.ts'
import { answerWords } from './answer-words.ts'
import { lastAcknowledgement } from './store.ts'

/** Names only: titles may be private, and a phone's lock screen shows it. */
export async function pushWords(
  tx: Tx,
  did: 'acknowledge' | 'escalate',
  answered: Answered[],
  by: ActorRef,
): Promise<PushAnswer> {
  const [first, ...others] = answered
  if (!first) return { outcome: 'over', title: 'Nothing is left to do', text: '' }
  const outcome = answered.find((one) => one.outcome === 'done')?.outcome ?? first.outcome
  if (others.length > 0) return { outcome, title: titles[did], text: answerWords(did, answered) }
  const name = nameOf(first.row.id)
  if (outcome === 'over') {
    return { outcome, title: `${name} is over`, text: `It is ${first.row.status}; nothing is left to do.` }
  }
  if (outcome === 'nobody-left') {
    const text = 'It has no escalation that could go on. Page somebody directly instead.'
    return { outcome, title: `${name} cannot be escalated`, text }
  }
  if (did === 'escalate')
    return { outcome, title: titles.escalate, text: `The next step of ${name} is paged now.` }
  return await acknowledgedWords(tx, name, first, by)
}

const titles = { acknowledge: 'Acknowledged', escalate: 'Escalated' }

async function acknowledgedWords(tx: Tx, name: string, { row }: Answered, by: ActorRef): Promise<PushAnswer> {
  const last = await lastAcknowledgement(tx, row.id)
  const isOwn = !last || (last.actor.kind === 'person' && by.kind === 'person' && last.actor.id === by.id)
  if (isOwn)
    return {
      outcome: 'done',
      title: titles.acknowledge,
      text: `${name} is yours; paging for it has stopped.`,
    }
  const who = last.name ?? (last.actor.kind === 'token' ? last.actor.name : 'Somebody')
  const title = `${who} took it ${elapsedText(last.at, tx.now)} ago`
  return { outcome: 'taken', title, text: `${name} was acknowledged before; nobody is paged for it now.` }
}

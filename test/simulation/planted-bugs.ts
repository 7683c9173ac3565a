import { after } from '../../domain/time/instant.ts'
import { type Decisions, decisions as sound } from './decisions.ts'

export type Flaw =
  | 'acknowledges-without-ending-the-walk'
  | 'answers-before-the-commit'
  | 'bundles-without-a-lock'
  | 'changes-the-channel-apart'
  | 'enqueues-pages-apart'
  | 'enqueues-the-catch-all-apart'
  | 'enqueues-the-next-step-apart'
  | 'fires-without-a-lock'
  | 'forgets-lost-attempts'
  | 'keeps-the-catch-all-of-an-ended-walk'
  | 'looks-people-up-at-the-start'
  | 'makes-up-a-new-idempotency-key'
  | 'merges-without-ending-the-walk'
  | 'quarantines-silently'
  | 'raises-alerts-without-a-lock'
  | 'reopens-quietly'
  | 'resolves-without-ending-the-walk'
  | 'sends-only-the-first-of-a-bundle'
  | 'takes-an-unknown-commit-for-kept'
  | 'triages-out-of-order'
  | 'trusts-node-clocks'
  | 'unacknowledges-quietly'
  | 'wakes-quietly'
  | 'wakes-without-clearing-the-snooze'
  | 'walks-the-live-policy'

/** A guard of the server, or one of its decisions, that is broken. */
export type Bug = { claim: string; flaw?: Flaw; decisions?: Partial<Decisions> }

export const plantedBugs: Bug[] = [
  { claim: 'a 202 before the commit', flaw: 'answers-before-the-commit' },
  { claim: 'a 202 for a commit of unknown outcome', flaw: 'takes-an-unknown-commit-for-kept' },
  { claim: 'signals of one key triaged out of order', flaw: 'triages-out-of-order' },
  { claim: 'two triages of one key at once', flaw: 'raises-alerts-without-a-lock' },
  { claim: 'a quarantine that tells nobody', flaw: 'quarantines-silently' },
  { claim: 'a next step enqueued after the commit', flaw: 'enqueues-the-next-step-apart' },
  { claim: 'pages enqueued apart from their step', flaw: 'enqueues-pages-apart' },
  { claim: 'a catch-all repeated by a job enqueued apart', flaw: 'enqueues-the-catch-all-apart' },
  { claim: 'another channel enqueued apart from the failure', flaw: 'changes-the-channel-apart' },
  { claim: 'a step fired without locking its escalation', flaw: 'fires-without-a-lock' },
  { claim: 'a bundle joined without locking its destination', flaw: 'bundles-without-a-lock' },
  { claim: 'a bundle that sends its first page only', flaw: 'sends-only-the-first-of-a-bundle' },
  { claim: 'a lost attempt that is forgotten', flaw: 'forgets-lost-attempts' },
  { claim: 'a resumed walk that remembers an old catch-all', flaw: 'keeps-the-catch-all-of-an-ended-walk' },
  { claim: 'a retry with a new idempotency key', flaw: 'makes-up-a-new-idempotency-key' },
  { claim: 'decisions by the clock of a node', flaw: 'trusts-node-clocks' },
  { claim: 'the shift that began before the hand-over', flaw: 'looks-people-up-at-the-start' },
  { claim: 'a policy edited under a running walk', flaw: 'walks-the-live-policy' },
  { claim: 'an acknowledgement that leaves the walk running', flaw: 'acknowledges-without-ending-the-walk' },
  { claim: 'a resolution that leaves the walk running', flaw: 'resolves-without-ending-the-walk' },
  { claim: 'a merge that leaves the walk running', flaw: 'merges-without-ending-the-walk' },
  { claim: 'a re-opened incident that pages nobody', flaw: 'reopens-quietly' },
  { claim: 'an unacknowledged incident that pages nobody', flaw: 'unacknowledges-quietly' },
  { claim: 'a snooze that ends without paging', flaw: 'wakes-quietly' },
  { claim: 'a snooze that is never cleared', flaw: 'wakes-without-clearing-the-snooze' },
  {
    claim: 'a walk that is never repeated',
    decisions: { advance: (policy, ...rest) => sound.advance({ ...policy, repeat: 0 }, ...rest) },
  },
  {
    claim: 'a last step that is not waited for',
    decisions: {
      advance: (policy, position, now, options) => {
        const answer = sound.advance(policy, position, now, options)
        const isLast = answer.do === 'page' && answer.next.round > policy.repeat
        return isLast ? { ...answer, nextAt: now } : answer
      },
    },
  },
  {
    claim: 'a round-robin that always pages the first',
    decisions: { advance: (policy, position, now) => sound.advance(policy, position, now) },
  },
  {
    claim: 'an ended escalation that fires',
    decisions: {
      mayFire: (step) =>
        sound.mayFire({ ...step, escalation: { ...step.escalation, endedAt: null }, forced: true }),
    },
  },
  {
    claim: 'a stale timer that fires',
    decisions: { mayFire: (step) => sound.mayFire({ ...step, job: step.escalation.position }) },
  },
  {
    claim: 'an escalation by hand that an acknowledgement swallows',
    decisions: { mayFire: (step) => sound.mayFire({ ...step, forced: false }) },
  },
  { claim: 'nobody on call and no catch-all', decisions: withoutCatchAll('nobody-on-call') },
  { claim: 'nobody reachable and no catch-all', decisions: withoutCatchAll('nobody-reachable') },
  { claim: 'an exhausted policy and no catch-all', decisions: withoutCatchAll('exhausted') },
  { claim: 'no policy and no catch-all', decisions: withoutCatchAll('no-policy') },
  {
    claim: 'a catch-all paged once an hour',
    decisions: { nextCatchAll: (now) => after(now, { hours: 1 }) },
  },
  {
    claim: 'a person whose rules name lost methods only',
    decisions: {
      plan: (person, urgency, now) => {
        const answer = sound.plan(person, urgency, now)
        const isNamed = person.rules[urgency].some(({ via }) => person.methods.some(({ id }) => id === via))
        return isNamed ? answer : { page: false, because: 'no-contact-methods' }
      },
    },
  },
  {
    claim: 'a page of low urgency by the rules for high',
    decisions: { plan: (person, _urgency, now) => sound.plan(person, 'high', now) },
  },
  {
    claim: 'a silent destination that waits for a bundle',
    decisions: {
      placeInBundle: (destination) => sound.placeInBundle({ ...destination, lastSentAt: destination.now }),
    },
  },
  {
    claim: 'a bundle held for five minutes',
    decisions: {
      placeInBundle: (destination) => {
        const answer = sound.placeInBundle(destination)
        return answer.do === 'open' ? { do: 'open', flushAt: after(destination.now, { minutes: 5 }) } : answer
      },
    },
  },
  {
    claim: 'a storm that is not bundled',
    decisions: { placeInBundle: () => ({ do: 'send' }) },
  },
  {
    claim: 'an unknown outcome taken for success',
    decisions: {
      afterAttempt: (delivery) =>
        delivery.attempts.at(-1)?.outcome === 'unknown' ? { do: 'done' } : sound.afterAttempt(delivery),
    },
  },
  {
    claim: 'a retry that is not flagged',
    decisions: {
      afterAttempt: (delivery) => {
        const answer = sound.afterAttempt(delivery)
        return answer.do === 'retry' ? { ...answer, possibleDuplicate: false } : answer
      },
    },
  },
  {
    claim: 'an accepted message never asked after',
    decisions: {
      afterAttempt: (delivery) => {
        const answer = sound.afterAttempt(delivery)
        return answer.do === 'await-receipt' ? { do: 'done' } : answer
      },
    },
  },
  {
    claim: 'a refusal that is waited out for minutes',
    decisions: {
      afterAttempt: (delivery) => {
        const answer = sound.afterAttempt(delivery)
        const isRefused = answer.do === 'retry' && answer.because === 'refused' && answer.at <= delivery.now
        const last = delivery.attempts.at(-1)
        if (!isRefused || !last || last.at < delivery.now) return answer
        return { ...answer, at: after(delivery.now, { minutes: 2 }) }
      },
    },
  },
  {
    claim: 'a channel given up without another',
    decisions: { nextChannel: () => ({ nobodyReached: true }) },
  },
  {
    claim: 'a step that waits though everybody failed',
    decisions: { moveOn: () => ({ moveOn: false, because: 'somebody-may-be-reached' }) },
  },
  {
    claim: 'a step that moves on though somebody may be reached',
    decisions: { moveOn: () => ({ moveOn: true, because: 'nobody-reached' }) },
  },
  {
    claim: 'a page not checked again before it is sent',
    decisions: { stillWanted: () => ({ send: true }) },
  },
  {
    claim: 'a deleted person who is paged',
    decisions: { stillWanted: (page) => sound.stillWanted({ ...page, person: {}, method: {} }) },
  },
  {
    claim: 'a lease that is not respected',
    decisions: { claimable: (job, now) => sound.claimable(job.leased ? { ...job, runAt: now } : job, now) },
  },
  {
    claim: 'a lease that never ends',
    decisions: { leaseUntil: (now) => after(now, { days: 1 }) },
  },
  {
    claim: 'a result recorded by a worker that lost its lease',
    decisions: { mayRecord: () => ({ record: true }) },
  },
  {
    claim: 'a poisoned signal retried for ever',
    decisions: { afterFailure: (job, now) => sound.afterFailure({ attempt: Math.min(job.attempt, 9) }, now) },
  },
]

function withoutCatchAll(because: string): Partial<Decisions> {
  return {
    needsCatchAll: (outcome) => {
      const answer = sound.needsCatchAll(outcome)
      return answer.because === because ? { needed: false, because: 'somebody-is-paged' } : answer
    },
  }
}

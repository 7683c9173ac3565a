import { compileActions, type Knowledge, type Making, type Verdict } from './carry-out.ts'
import { compileCondition, type Test } from './condition.ts'
import { conditionText } from './condition-text.ts'
import type { RoutingRule } from './routing-rule.ts'
import { indexRules } from './rule-index.ts'
import type { Subject } from './subject.ts'
import { candidates, type ValueIndex } from './value-index.ts'

/** The rules of the organisation are asked first, then those of the service that the alert has by then. */
export type RuleSet = { organisation: RoutingRule[]; services: Record<string, RoutingRule[]> }

type CompiledRule = {
  name: string
  test: Test
  deeds: ReturnType<typeof compileActions>
  stop: boolean
  because: string
}

type CompiledList = { rules: CompiledRule[]; index: ValueIndex<Subject> }

export type CompiledRules = { organisation: CompiledList; services: Map<string, CompiledList> }

/** Which rule did what, and because of which condition. */
type RuleDecision = { rule: string; did: string; because: string }

export type Routed = Pick<Subject, 'service' | 'severity' | 'labels' | 'summary'> &
  Pick<Making, 'level' | 'urgency' | 'attachTo'> & { verdict: Verdict; because: RuleDecision[] }

export function compileRules({ organisation, services }: RuleSet, knows: Knowledge): CompiledRules {
  const owned = Object.entries(services).filter(([, rules]) => rules.length > 0)
  return {
    organisation: compileList(organisation, '', knows),
    services: new Map(owned.map(([id, rules]) => [id, compileList(rules, `${id}/`, knows)])),
  }
}

function compileList(rules: readonly RoutingRule[], prefix: string, knows: Knowledge): CompiledList {
  return {
    rules: rules.map(({ id, when, then, stop }) => ({
      name: `${prefix}${id}`,
      test: compileCondition(when, knows.compile),
      deeds: compileActions(`${prefix}${id}`, then, knows),
      stop: stop || then.drop === true,
      because: conditionText(when),
    })),
    index: indexRules(rules.map(({ when }) => when)),
  }
}

/** Decides for a signal that would open an alert; one of an open alert follows that alert. `at` is when it came. */
export function route(rules: CompiledRules, subject: Subject, at: Date): Routed {
  const start: Asking = {
    making: { subject, level: null, urgency: null, verdict: { do: 'open' }, attachTo: null },
    because: [],
    stopped: false,
  }
  const asked = ask(rules.organisation, start, at.getTime())
  const own = rules.services.get(asked.making.subject.service ?? '')
  const { making, because } = own && !asked.stopped ? ask(own, asked, at.getTime()) : asked
  const { service, severity, labels, summary } = making.subject
  const { level, urgency, verdict, attachTo } = making
  return { service, severity, labels, summary, level, urgency, attachTo, verdict, because }
}

type Asking = { making: Making; because: RuleDecision[]; stopped: boolean }

function ask({ rules, index }: CompiledList, asking: Asking, at: number): Asking {
  let { making } = asking
  const because = [...asking.because]
  let places = candidates(index, making.subject, -1)
  for (let next = 0; next < places.length; next += 1) {
    const place = places[next] ?? 0
    const rule = rules[place]
    if (!rule?.test(making.subject, at)) continue
    const before = making.subject
    const { making: made, did } = carryOut(rule, making)
    making = made
    because.push({ rule: rule.name, did, because: rule.because })
    if (rule.stop) return { making, because, stopped: true }
    if (making.subject === before) continue
    // Of what the rule changed, others may hold.
    places = candidates(index, making.subject, place)
    next = -1
  }
  return { making, because, stopped: false }
}

function carryOut({ deeds, stop }: CompiledRule, before: Making): { making: Making; did: string } {
  let making = before
  const done: string[] = []
  for (const deed of deeds) {
    const outcome = deed(making)
    if (!outcome) continue
    making = outcome.making
    done.push(outcome.did)
  }
  if (stop) done.push('stops')
  return { making, did: done.join('; ') || 'changes nothing' }
}

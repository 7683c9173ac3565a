import { acknowledge } from './shell/answers.ts'
import { fate } from './random.ts'
import type { Page } from './rows.ts'
import type { World } from './world.ts'

/** Whether and when a person acknowledges depends on the page alone, not on the order of events. */
export function reactTo(world: World, pages: Page[]): void {
  for (const page of pages) {
    const delayMs = reactionMs(world.scenario, identityOf(page))
    if (delayMs === null) continue
    const { incident } = page.escalation
    world.spawn(null, () => world.persist((node) => acknowledge(world, node, incident)), delayMs)
  }
}

export type PageIdentity = {
  key: number
  incident: number
  escalation: number
  round: number
  step: number
  method: number
}

export function reactionMs(
  { seed, answers }: { seed: number; answers: number },
  { key, incident, escalation, round, step, method }: PageIdentity,
): number | null {
  const page = ((incident * 16 + escalation) * 32 + round) * 8 + step + 1
  // Administrators take pity sooner; otherwise most of the time would go into paging them every 15 minutes.
  const isCatchAll = step < 0
  if (fate(seed, key, page, method) >= (isCatchAll ? 0.4 : answers)) return null
  return 3000 + Math.floor(fate(seed + 1, key, page, method) * 400_000)
}

function identityOf({ escalation, round, step, method }: Page): PageIdentity {
  const { incident } = escalation
  return {
    key: incident.key.id,
    incident: incident.ordinal,
    escalation: escalation.ordinal,
    round,
    step,
    method: method.number,
  }
}

import type { ActorRef } from '../incident/actor.ts'

export const doings = ['looking', 'typing'] as const

export type Doing = (typeof doings)[number]

/** A browser tab in which an incident is open; it says so again every ten seconds. */
export type Visit = { by: ActorRef; doing: Doing; beganAt: Date; seenAt: Date }

export type Present = { by: ActorRef; doing: Doing; since: Date }

/** With the ten seconds after which others ask again, whoever lost the connection is gone within thirty. */
export const visitLastsSeconds = 18

/** Each person once, however many tabs they have; in the order in which they came. */
export function whoIsThere(visits: readonly Visit[], now: Date): Present[] {
  const there = new Map<string, Present>()
  for (const { by, doing, beganAt, seenAt } of visits) {
    if (now.getTime() - seenAt.getTime() > visitLastsSeconds * 1_000) continue
    const key = keyOf(by)
    const known = there.get(key)
    there.set(key, {
      by,
      doing: known?.doing === 'typing' ? 'typing' : doing,
      since: known && known.since < beganAt ? known.since : beganAt,
    })
  }
  return [...there.values()].toSorted((a, b) => a.since.getTime() - b.since.getTime())
}

/** Whether others would see the same people doing the same. */
export function looksAlike(one: readonly Present[], other: readonly Present[]): boolean {
  const pictureOf = (there: readonly Present[]) =>
    there.map(({ by, doing }) => `${keyOf(by)} ${doing}`).join('\n')
  return pictureOf(one) === pictureOf(other)
}

function keyOf(by: ActorRef): string {
  return 'id' in by ? `${by.kind} ${by.id}` : by.kind
}

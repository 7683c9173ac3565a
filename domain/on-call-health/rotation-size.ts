import type { Layer } from '../schedule/schedule.ts'
import type { Finding } from './finding.ts'

export type SizedLayer = Pick<Layer, 'id' | 'people' | 'shadow'>

/** A rotation that few carry, or that has so many that each forgets between turns. Those who learn are not counted. */
export function rotationSize(
  { id, people, shadow = false }: SizedLayer,
  { minPeople, maxPeople }: { minPeople: number; maxPeople: number },
): Finding | null {
  const members = [...new Set(people.flat())].toSorted()
  const count = members.length
  if (shadow || (count >= minPeople && count <= maxPeople)) return null
  const shared = { rule: 'rotation-size', people: members, stretches: [] } as const
  if (count > maxPeople) {
    const text = `${count} people in the rotation "${id}"; with more than ${maxPeople} each is too seldom on call to stay in practice.`
    return { ...shared, text, remedy: { do: 'split-rotation', text: 'Split it into two rotations.' } }
  }
  const missing = minPeople - count
  const text = `Only ${count} in the rotation "${id}"; ${minPeople} or more share the load better.`
  const remedy = `Add ${missing === 1 ? 'one more person' : `${missing} more people`}.`
  return { ...shared, text, remedy: { do: 'add-people', count: missing, text: remedy } }
}

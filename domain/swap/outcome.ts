import type { CompiledSchedule } from '../schedule/compile.ts'
import { finalSchedule } from '../schedule/final-schedule.ts'
import { isOnCallThroughout, isOnCallWithin } from '../schedule/presence.ts'
import type { Stretch } from '../schedule/stretch.ts'
import type { Terms } from './swap.ts'

/** Who is on call from when on in the stretches that a swap is about: a text that stays the same while they do. */
export function standingOf(schedule: CompiledSchedule, { asked, inReturn }: Omit<Terms, 'askedBy'>): string {
  return (inReturn ? [asked, inReturn] : [asked]).map((stretch) => whoWhen(schedule, stretch)).join('; ')
}

function whoWhen(schedule: CompiledSchedule, { startsAt, endsAt }: Stretch): string {
  const { entries, gaps } = finalSchedule(schedule, startsAt, endsAt)
  const parts = [
    ...entries.map((entry) => ({ at: entry.startsAt, who: entry.people.join('+') })),
    ...gaps.map((gap) => ({ at: gap.startsAt, who: 'nobody' })),
  ].toSorted((one, other) => one.at.getTime() - other.at.getTime())
  return parts
    .filter(({ who }, index) => who !== parts[index - 1]?.who)
    .map(({ at, who }) => `${who} from ${at.toISOString()}`)
    .join(', ')
}

/** In the window of a temporary schedule only overrides that name it count. */
export type Window = Stretch & { readonly id: string }

type Replacement = Stretch & { id: string; person: string; replaces: string; temporary: string | null }

type Agreed = Omit<Terms, 'candidates'> & { readonly id: string; readonly acceptedBy: string }

/** A cover is one override and a swap is two, more where temporary schedules begin or end. What is over stays as it was. */
export function overridesOf(
  { id, askedBy, acceptedBy, asked, inReturn }: Agreed,
  windows: readonly Window[],
  now: Date,
): Replacement[] {
  const there = { id, person: acceptedBy, replaces: askedBy, ...ahead(asked, now) }
  if (!inReturn) return inPieces(there, windows)
  const back = { id: `${id}-return`, person: askedBy, replaces: acceptedBy, ...ahead(inReturn, now) }
  return [...inPieces(there, windows), ...inPieces(back, windows)]
}

function inPieces(whole: Omit<Replacement, 'temporary'>, windows: readonly Window[]): Replacement[] {
  const [from, to] = [whole.startsAt.getTime(), whole.endsAt.getTime()]
  const edges = windows
    .flatMap(({ startsAt, endsAt }) => [startsAt.getTime(), endsAt.getTime()])
    .filter((edge) => from < edge && edge < to)
  const starts = [...new Set([from, ...edges])].toSorted((one, other) => one - other)
  return starts.map((start, index) => ({
    ...whole,
    id: index === 0 ? whole.id : `${whole.id}-${index + 1}`,
    startsAt: new Date(start),
    endsAt: new Date(starts[index + 1] ?? to),
    temporary:
      windows.find((one) => one.startsAt.getTime() <= start && start < one.endsAt.getTime())?.id ?? null,
  }))
}

/** Whether the overrides do what they are for. */
export function tookEffect(schedule: CompiledSchedule, written: readonly Replacement[]): boolean {
  return written.every(
    (stretch) =>
      isOnCallThroughout(schedule, stretch.person, stretch) &&
      !isOnCallWithin(schedule, stretch.replaces, stretch),
  )
}

function ahead({ startsAt, endsAt }: Stretch, now: Date): Stretch {
  return { startsAt: startsAt < now ? now : startsAt, endsAt }
}

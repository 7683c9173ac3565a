import type { Stretch } from '../../../domain/schedule/stretch.ts'
import type { PreviewedChange } from './preview-change.ts'

export function presentPreview({ range, changes, gapsMade, people, warnings }: PreviewedChange) {
  return {
    from: range.from.toISOString(),
    to: range.to.toISOString(),
    changes: changes.map(({ before, after, ...stretch }) => ({
      ...presentStretch(stretch),
      before: [...before],
      after: [...after],
    })),
    gaps_made: gapsMade.map(presentStretch),
    people: people.map(({ person, differences }) => ({
      person,
      gained: differences.flatMap(({ schedule, gained }) =>
        gained.map((one) => presentStretch({ schedule, ...one })),
      ),
      lost: differences.flatMap(({ schedule, lost }) =>
        lost.map((one) => presentStretch({ schedule, ...one })),
      ),
    })),
    warnings,
  }
}

function presentStretch({ schedule, startsAt, endsAt }: Stretch & { schedule: string }) {
  return { schedule, starts_at: startsAt.toISOString(), ends_at: endsAt.toISOString() }
}

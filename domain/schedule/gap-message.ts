import { localText } from './local-text.ts'
import type { Stretch } from './stretch.ts'

type Uncovered = { readonly name: string; readonly gaps: readonly Stretch[] }

const most = 5

/** Tells an owner when nobody will be on call, in the owner's own time. */
export function gapMessage(schedules: readonly Uncovered[], timeZone: string) {
  return {
    subject: `Nobody is on call: ${schedules.map(({ name }) => name).join(', ')}`,
    text: [
      ...schedules.flatMap(({ name, gaps }) => [
        `${name}:`,
        ...gaps
          .slice(0, most)
          .map((gap) => `- ${localText(gap.startsAt, timeZone)} to ${localText(gap.endsAt, timeZone)}`),
        ...(gaps.length > most ? [`- and ${gaps.length - most} more gaps`] : []),
      ]),
      `Times are in ${timeZone}. Add a layer or an override; otherwise the catch-all is paged then.`,
    ].join('\n'),
  }
}

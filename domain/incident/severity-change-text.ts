import { lengthText } from '../clock/clock-text.ts'
import type { LevelDifference } from '../severity/level-difference.ts'
import type { PagingChange } from './severity-change.ts'

const paging: Record<PagingChange, string> = {
  'starts-anew': 'Paging starts anew.',
  newcomers: 'Somebody answers, so only who is new to the level is paged.',
  ends: 'Nobody is paged any more.',
  stays: '',
}

/** Everything that another severity brings about, in one go. Before the declaration that is the paging alone. */
export function severityChangeText(
  change: PagingChange,
  { minutes, roles, warRoom }: LevelDifference,
  { declared }: { declared: boolean },
): string {
  const clocks = minutes.map(({ clock, to }) => `${clock} ${to === null ? 'at no set time' : lengthText(to)}`)
  const said = declared
    ? [
        clocks.length > 0 ? `The clocks start anew: ${clocks.join(', ')}.` : '',
        roles.length > 0 ? `Now required: ${roles.map((role) => role.replaceAll('-', ' ')).join(', ')}.` : '',
        warRoom ? 'A war room is called for.' : '',
      ]
    : []
  return [paging[change], ...said].filter((sentence) => sentence !== '').join(' ')
}

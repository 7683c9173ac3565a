import { isTimeZone } from '../../../../domain/schedule/zone-offsets.ts'
import { parseMoment } from '../../../../domain/schedule/moment.ts'
import { type RangeLength, rangeLengths } from '../../../components/time-axis/shown-range.ts'

export const scheduleTabs = ['swaps', 'health', 'hand-overs', 'calendars', 'history'] as const
type ScheduleTab = (typeof scheduleTabs)[number]

/** What of the screen is in its address; what is left out has its default. */
export type ShownSearch = { length?: RangeLength; day?: string; zone?: string; tab?: ScheduleTab }

/** An address may have been typed: what makes no sense is left out. */
export function readShown({ length, day, zone, tab }: Record<string, unknown>): ShownSearch {
  const [foundLength, foundTab] = [
    rangeLengths.find((one) => one === length),
    scheduleTabs.find((one) => one === tab),
  ]
  return {
    ...(foundLength ? { length: foundLength } : {}),
    ...(typeof day === 'string' && parseMoment(`${day}T00:00`) ? { day } : {}),
    ...(typeof zone === 'string' && isTimeZone(zone) ? { zone } : {}),
    ...(foundTab ? { tab: foundTab } : {}),
  }
}

export function readDraftAddress(search: Record<string, unknown>): ShownSearch & { draft?: string } {
  const { draft } = search
  return { ...readShown(search), ...(typeof draft === 'string' ? { draft } : {}) }
}

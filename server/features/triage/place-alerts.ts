import type { Tx } from '../../database/transaction.ts'
import type { Start } from '../escalations/start-escalations.ts'
import { activeScheme } from '../incidents/change-severity.ts'
import type { Paging } from '../notifications/page-people.ts'
import { addHome, findPlaces, homeInGroup, joinedHomes, stormOver } from './find-places.ts'
import type { Home } from './homes.ts'
import { attach, endWatch, goBack, join, reopen } from './join-incident.ts'
import type { Numbers } from './known-of.ts'
import { levelFor } from './level-for.ts'
import { openForMembers, type Opening } from './open-for-members.ts'
import type { TouchedAlert } from './save-alerts.ts'
import { keyOf } from './store.ts'
import { STORM } from './team-storms.ts'

/** Those that rules attach come last, since what they belong to may be opened just before them. */
export async function placeAlerts(
  tx: Tx,
  paging: Paging,
  touched: TouchedAlert[],
  known: Numbers,
): Promise<Start[]> {
  const fresh = touched.filter(({ state, suppression }) => state.isNew && !suppression)
  const [attached, free] = [fresh.filter(isAttached), fresh.filter((alert) => !isAttached(alert))]
  const starts = await place(tx, paging, free, known)
  return attached.length === 0 ? starts : [...starts, ...(await place(tx, paging, attached, known))]
}

function isAttached({ rewriting }: TouchedAlert): boolean {
  return rewriting?.attachTo !== undefined
}

/**
 * Gives each new alert its incident: the one that it had, one that it re-opens, the open one of its group, its team's
 * storm, or a new one. Answers whom to page.
 */
async function place(tx: Tx, paging: Paging, alerts: TouchedAlert[], known: Numbers): Promise<Start[]> {
  const scheme = await activeScheme(tx)
  const places = await findPlaces(tx, alerts)
  const openings: Opening[] = []
  for (const alert of alerts) {
    const trigger = alert.state.latest
    if (!trigger || (await goBack(tx, paging, alert)) || (await attach(tx, paging, alert))) continue
    const raging = stormOver(places, alert, tx.now)
    const storm = raging && levelFor(scheme, alert, trigger).urgency !== null ? raging : null
    if (!storm && (await endWatch(tx, paging, alert, known.watched.get(keyOf(alert))))) continue
    if (!storm && (await reopen(tx, paging, alert))) continue
    const shared = homeInGroup(places, alert, tx.now) ?? storm?.home
    if (shared) {
      shared.members.push(alert)
      continue
    }
    const home: Home = {
      incident: null,
      service: alert.service?.id ?? '',
      openedAt: tx.now,
      members: [alert],
    }
    const key = storm ? STORM : (places.groups.get(alert)?.key ?? null)
    openings.push({ home, first: alert, trigger, key, storm })
    if (storm) storm.home = home
    else addHome(places, alert, home)
  }
  for (const joined of joinedHomes(places)) await join(tx, paging, joined)
  return await openForMembers(tx, scheme, openings, known.numbers)
}

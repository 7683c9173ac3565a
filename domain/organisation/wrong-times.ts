import { isTimeZone } from '../schedule/zone-offsets.ts'
import type { Fault, OrganisationFile } from './document.ts'

/** Time zones that do not exist, and times that are none. */
export function wrongTimes({ people, escalation_policies: policies, triggers }: OrganisationFile): Fault[] {
  return [
    ...people.flatMap(({ time_zone: zone }, index) => wrongZone(`people[${index}].time_zone`, zone)),
    ...policies.flatMap(({ variants }, index) =>
      variants.flatMap(({ when, time_zone: zone, hours }, place) => {
        const path = `escalation_policies[${index}].variants[${place}]`
        return [...wrongZone(`${path}.time_zone`, zone), ...wrongHours(`${path}.hours`, when, hours.length)]
      }),
    ),
    ...triggers.flatMap((trigger, index) =>
      trigger.when === 'weekend' ? wrongZone(`triggers[${index}].time_zone`, trigger.time_zone) : [],
    ),
  ]
}

function wrongZone(path: string, zone: string): Fault[] {
  return isTimeZone(zone) ? [] : [{ path, message: `"${zone}" is not a time zone such as Europe/Lisbon.` }]
}

function wrongHours(path: string, when: string, count: number): Fault[] {
  if (when === 'off_hours' && count === 0)
    return [{ path, message: 'off_hours needs the working hours, such as [{ from: "09:00", to: "17:00" }]' }]
  if (when !== 'off_hours' && count > 0) return [{ path, message: 'goes with off_hours only' }]
  return []
}

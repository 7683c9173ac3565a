import { before } from '../time/instant.ts'

export type StormRule = { incidents: number; minutes: number }

/** A team's last minutes: incidents that were opened, and when an alert joined its storm incident last. */
export type Weather = { opened: number; stormAlertAt: Date | null }

/** Whether what comes now shares the storm incident: so much was opened, or the storm has not calmed since. */
export function isStorm(
  { incidents, minutes }: StormRule,
  { opened, stormAlertAt }: Weather,
  at: Date,
): boolean {
  return opened >= incidents || (stormAlertAt !== null && stormAlertAt > before(at, { minutes }))
}

export function stormTitle({ alerts, services }: { alerts: number; services: number }): string {
  return `Alert storm: ${counted(alerts, 'alert')} on ${counted(services, 'service')}`
}

/** Whether it is still the title that counts; one that people wrote stays. */
export function isStormTitle(title: string): boolean {
  return /^Alert storm: \d+ alerts? on \d+ services?$/.test(title)
}

function counted(count: number, what: string): string {
  return `${count} ${what}${count === 1 ? '' : 's'}`
}

const formats = new Map<string, Intl.DateTimeFormat>()

type Form = 'full' | 'short' | 'clock'

const options: Record<Form, Intl.DateTimeFormatOptions> = {
  full: {
    weekday: 'short',
    year: 'numeric',
    month: 'short',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    timeZoneName: 'short',
    hourCycle: 'h23',
  },
  short: { month: 'short', day: 'numeric', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
  clock: { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
}

/** `full` names the zone; the others stand where it is named beside them. */
export function instantText(at: Date | number | string, timeZone: string, form: Form = 'full'): string {
  const key = `${form} ${timeZone}`
  let format = formats.get(key)
  if (!format) {
    format = new Intl.DateTimeFormat('en-GB', { ...options[form], timeZone })
    formats.set(key, format)
  }
  return format.format(new Date(at))
}

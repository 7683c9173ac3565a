type Person = [id: string, name: string, timeZone: string, teams: string[], role?: string]

const everybody: Person[] = [
  ['ana', 'Ana Silva', 'Europe/Lisbon', ['payments']],
  ['bo', 'Bo Lindqvist', 'Europe/Stockholm', ['payments']],
  ['cy', 'Cy Okafor', 'Europe/London', ['payments']],
  ['ida', 'Ida Novak', 'Europe/Prague', ['payments']],
  ['finn', "Finn O'Brien", 'America/New_York', ['platform']],
  ['dee', 'Dee Nakamura', 'Asia/Tokyo', ['platform']],
  ['jo', 'Jo Mensah', 'Africa/Accra', ['platform']],
  ['kai', 'Kai Rivera', 'America/Bogota', ['platform']],
  ['hana', 'Hana Weber', 'Europe/Berlin', ['storefront']],
  ['leo', 'Leo Rossi', 'Europe/Rome', ['storefront']],
  ['mia', 'Mia Chen', 'Asia/Singapore', ['storefront']],
  ['noa', 'Noa Levi', 'Asia/Jerusalem', ['storefront']],
  ['eve', 'Eve Martin', 'Europe/Paris', ['payments', 'platform', 'storefront'], 'manager'],
  ['sam', 'Sam Ortiz', 'America/Denver', [], 'stakeholder'],
  ['gil', 'Gil Santos', 'Europe/Lisbon', [], 'stakeholder'],
]

/** Everybody has a phone that takes webhooks, which the demo answers for. */
export function people(phonesUrl: string) {
  return everybody.map(([id, name, time_zone, teams, role = 'responder']) => ({
    id,
    name,
    email: `${id}@example.com`,
    time_zone,
    teams,
    role,
    contact_methods: [{ id: `${id}-phone`, type: 'webhook', url: `${phonesUrl}/${id}` }],
    notification_rules: {
      high: [{ after_minutes: 0, via: `${id}-phone` }],
      low: [{ after_minutes: 0, via: `${id}-phone` }],
    },
  }))
}

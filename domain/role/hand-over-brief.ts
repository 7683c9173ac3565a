/** What who takes a role over has to know; each part is a text that people edit. */
export type HandOverBrief = {
  status_and_impact: string
  tried: string
  strategy: string
  people: string
  pending_decisions: string
}

type Said = { kind: string; event: string; who: string; text: string }

export type KnownOfIncident = {
  id: string
  title: string
  severity: string
  status: string
  impact: string | null
  /** `0.35` and the like, under the names that people gave. */
  facts: Readonly<Record<string, unknown>>
  minutesSinceDetected: number
  roles: readonly { title: string; people: readonly string[] }[]
  /** What people wrote, in order. */
  said: readonly Said[]
}

const MOST_LINES = 8

/** A first draft, of what the incident and its timeline say. What nothing is known of says so. */
export function draftBrief(known: KnownOfIncident): HandOverBrief {
  const { said } = known
  return {
    status_and_impact: [statusLine(known), impactLine(known), ...factLines(known)].join('\n'),
    tried: lines(ofKind(said, 'ACTION'), 'Nothing is written down as an ACTION.'),
    strategy: lines(ofKind(said, 'DECISION').slice(-3), 'No DECISION is written down.'),
    people: lines(
      known.roles.map(({ title, people }) => `${title}: ${people.join(', ')}`),
      'Nobody holds a role.',
    ),
    pending_decisions: lines(openQuestions(said), 'No QUESTION is open.'),
  }
}

function statusLine({ id, severity, status, title, minutesSinceDetected }: KnownOfIncident): string {
  return `${id} ${severity}, status ${status}, detected ${lengthText(minutesSinceDetected)} ago: ${title}`
}

function impactLine({ impact }: KnownOfIncident): string {
  return `Impact: ${impact ?? 'not written down'}`
}

function factLines({ facts }: KnownOfIncident): string[] {
  return Object.entries(facts)
    .filter(([, value]) => typeof value === 'number' || typeof value === 'string')
    .map(([name, value]) => `${name.replaceAll('_', ' ')}: ${String(value)}`)
}

/** What people did and decided, not what the system wrote of roles and statuses. */
function ofKind(said: readonly Said[], kind: string): string[] {
  return said.filter((entry) => entry.kind === kind && entry.event === 'note').map(sentence)
}

/** An ANSWER is to the question before it that nobody answered yet. */
function openQuestions(said: readonly Said[]): string[] {
  const open: Said[] = []
  for (const entry of said) {
    if (entry.kind === 'QUESTION') open.push(entry)
    if (entry.kind === 'ANSWER') open.shift()
  }
  return open.map(sentence)
}

function sentence({ who, text }: Said): string {
  return `${who}: ${text}`
}

function lines(all: readonly string[], nothing: string): string {
  return all.length === 0 ? nothing : all.slice(-MOST_LINES).join('\n')
}

function lengthText(minutes: number): string {
  const whole = Math.max(0, Math.floor(minutes))
  if (whole < 60) return `${whole} min`
  return `${Math.floor(whole / 60)} h ${whole % 60} min`
}

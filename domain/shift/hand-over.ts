import { markdown, type Markdown, written } from '../rendering/markdown.ts'
import { wallText } from '../schedule/stretch-text.ts'

/** What happened in the shift that ends, as far as the system knows. */
export type HandOverFacts = {
  readonly openIncidents: readonly { id: string; title: string; severity: string; status: string }[]
  /** Per incident that paged in the shift. */
  readonly pages: readonly { incident: string; title: string; count: number; lastAt: string }[]
  readonly changes: readonly { service: string | null; summary: string; at: string }[]
}

export type HandOverDocument = {
  readonly schedule: { readonly name: string; readonly timeZone: string }
  readonly at: Date
  readonly outgoing: readonly string[]
  readonly incoming: readonly string[]
  readonly facts: HandOverFacts
  readonly notes: string
}

/** More pages than this from one incident in a shift deserve a word. */
const manyPages = 3

/** The document as Markdown. What there is nothing to say about is said, too. */
export function draftHandOver(document: HandOverDocument): string {
  const { schedule, at, facts, notes, outgoing, incoming } = document
  const { name, timeZone } = schedule
  const sections = [
    section('Open incidents', facts.openIncidents.map(openIncident), 'None.'),
    section(
      'Pages of the shift',
      facts.pages.map((page) => paged(page, timeZone)),
      'Nobody was paged.',
    ),
    section('Worth a look', worthALook(facts), 'Nothing stands out.'),
    section(
      'Recent changes',
      facts.changes.map((change) => changed(change, timeZone)),
      'None reported.',
    ),
    section('Notes', notes.trim() === '' ? [] : [written(notes.trim())], 'None yet.'),
  ]
  return markdown`# Hand-over of ${name}

From ${outgoing.join(', ')} to ${incoming.join(', ')}, ${wallText(at, timeZone)} (${timeZone})

${joined(sections)}
`.markup
}

function section(title: string, lines: readonly Markdown[], nothing: string): Markdown {
  return markdown`## ${title}

${lines.length > 0 ? lines : written(nothing)}
`
}

function joined(sections: readonly Markdown[]): Markdown {
  return written(
    sections
      .map(({ markup }) => markup)
      .join('\n')
      .trimEnd(),
  )
}

function openIncident({ id, title, severity, status }: HandOverFacts['openIncidents'][number]): Markdown {
  return markdown`- **${id}** ${title} (${severity}, ${status})`
}

function paged(
  { incident, title, count, lastAt }: HandOverFacts['pages'][number],
  timeZone: string,
): Markdown {
  return markdown`- **${incident}** ${title}: ${times(count)}, last ${wallText(new Date(lastAt), timeZone)}`
}

function changed({ service, summary, at }: HandOverFacts['changes'][number], timeZone: string): Markdown {
  return markdown`- ${wallText(new Date(at), timeZone)} ${service === null ? summary : `${service}: ${summary}`}`
}

function worthALook({ openIncidents, pages }: HandOverFacts): Markdown[] {
  const open = new Set(openIncidents.map(({ id }) => id))
  return pages
    .filter(({ count }) => count > manyPages)
    .map(({ incident, count }) =>
      open.has(incident)
        ? markdown`- **${incident}** paged ${times(count)} and is still open.`
        : markdown`- **${incident}** paged ${times(count)}. Does its alert need tuning?`,
    )
}

function times(count: number): string {
  return count === 1 ? 'once' : `${count} times`
}

import { severityOf } from '../../../domain/alerting/severity-words.ts'
import type { Trigger } from '../../../domain/alerting/signal.ts'
import { type Fields, fieldsOf, firstText, labelsFrom, linksOf, saidOf, textOf } from '../fields.ts'
import { instantOf } from '../instant.ts'

type Trouble = Omit<Trigger, 'action' | 'dedupKey'>

/** What an issue, or an event of one, says; both call most things the same. */
export function issueTrouble(told: Fields): Trouble {
  const { title, culprit, environment, platform, level } = told
  const project = projectOf(told['project'])
  return {
    summary: firstText(title, told['message'], culprit) ?? 'Issue without a title',
    source: firstText(told['server_name'], project, culprit) ?? 'Sentry',
    severity: severityOf(textOf(level)),
    labels: labelsFrom({
      project,
      environment,
      platform,
      level,
      issue: told['shortId'],
      release: told['release'],
    }),
    details: saidOf({ culprit, message: told['message'], location: told['location'] }),
    links: linksOf(['Sentry', firstText(told['web_url'], told['permalink'])]),
    startedAt: instantOf(told['datetime'] ?? told['lastSeen']),
  }
}

/** A number in events, an object in issues. */
function projectOf(project: unknown): string | null {
  return textOf(project) ?? firstText(fieldsOf(project)['slug'])
}

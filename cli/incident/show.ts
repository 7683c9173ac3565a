import type { Command } from 'commander'
import { readTimeline } from '../../api/incident-timeline.ts'
import { showIncident } from '../../api/incidents.ts'
import { connected } from '../connection/connect.ts'
import { command } from '../shell/command.ts'
import { print, type Form } from '../shell/print.ts'
import type { Shell } from '../shell/shell.ts'
import { incidentHeader } from './incident-text.ts'
import { timelineText } from './timeline-text.ts'

export function show(shell: Shell): Command {
  return command('show', {
    summary: 'Show an incident and what happened in it.',
    examples: [
      ['incident show INC-142'],
      ['incident show INC-142 --json', 'The incident, with its timeline.'],
    ],
  })
    .argument('<id>', 'such as INC-142')
    .action(async (id: string, options: Form) => {
      const answer = await connected(shell, async (client) => ({
        ...(await client.call(showIncident, { params: { id } })),
        timeline: await Array.fromAsync(client.all(readTimeline, { params: { id } })),
      }))
      print(shell, options, answer, ({ timeline, ...incident }) =>
        [incidentHeader(incident), timelineText(timeline)].join('\n\n'),
      )
    })
}

import type { Rank } from '../severity/scheme.ts'
import type { Checklist, Phase } from './checklist.ts'

/** `[id, text, the mildest level that has it]`: a fourth-level incident needs less than a first-level one. */
type Row = readonly [id: string, text: string, mildest: Rank]

/** The checklists that Tocsin brings along; an organisation replaces them by their ids. */
export const shipped: readonly Checklist[] = [
  list('response', 'First minutes', 'response', 5, [
    ['acknowledge', 'Say that you have it: acknowledge the alert', 4],
    ['assess', 'Assess who is affected and how badly, and set the severity by it', 4],
    ['data-at-risk', 'Ask whether data is at risk, and whether it is getting worse', 2],
    ['commander', 'Name an incident commander', 2],
    ['technical-lead', 'Name a technical lead who is not the commander', 2],
    ['communications-lead', 'Name a communications lead and a scribe', 1],
    ['war-room', 'Open the war room, and bring everybody who works on it there', 2],
    ['timeline', 'Begin to write down what is seen and done', 3],
    ['stakeholders', 'Tell the stakeholders that it has begun, and when they hear more', 2],
    ['status-page', 'Say on the status page what customers notice', 2],
    ['executive', 'Call the executive on call', 1],
  ]),
  list('mitigation', 'Stop the damage', 'mitigation', 60, [
    ['recent-changes', 'Look through the recent deployments and changes of configuration', 3],
    ['dependencies', 'Check the health of what the service needs', 3],
    ['hypothesis', 'Agree on a working hypothesis, and say what would refute it', 2],
    ['strategy', 'Decide how to mitigate: roll back, switch off, scale, fail over or fix', 3],
    ['approve-changes', 'Let the commander approve each change of production', 2],
    ['mitigate', 'Carry the mitigation out; restoring the service comes before its cause', 4],
    ['verify', 'See in the figures that the impact went down', 4],
    ['roll-back-plan', 'Take the mitigation back if it makes things worse', 2],
    ['updates', 'Post updates as often as the level asks for', 2],
    ['write-down', 'Write down each action and decision with its reason', 3],
  ]),
  list('resolution', 'Before it is resolved', 'resolution', null, [
    ['error-rate', 'The error rate is back at its baseline', 3],
    ['latency', 'Latency is within its objective', 3],
    ['health-checks', 'All health checks pass', 3],
    ['customer-reports', 'Customers report nothing any more', 3],
    ['dependencies-verified', 'The services around it are verified', 2],
    ['stable', 'It was stable for as long as the level asks for', 3],
    ['workarounds', 'Temporary workarounds are undone, or somebody owns what is left', 4],
    ['final-notice', 'Tell customers and stakeholders that it is over', 2],
    ['schedule-postmortem', 'Schedule the post-mortem', 2],
  ]),
  list('follow-up', 'Afterwards', 'follow-up', null, [
    ['summary', 'Send a short summary to everybody who was involved', 2],
    ['collect', 'Collect the timeline, graphs and figures', 2],
    ['draft', 'Draft the post-mortem', 2],
    ['meeting', 'Hold the post-mortem meeting, without blame', 2],
    ['action-items', 'Give each action item an owner and a date', 3],
    ['publish', 'Publish the post-mortem', 2],
    ['runbooks', 'Put into the runbooks what was learned', 3],
    ['track', 'Track the action items until they are done', 2],
  ]),
]

function list(
  id: string,
  title: string,
  phase: Phase,
  dueMinutes: number | null,
  rows: readonly Row[],
): Checklist {
  return {
    id,
    title,
    phase,
    dueMinutes,
    items: rows.map(([item, text, mildest]) => ({ id: item, text, ranks: ranksUpTo(mildest) })),
  }
}

function ranksUpTo(mildest: Rank): Rank[] {
  return ([1, 2, 3, 4] as const).filter((rank) => rank <= mildest)
}

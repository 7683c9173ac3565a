import { Command } from 'commander'
import about from '../package.json' with { type: 'json' }
import { plainText } from '../domain/rendering/plain-text.ts'
import { add as addAbsence } from './absence/add.ts'
import { calendar as absenceCalendar } from './absence/calendar.ts'
import { list as listAbsences } from './absence/list.ts'
import { remove as removeAbsence } from './absence/remove.ts'
import { add as addAction } from './action/add.ts'
import {
  change as editAction,
  done as doneAction,
  drop as dropAction,
  reopen as reopenAction,
  start as startAction,
} from './action/edit.ts'
import { list as listActions } from './action/list.ts'
import { show as showAction } from './action/show.ts'
import { ack as ackAlert } from './alerts/ack.ts'
import { attach as attachAlert } from './alerts/attach.ts'
import { promote as promoteAlert } from './alerts/promote.ts'
import { quality } from './alerts/quality.ts'
import { suppressed } from './alerts/suppressed.ts'
import { resolve as resolveAlert } from './alerts/resolve.ts'
import { list as listAlerts } from './alerts/list.ts'
import { show as showAlert } from './alerts/show.ts'
import { verify } from './audit/verify.ts'
import { create as createCalendar } from './calendar/create.ts'
import { list as listCalendars } from './calendar/list.ts'
import { revoke as revokeCalendar } from './calendar/revoke.ts'
import { list as listContacts } from './contact/list.ts'
import { test as testContact } from './contact/test.ts'
import { verify as verifyContact } from './contact/verify.ts'
import { backup } from './database/backup.ts'
import { restore } from './database/restore.ts'
import { add as addChange } from './change/add.ts'
import { list as listChanges } from './change/list.ts'
import { list as listDeliveries } from './deliveries/list.ts'
import { doCommand } from './do.ts'
import { directory } from './directory.ts'
import { doctor } from './doctor/doctor.ts'
import { confirm } from './handover/confirm.ts'
import { list as listHeartbeats } from './heartbeat/list.ts'
import { ping as pingHeartbeat } from './heartbeat/ping.ts'
import { show as showHeartbeat } from './heartbeat/show.ts'
import { list as listHandOvers } from './handover/list.ts'
import { note as noteHandOver } from './handover/note.ts'
import { show as showHandOver } from './handover/show.ts'
import { incidents as importIncidents } from './import/incidents.ts'
import { ack } from './incident/ack.ts'
import { assign } from './incident/assign.ts'
import { attach } from './incident/attach.ts'
import { changes } from './incident/changes.ts'
import { clocks } from './incident/clocks.ts'
import { close } from './incident/close.ts'
import { communications } from './incident/communications.ts'
import { create } from './incident/create.ts'
import { declare } from './incident/declare.ts'
import { download } from './incident/download.ts'
import { escalate } from './incident/escalate.ts'
import { handover as handOverRole } from './incident/handover.ts'
import { kinds } from './incident/kinds.ts'
import { list } from './incident/list.ts'
import { merge } from './incident/merge.ts'
import { parent } from './incident/parent.ts'
import { impact } from './incident/impact.ts'
import { related } from './incident/related.ts'
import { tag } from './incident/tag.ts'
import { note } from './incident/note.ts'
import { regulatory } from './incident/regulatory.ts'
import { pin } from './incident/pin.ts'
import { reopen } from './incident/reopen.ts'
import { resolve } from './incident/resolve.ts'
import { roles } from './incident/roles.ts'
import { severity } from './incident/severity.ts'
import { show } from './incident/show.ts'
import { snooze } from './incident/snooze.ts'
import { add as addTask } from './incident/task/add.ts'
import {
  assign as assignTask,
  done as doneTask,
  drop as dropTask,
  reopen as reopenTask,
} from './incident/task/edit.ts'
import { advice } from './incident/advice.ts'
import { approve as approveChange } from './incident/change-request/approve.ts'
import { ask as askForChange } from './incident/change-request/ask.ts'
import { decline as declineChange } from './incident/change-request/decline.ts'
import { list as listChangeRequests } from './incident/change-request/list.ts'
import { tasks as incidentTasks } from './incident/tasks.ts'
import { tell } from './incident/tell.ts'
import { templates } from './incident/templates.ts'
import { timeline } from './incident/timeline.ts'
import { triage } from './incident/triage.ts'
import { unack } from './incident/unack.ts'
import { update } from './incident/update.ts'
import { add as addInhibition } from './inhibition/add.ts'
import { list as listInhibition } from './inhibition/list.ts'
import { remove as removeInhibition } from './inhibition/remove.ts'
import { add as addWorkaround } from './incident/workaround/add.ts'
import { list as listWorkarounds } from './incident/workaround/list.ts'
import { undo as undoWorkaround } from './incident/workaround/undo.ts'
import { warroom } from './incident/warroom.ts'
import { list as listIntegrations } from './integration/list.ts'
import { test as testIntegration } from './integration/test.ts'
import { list as listSignals } from './signal/list.ts'
import { show as showSignal } from './signal/show.ts'
import { tryPayload } from './integration/try.ts'
import { list as listJobs } from './jobs/list.ts'
import { retry as retryJob } from './jobs/retry.ts'
import { listen } from './listen/listen.ts'
import { login } from './login.ts'
import { add as addMaintenance } from './maintenance/add.ts'
import { end as endMaintenance } from './maintenance/end.ts'
import { list as listMaintenance } from './maintenance/list.ts'
import { remove as removeMaintenance } from './maintenance/remove.ts'
import { show as showMaintenance } from './maintenance/show.ts'
import { metrics } from './metrics/metrics.ts'
import { oncall } from './oncall/oncall.ts'
import { apply } from './organisation/apply.ts'
import { exportCommand } from './organisation/export.ts'
import { page } from './page.ts'
import { disable as disablePerson, enable as enablePerson } from './person/disable.ts'
import { invite as invitePerson } from './person/invite.ts'
import { test as testPerson } from './person/test.ts'
import { end as endSession } from './session/end.ts'
import { list as listSessions } from './session/list.ts'
import { readiness } from './readiness/readiness.ts'
import { report } from './report.ts'
import { resume } from './resume.ts'
import { history as ruleHistory } from './routing/history.ts'
import { list as listRules } from './routing/list.ts'
import { publish as publishRules } from './routing/publish.ts'
import { replay as replayRules } from './routing/replay.ts'
import { test as testRules } from './routing/test.ts'
import { undo as undoRules } from './routing/undo.ts'
import { final } from './schedule/final.ts'
import { gaps } from './schedule/gaps.ts'
import { history } from './schedule/history.ts'
import { list as listSchedules } from './schedule/list.ts'
import { override } from './schedule/override.ts'
import { people } from './schedule/people.ts'
import { preview } from './schedule/preview.ts'
import { publish } from './schedule/publish.ts'
import { show as showSchedule } from './schedule/show.ts'
import { undo } from './schedule/undo.ts'
import { search } from './search.ts'
import { classify } from './severity/classify.ts'
import { guide } from './severity/guide.ts'
import { group } from './shell/command.ts'
import type { Shell } from './shell/shell.ts'
import { add as addSilence } from './silence/add.ts'
import { end as endSilence } from './silence/end.ts'
import { list as listSilences } from './silence/list.ts'
import { done } from './shift/done.ts'
import { feedback } from './shift/feedback.ts'
import { list as listShifts } from './shift/list.ts'
import { tasks } from './shift/tasks.ts'
import { add as addSubscription } from './subscription/add.ts'
import { list as listSubscriptions } from './subscription/list.ts'
import { remove as removeSubscription } from './subscription/remove.ts'
import { accept } from './swap/accept.ts'
import { approve } from './swap/approve.ts'
import { askForCover } from './swap/ask-for-cover.ts'
import { decline } from './swap/decline.ts'
import { list as listSwaps } from './swap/list.ts'
import { offer } from './swap/offer.ts'
import { reject } from './swap/reject.ts'
import { withdraw } from './swap/withdraw.ts'
import { create as createToken } from './token/create.ts'
import { list as listTokens } from './token/list.ts'
import { revoke } from './token/revoke.ts'

const incidentTask = (shell: Shell): Command =>
  group(
    'task',
    'What there is to do in an incident.',
    [addTask, doneTask, dropTask, reopenTask, assignTask].map((make) => make(shell)),
  )

const changeRequest = (shell: Shell): Command =>
  group(
    'change-request',
    'Changes of production during an incident, which its commander approves.',
    [askForChange, listChangeRequests, approveChange, declineChange].map((make) => make(shell)),
  )

const workaround = (shell: Shell): Command =>
  group(
    'workaround',
    'What was done for the time being and has to be undone.',
    [addWorkaround, listWorkarounds, undoWorkaround].map((make) => make(shell)),
  )

const incidentCommands = [
  create,
  list,
  show,
  ack,
  unack,
  declare,
  update,
  severity,
  assign,
  roles,
  handOverRole,
  note,
  pin,
  warroom,
  attach,
  download,
  timeline,
  changes,
  clocks,
  triage,
  advice,
  incidentTasks,
  incidentTask,
  changeRequest,
  workaround,
  templates,
  tell,
  communications,
  regulatory,
  resolve,
  reopen,
  close,
  merge,
  parent,
  related,
  impact,
  tag,
  kinds,
  escalate,
  snooze,
]

const scheduleCommands = [
  listSchedules,
  showSchedule,
  final,
  gaps,
  override,
  people,
  preview,
  publish,
  history,
  undo,
]

export function createProgram(shell: Shell): Command {
  const all = (commands: ((shell: Shell) => Command)[]) => commands.map((make) => make(shell))
  const program = group('tocsin', 'Incident management from the command line.', [
    group('incident', 'Open incidents, answer them and end them.', all(incidentCommands)),
    group('severity', 'What severities mean, and which one applies.', all([guide, classify])),
    ...all([
      metrics,
      oncall,
      readiness,
      page,
      doCommand,
      report,
      search,
      directory,
      apply,
      exportCommand,
      login,
      listen,
      backup,
      restore,
      resume,
      doctor,
    ]),
    group(
      'swap',
      'A shift for a shift; and answers to what was asked.',
      all([offer, listSwaps, accept, decline, withdraw, approve, reject]),
    ),
    group('cover', 'Somebody else for a shift, or a part of it; answered like a swap.', all([askForCover])),
    group('schedule', 'Who is on call when, and how that changes.', all(scheduleCommands)),
    group(
      'shift',
      'Shifts, what there is to do for them, and what they were like.',
      all([listShifts, tasks, done, feedback]),
    ),
    group(
      'handover',
      'What who goes tells who comes.',
      all([listHandOvers, showHandOver, noteHandOver, confirm]),
    ),
    group(
      'action',
      'Action items: what is done so that it does not happen again.',
      all([
        listActions,
        showAction,
        addAction,
        editAction,
        startAction,
        doneAction,
        dropAction,
        reopenAction,
      ]),
    ),
    group('integration', 'Where signals come from.', all([listIntegrations, tryPayload, testIntegration])),
    group('signal', 'What the sources sent.', all([listSignals, showSignal])),
    group('change', 'What was deployed or configured.', all([listChanges, addChange])),
    group('heartbeat', 'Jobs that say that they ran.', all([listHeartbeats, showHeartbeat, pingHeartbeat])),
    group(
      'alerts',
      'What monitoring said.',
      all([listAlerts, showAlert, ackAlert, resolveAlert, attachAlert, promoteAlert, quality, suppressed]),
    ),
    group(
      'silence',
      'Alerts that shall page nobody for a while.',
      all([addSilence, listSilences, endSilence]),
    ),
    group(
      'maintenance',
      'When services are worked on, so that their alerts page nobody.',
      all([addMaintenance, listMaintenance, showMaintenance, endMaintenance, removeMaintenance]),
    ),
    group(
      'inhibition',
      'Open alerts that keep others from paging.',
      all([addInhibition, listInhibition, removeInhibition]),
    ),
    group(
      'routing',
      'Where alerts go and what becomes of them.',
      all([listRules, testRules, replayRules, publishRules, ruleHistory, undoRules]),
    ),
    group(
      'absence',
      'When people are away.',
      all([addAbsence, listAbsences, removeAbsence, absenceCalendar]),
    ),
    group(
      'subscription',
      'Who wants to hear of which incidents.',
      all([addSubscription, listSubscriptions, removeSubscription]),
    ),
    group('deliveries', 'What was sent to whom.', all([listDeliveries])),
    group(
      'calendar',
      'Secret addresses of on-call calendars (iCal).',
      all([createCalendar, listCalendars, revokeCalendar]),
    ),
    group(
      'contact',
      'Contact methods: verify them and try them.',
      all([listContacts, verifyContact, testContact]),
    ),
    group(
      'person',
      'Who comes in, and whether they can be reached.',
      all([testPerson, invitePerson, disablePerson, enablePerson]),
    ),
    group('session', 'Where you are signed in to the web app.', all([listSessions, endSession])),
    group('import', 'Take over what was kept elsewhere.', all([importIncidents])),
    group('jobs', 'What was set aside because it kept failing.', all([listJobs, retryJob])),
    group('token', 'Tokens of the API.', all([createToken, listTokens, revoke])),
    group('audit', 'The audit log.', all([verify])),
  ])
  program
    .version(about.version, '-V, --version', 'print the version')
    .addHelpText('after', settingsText)
    // So that a command and a word below it may have options of the same name.
    .enablePositionalOptions()
  speakThrough(shell, program)
  return program
}

const settingsText = `
Settings:
  TOCSIN_URL    where the server is (the one of the last login, else http://127.0.0.1:8080)
  TOCSIN_TOKEN  a token of its API (else that of tocsin login, else <TOCSIN_DATA_DIR>/cli-token)

Exit codes: 0 done, 1 refused or failed, 2 used wrongly.`

/** Every command ends by throwing, not by ending the process, and speaks through the shell. */
function speakThrough(shell: Shell, command: Command): void {
  command.exitOverride().configureOutput({
    writeOut: (text) => shell.out.write(text),
    writeErr: (text) => shell.err.write(plainText(text)),
    getOutHelpWidth: () => (shell.out.isTerminal ? shell.out.columns : 100),
    getErrHelpWidth: () => (shell.err.isTerminal ? shell.err.columns : 100),
    getOutHasColors: () => false,
    getErrHasColors: () => false,
  })
  for (const one of command.commands) speakThrough(shell, one)
}

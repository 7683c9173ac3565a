import { heartbeatHandler as outsideHeartbeatHandler, probeHandler } from './engine/heartbeat.ts'
import { remindHandler as remindOfActionsHandler } from './features/action-items/remind-of-action-items.ts'
import { takeOverHandler as takeOverActionsHandler } from './features/action-items/take-over.ts'
import { fetchCalendarHandler } from './features/absences/fetch-calendar.ts'
import { planHandler as planClocksHandler } from './features/clocks/plan-clocks.ts'
import { ringHandler } from './features/clocks/ring-clocks.ts'
import { planHandler as planCommunicationsHandler } from './features/communication/plan-communications.ts'
import { overdueHandler } from './features/communication/remind-of-overdue.ts'
import { advanceHandler, moveOnHandler } from './features/escalations/advance-escalations.ts'
import { catchAllHandler } from './features/escalations/page-catch-all.ts'
import { forgetHandler } from './features/devices/forget-device.ts'
import { heartbeatHandler } from './features/heartbeats/check-heartbeats.ts'
import { answerDueHandler } from './features/incidents/answer-due.ts'
import { closeTimer, snoozeTimer, staleTimer } from './features/incidents/timers.ts'
import { receiptHandler, sendHandler } from './features/notifications/deliver.ts'
import { proposeHandler } from './features/regulation/propose.ts'
import { reminderHandler as regulatoryReminderHandler } from './features/regulation/remind.ts'
import { remindHandler } from './features/shifts/remind-of-hand-overs.ts'
import { planHandler } from './features/shifts/plan-shifts.ts'
import { noticeHandler } from './features/shifts/send-notices.ts'
import { mailLinkHandler } from './features/sign-in/mail-link.ts'
import { expireHandler } from './features/swaps/expire-swaps.ts'
import { checkHandler } from './features/on-call-health/watch-health.ts'
import type { Backlog } from './features/triage/backlog.ts'
import { checkHandler as hintHandler, lookHandler } from './features/hints/look.ts'
import { growHandler } from './features/tasks/grow-checklists.ts'
import { dueHandler } from './features/tasks/remind-of-tasks.ts'
import { takeOverHandler as takeOverTasksHandler } from './features/tasks/take-over.ts'
import { fillHandler } from './features/roles/fill-roles.ts'
import { openHandler } from './features/war-room/open-by-level.ts'
import type { Handoff } from './features/triage/handoff.ts'
import { calmHandler } from './features/triage/end-flapping.ts'
import { nameInhibitorsHandler } from './features/triage/name-inhibitors.ts'
import { triggerHandler } from './features/triggers/judge-incidents.ts'
import { reviewHandler } from './features/triage/review-suppressed.ts'
import { stormHandler } from './features/triage/update-storms.ts'
import { triageHandler } from './features/triage/raise-alerts.ts'
import { takeOverHandler as takeOverWorkaroundsHandler } from './features/workarounds/take-over.ts'
import { leftoverHandler } from './features/workarounds/tell-of-leftovers.ts'
import type { Parts } from './parts.ts'

/** Who does which job. The way of a page comes first. */
export function registerHandlers(parts: Parts, handoff: Handoff, backlog: Backlog): void {
  const { engine, paging, preparing, carriers, clock, egress } = parts
  engine.transactional(triageHandler(paging, handoff, backlog))
  engine.transactional(reviewHandler(paging))
  engine.transactional(stormHandler)
  engine.transactional(calmHandler)
  engine.transactional(nameInhibitorsHandler)
  engine.transactional(advanceHandler(paging))
  engine.transactional(moveOnHandler(paging))
  engine.transactional(catchAllHandler(paging))
  engine.outside(sendHandler(preparing, carriers, clock))
  engine.transactional(receiptHandler(preparing, carriers))
  engine.transactional(heartbeatHandler(paging))
  engine.transactional(snoozeTimer(paging))
  engine.transactional(staleTimer(paging))
  engine.transactional(triggerHandler(paging))
  engine.transactional(closeTimer)
  engine.transactional(answerDueHandler)
  engine.transactional(planClocksHandler)
  engine.transactional(ringHandler(paging))
  engine.transactional(planCommunicationsHandler)
  engine.transactional(overdueHandler)
  engine.transactional(proposeHandler)
  engine.transactional(regulatoryReminderHandler)
  engine.transactional(fillHandler(paging))
  engine.transactional(openHandler)
  engine.transactional(expireHandler)
  engine.transactional(checkHandler)
  engine.outside(fetchCalendarHandler(parts))
  engine.outside(forgetHandler(parts))
  engine.transactional(planHandler)
  engine.transactional(noticeHandler)
  engine.transactional(remindHandler)
  engine.transactional(growHandler)
  engine.transactional(takeOverTasksHandler)
  engine.transactional(remindOfActionsHandler)
  engine.transactional(takeOverActionsHandler)
  engine.transactional(leftoverHandler)
  engine.transactional(takeOverWorkaroundsHandler)
  engine.transactional(lookHandler)
  engine.transactional(hintHandler)
  engine.transactional(dueHandler)
  engine.outside(mailLinkHandler(parts))
  engine.outside(probeHandler(clock))
  engine.outside(outsideHeartbeatHandler((url) => egress.request({ method: 'GET', url, trusted: true })))
}

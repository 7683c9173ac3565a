import type { z } from 'zod'
import * as roles from '../../../api/incident-roles.ts'
import * as timeline from '../../../api/incident-timeline.ts'
import * as verbs from '../../../api/incident-verbs.ts'
import * as incidents from '../../../api/incidents.ts'
import { onCallNow } from '../../../api/on-call.ts'
import type { Endpoint } from '../../../api/endpoint.ts'
import type { PlannedVerb } from '../../../domain/command/form.ts'
import {
  handOverLine,
  incidentLine,
  incidentLines,
  noted,
  onCallLines,
  pinned,
  roleLines,
  roomLine,
} from './answer-text.ts'

type Request = {
  endpoint: Pick<Endpoint<z.ZodType, z.ZodType, z.ZodType, z.ZodType>, 'method' | 'path'>
  /** What came of it, in words. */
  say: (answer: unknown) => string
}

/** Which request of the API each verb of a command stands for. */
export const requests: Record<PlannedVerb, Request> = {
  create: request(incidents.createIncident, incidentLine),
  list: request(incidents.listIncidents, incidentLines),
  show: request(incidents.showIncident, incidentLine),
  declare: request(verbs.declareIncident, incidentLine),
  acknowledge: request(verbs.acknowledgeIncident, incidentLine),
  unacknowledge: request(verbs.unacknowledgeIncident, incidentLine),
  severity: request(verbs.changeSeverity, incidentLine),
  update: request(verbs.updateIncident, incidentLine),
  note: request(timeline.addNote, noted),
  roles: request(roles.listRoles, roleLines),
  assign: request(roles.assignRoles, incidentLine),
  'hand-over': request(roles.offerRoleHandOver, handOverLine),
  accept: request(roles.acceptRoleHandOver, handOverLine),
  decline: request(roles.declineRoleHandOver, handOverLine),
  resolve: request(verbs.resolveIncident, incidentLine),
  reopen: request(verbs.reopenIncident, incidentLine),
  close: request(verbs.closeIncident, incidentLine),
  merge: request(verbs.mergeIncident, incidentLine),
  escalate: request(verbs.escalateIncident, incidentLine),
  snooze: request(verbs.snoozeIncident, incidentLine),
  'war-room': request(verbs.openWarRoom, roomLine),
  pin: request(timeline.pinEntry, pinned),
  unpin: request(timeline.unpinEntry, pinned),
  'on-call': request(onCallNow, onCallLines),
  page: request(incidents.page, incidentLine),
  'call-in': request(verbs.callIn, incidentLine),
}

function request<A extends z.ZodType>(
  {
    method,
    path,
    answer: schema,
  }: Pick<Endpoint<z.ZodType, z.ZodType, z.ZodType, A>, 'method' | 'path' | 'answer'>,
  say: (answer: z.output<A>) => string,
): Request {
  return { endpoint: { method, path }, say: (answer) => say(schema.parse(answer)) }
}

import { lines, type Template } from '../template.ts'

/** Updates for a status page, one for each of its stages. */
export const statusTemplates: Template[] = [
  {
    id: 'status-investigating',
    name: 'Status page: investigating',
    audience: 'public',
    stage: 'initial',
    subject: 'Investigating: {{ service }}',
    text: lines(
      'Since {{ started | detected }} {{ service }} does not work as it should. {{ impact }}',
      'We are looking for the cause. Next update: {{ next_update }}',
    ),
  },
  {
    id: 'status-identified',
    name: 'Status page: identified',
    audience: 'public',
    stage: 'update',
    subject: 'Identified: {{ service }}',
    text: lines(
      'We know what is wrong with {{ service }} and are putting it right. {{ impact }}',
      'Meanwhile: {{ workaround }}',
      'Expected to be over: {{ eta }}. Next update: {{ next_update }}',
    ),
  },
  {
    id: 'status-monitoring',
    name: 'Status page: monitoring',
    audience: 'public',
    stage: 'update',
    subject: 'Monitoring: {{ service }}',
    text: lines(
      'Since {{ mitigated }} {{ service }} works again. We keep watching it before we call it over.',
      'Next update: {{ next_update }}',
    ),
  },
  {
    id: 'status-resolved',
    name: 'Status page: resolved',
    audience: 'public',
    stage: 'closing',
    subject: 'Resolved: {{ service }}',
    text: lines(
      '{{ service }} works as it should. The problem lasted from {{ started | detected }} to {{ resolved }}.',
      'We are sorry for the trouble.',
    ),
  },
]

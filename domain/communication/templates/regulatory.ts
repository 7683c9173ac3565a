import { lines, type Template } from '../template.ts'

/** Notices by law. They are for whoever answers legal questions to complete: most of what they ask stands in no incident. */
export const regulatoryTemplates: Template[] = [
  notice('gdpr-authority', 'GDPR: notice to the supervisory authority', 'Notice of a personal data breach', [
    'What happened: {{ title }}. {{ known }}',
    'Categories and approximate number of people concerned: {{ users_affected }}',
    'Categories and approximate number of records concerned: {{ note }}',
    'Likely consequences: {{ impact }}',
    'What was done and what is planned: {{ done }}',
    'Data protection officer or other contact: {{ legal }}',
    'If this comes later than 72 hours after we became aware: the reasons for the delay.',
  ]),
  notice('gdpr-people', 'GDPR: message to the people concerned', 'About your personal data', [
    'What happened, in plain words: {{ impact }}',
    'What this may mean for you: {{ note }}',
    'What we have done: {{ done }}',
    'What you can do: {{ workaround }}',
    'Whom to ask: {{ legal }}',
  ]),
  notice('hipaa-people', 'HIPAA: notice to the individuals', 'Notice about your health information', [
    'What happened, and when it was found: {{ detected }}. {{ impact }}',
    'Which kinds of health information were involved: {{ note }}',
    'What you should do to protect yourself: {{ workaround }}',
    'What we do to investigate, to lessen the harm and to prevent it: {{ done }}',
    'Whom to ask (a toll-free number, an address, a website or a postal address): {{ legal }}',
  ]),
  notice('hipaa-secretary', 'HIPAA: report to the Secretary of HHS', 'Breach report', [
    'Individuals affected: {{ users_affected }}',
    'Breach discovered: {{ detected }}',
    'Description: {{ title }}. {{ known }}',
    'Type of information and safeguards in place: {{ note }}',
    'Actions taken: {{ done }}',
    'Contact: {{ legal }}',
  ]),
  notice('pci-acquirer', 'PCI DSS: notice to acquirer and card brands', 'Suspected compromise of card data', [
    'What was noticed: {{ title }}. {{ known }}',
    'Systems concerned: {{ service }}',
    'Accounts possibly concerned: {{ note }}',
    'What was done to contain it: {{ done }}',
    'Contact for the forensic investigation: {{ legal }}',
  ]),
  notice('financial-initial', 'Financial regulator: first notice', 'First notice of a major incident', [
    'Service concerned: {{ service }}',
    'What happened: {{ title }}. {{ impact }}',
    'Customers concerned: {{ users_affected }}',
    'Status: {{ status }}. Expected to be over: {{ eta }}',
    'Contact: {{ legal }}',
  ]),
  notice('financial-report', 'Financial regulator: report', 'Report on a major incident', [
    'Service concerned: {{ service }}',
    'From {{ started | detected }} to {{ resolved }} ({{ duration }})',
    'Impact: {{ impact }}',
    'Cause: {{ cause }}',
    'What was done: {{ done }}',
    'What is done so that it does not happen again: {{ note }}',
    'Contact: {{ legal }}',
  ]),
]

function notice(id: string, name: string, title: string, asked: string[]): Template {
  const head = ['Reference: {{ incident }}', 'Written: {{ written }}', 'Noticed: {{ detected }}', '']
  return {
    id,
    name,
    audience: 'regulatory',
    stage: 'initial',
    subject: `${title} ({{ incident }})`,
    text: lines(...head, ...asked),
  }
}

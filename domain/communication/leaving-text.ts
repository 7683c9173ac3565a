import { shorten } from '../rendering/plain-text.ts'

type Written = { subject: string; text: string }

const MOST_SUBJECT = 300

/** What leaves the system: of a private incident no more than that there is news, of a drill that it is one. */
export function leavingText(
  { subject, text }: Written,
  incident: { id: string; link: string; private: boolean; drill: boolean },
): Written {
  if (incident.private) {
    return {
      subject: `${incident.id}: news of a private incident`,
      text: `There is news of the private incident ${incident.id}, in which you take part. Read it at ${incident.link}`,
    }
  }
  const written = { subject: shorten(subject, MOST_SUBJECT), text }
  return incident.drill ? ofDrill(written) : written
}

export function ofDrill({ subject, text }: Written): Written {
  return { subject: `DRILL: ${subject}`, text: `This is a drill; nothing is broken.\n\n${text}` }
}

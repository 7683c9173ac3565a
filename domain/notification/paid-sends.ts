/** What the organisation lets SMS and calls cost it; no countries means all. */
export type PaidCaps = { perPersonAnHour: number; anHour: number; countries: string[] }

/** Numbers whose owners earn by being called: premium-rate prefixes of the countries that publish them. */
const PREMIUM = [
  '+1900',
  '+3290',
  '+31900',
  '+31906',
  '+31909',
  '+3389',
  '+34803',
  '+34806',
  '+34807',
  '+34905',
  '+39892',
  '+39894',
  '+39895',
  '+39899',
  '+41900',
  '+41901',
  '+41906',
  '+43900',
  '+43901',
  '+43930',
  '+43931',
  '+449',
  '+46900',
  '+46939',
  '+46944',
  '+49900',
  '+61190',
  '+81990',
  '+979',
]

export function isPremium(number: string): boolean {
  return PREMIUM.some((prefix) => number.startsWith(prefix))
}

/** Why a message that costs money is not sent, in words for the delivery log; null when it may be. */
export function whyWithheld(
  number: string,
  sentThisHour: { toPerson: number; toAll: number },
  { perPersonAnHour, anHour, countries }: PaidCaps,
): string | null {
  if (isPremium(number)) return 'Withheld: it is a premium-rate number.'
  if (countries.length > 0 && !countries.some((code) => number.startsWith(code))) {
    return `Withheld: settings.paid_sends.countries lets messages out to ${countries.join(', ')} only.`
  }
  if (sentThisHour.toPerson >= perPersonAnHour) {
    return `Withheld: ${perPersonAnHour} paid messages an hour are the most for one person (settings.paid_sends).`
  }
  if (sentThisHour.toAll >= anHour) {
    return `Withheld: ${anHour} paid messages an hour are the most (settings.paid_sends).`
  }
  return null
}

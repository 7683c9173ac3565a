/** What was changed, as far as its words tell. */
export const changeKinds = [
  'deployment',
  'configuration',
  'flag',
  'schema',
  'infrastructure',
  'other',
] as const
export type ChangeKind = (typeof changeKinds)[number]

type Words = { readonly summary: string; readonly source: string | null }

/** In this order: what names a flag or a migration is that, although it was deployed too. */
const signs: readonly (readonly [ChangeKind, RegExp])[] = [
  ['flag', /\b(feature[ -]?)?(flags?|toggles?)\b|\bexperiments?\b|\blaunchdarkly\b|\bunleash\b/i],
  ['schema', /\bmigrat(e|ed|es|ing|ions?)\b|\bschema\b|\balter table\b|\b(create|drop) (table|index)\b/i],
  [
    'configuration',
    /\bconfig(s|uration|ured)?\b|\bsettings?\b|\btimeouts?\b|\blimits?\b|\bsecrets?\b|\bcertificates?\b/i,
  ],
  [
    'infrastructure',
    /\bterraform\b|\bkernel\b|\bnodes?\b|\bclusters?\b|\bdns\b|\bfirewalls?\b|\bload balancers?\b|\bscal(ed?|ing)\b/i,
  ],
  [
    'deployment',
    /\bdeploy(s|ed|ing|ments?)?\b|\breleas(e|es|ed|ing)\b|\brollouts?\b|\broll(ed)? ?back\b|\bversion\b|\bv\d+(\.\d+)+\b|\bbuild\b|\bmerge[ds]?\b|#\d+/i,
  ],
]

export function kindOfChange({ summary, source }: Words): ChangeKind {
  const text = `${summary} ${source ?? ''}`
  return signs.find(([, sign]) => sign.test(text))?.[0] ?? 'other'
}

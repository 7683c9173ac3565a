export const verdicts = ['do', 'consider', 'not-now'] as const
export type Verdict = (typeof verdicts)[number]

/** What speaks for or against an option, in sentences without a full stop. */
export type Judgement = { readonly verdict: Verdict; readonly because: readonly string[] }

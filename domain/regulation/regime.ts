/** One notice that a law or contract asks for. Without `dueHours` it asks for it without undue delay. */
export type Obligation = {
  id: string
  recipient: string
  dueHours: number | null
  /** The communication template that drafts it. */
  template: string
  /** What the notice has to say or to have. */
  checklist: string[]
}

/** A law or contract by which others must be told. */
export type Regime = {
  id: string
  name: string
  /** Which instant its clocks count from. */
  countsFrom: string
  /** Tags and kinds of data that suggest it. */
  signs: string[]
  obligations: Obligation[]
}

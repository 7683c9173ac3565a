/** A regular expression whose time grows with the length of the text and with nothing else. */
export type Expression = {
  test: (text: string) => boolean
  /** The named groups of the first match that took part in it; null without a match. */
  groups: (text: string) => Record<string, string> | null
}

/** The domain has no packages, so whoever compiles rules brings the compiler of their expressions. */
export type Compile = (pattern: string) => Expression

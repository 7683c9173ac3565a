export type HintRule =
  | 'no-commander'
  | 'two-roles-in-one'
  | 'update-overdue'
  | 'vague-update'
  | 'reassessment-overdue'
  | 'no-rollback-decision'
  | 'resolved-too-early'
  | 'no-final-notice'
  | 'pages-a-night'

/** What a rule found; `about` is the person where it is about one. */
export type Found = { readonly about?: string; readonly text: string }

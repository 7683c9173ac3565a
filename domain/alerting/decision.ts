import type { SuppressedBy } from './suppression.ts'

/** Who decided what about an alert, for those who ask why it paged or did not. `id` names the rule or the silence. */
export type Decision = { by: SuppressedBy; id: string; did: string; because: string }

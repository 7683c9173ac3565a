/** Whom a step pages. A team means whoever is on call in its schedules, else its lead, unless `who` says otherwise. */
export type Target =
  | { person: string }
  | { schedule: string }
  | { team: string; who?: 'on-call' | 'lead' | 'manager' | 'members' }
  | { webhook: string }

/** `waitMinutes` is the wait after the step, the last one too. With `roundRobin` a step pages one of its targets, in turn. */
export type Step = { waitMinutes: number; targets: Target[]; roundRobin: boolean }

/** The steps are walked `repeat + 1` times. */
export type Policy = { steps: Step[]; repeat: number }

/** The step that fires next; both count from 0. */
export type Position = { round: number; step: number }

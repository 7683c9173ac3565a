import type { EscalationPolicy, PolicyVariant, Step } from '../../../domain/organisation/document.ts'

/** Keys tell rows apart while they are moved and removed. */
export type DraftStep = Step & { key: string }
export type DraftVariant = Omit<PolicyVariant, 'steps'> & { key: string; steps: DraftStep[] }
export type Draft = Omit<EscalationPolicy, 'steps' | 'variants'> & {
  steps: DraftStep[]
  variants: DraftVariant[]
}

let made = 0

function newKey(): string {
  made += 1
  return `row-${made}`
}

export function newStep(): DraftStep {
  return { key: newKey(), wait_minutes: 5, round_robin: false, targets: [] }
}

export function newVariant(timeZone: string): DraftVariant {
  return {
    key: newKey(),
    when: 'off_hours',
    time_zone: timeZone,
    hours: [{ days: ['mon', 'tue', 'wed', 'thu', 'fri'], from: '09:00', to: '17:00' }],
    steps: [newStep()],
  }
}

export function draftOf({ id, name, team, repeat, steps, variants }: EscalationPolicy): Draft {
  return {
    id,
    name,
    team,
    repeat,
    steps: steps.map(withKey),
    variants: variants.map((variant) => ({ ...withKey(variant), steps: variant.steps.map(withKey) })),
  }
}

function withKey<T extends object>(row: T): T & { key: string } {
  return { ...row, key: newKey() }
}

/** The policy as it would be kept. Working hours mean something to off hours only. */
export function policyOf({ steps, variants, ...draft }: Draft): EscalationPolicy {
  return {
    ...draft,
    steps: steps.map(withoutKey),
    variants: variants.map((variant) => {
      const { hours, steps: own, ...rest } = withoutKey(variant)
      return { ...rest, hours: rest.when === 'off_hours' ? hours : [], steps: own.map(withoutKey) }
    }),
  }
}

function withoutKey<T extends { key: string }>(keyed: T): Omit<T, 'key'> {
  const { key: _, ...row } = keyed
  return row
}

export function isSame(one: EscalationPolicy, other: EscalationPolicy): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
}

/** What cannot be kept as it is, by path; the server checks the rest. */
export function faultsIn(draft: Draft): Map<string, string> {
  const faults = new Map<string, string>()
  if (draft.name.trim() === '') faults.set('name', 'Give it a name')
  const check = (steps: DraftStep[], below: string): void => {
    for (const [index, step] of steps.entries()) {
      if (step.targets.length === 0) faults.set(`${below}steps[${index}].targets`, 'Choose whom to page')
    }
  }
  check(draft.steps, '')
  for (const [index, variant] of draft.variants.entries()) {
    check(variant.steps, `variants[${index}].`)
    if (variant.steps.length === 0) faults.set(`variants[${index}].steps`, 'Add a step')
  }
  return faults
}

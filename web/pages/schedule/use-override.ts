import { useState } from 'react'
import { overrides } from '../../../api/organisation-resources.ts'
import type { Override, Schedule } from '../../../domain/organisation/document.ts'
import { sentenceOf } from '../../app/sentence-of.ts'
import { tell } from '../../app/toasts.tsx'
import { useAct } from '../../queries/act.ts'
import { useNameOf } from '../../queries/rotas.ts'
import { bodyOf, type OverrideWish } from './rota/override-wish.ts'

const touches = ['on-call', 'on-call-health', 'shifts', 'people', 'home']

/** Making, changing and removing overrides; each can be taken back for a moment. */
export function useOverride(schedule: Schedule, onDone: () => void) {
  const [refusal, setRefusal] = useState<string | null>(null)
  const nameOf = useNameOf()
  const consequences = { touches, onRefused: (error: Error) => setRefusal(sentenceOf(error)) }
  const create = useAct(overrides.create, consequences)
  const replace = useAct(overrides.replace, consequences)
  const remove = useAct(overrides.remove, consequences)
  const params = { id: schedule.id }

  function add(override: Partial<Pick<Override, 'id'>> & Omit<Override, 'id'>): void {
    create.mutate([{ params, body: override }])
  }

  function save(wish: OverrideWish): void {
    const body = bodyOf(wish, schedule)
    if (!body) return
    setRefusal(null)
    const before = schedule.overrides.find(({ id }) => id === wish.id)
    const told = `${nameOf(body.person)} stands in.`
    if (before) {
      const place = { ...params, override: before.id }
      const undo = () => replace.mutate([{ params: place, body: before }])
      replace.mutate([{ params: place, body }], { onSuccess: () => done(told, undo) })
      return
    }
    create.mutate([{ params, body }], {
      onSuccess: ({ id }) => done(told, () => remove.mutate([{ params: { ...params, override: id } }])),
    })
  }

  function take(override: Override): void {
    setRefusal(null)
    remove.mutate([{ params: { ...params, override: override.id } }], {
      onSuccess: () => done(`The override of ${nameOf(override.person)} is removed.`, () => add(override)),
    })
  }

  function done(told: string, undo: () => void): void {
    tell(told, undo)
    onDone()
  }

  return {
    save,
    take,
    refusal,
    forget: () => setRefusal(null),
    busy: create.isPending || replace.isPending || remove.isPending,
  }
}

/** What a link to the form may say: `?incident=INC-142&task=7`. */
export type Prefill = { title?: string; incident?: string; task?: number; workaround?: number }

export function readPrefill(search: Record<string, unknown>): Prefill {
  const { title, incident } = search
  const [task, workaround] = [Number(search['task']), Number(search['workaround'])]
  return {
    ...(typeof title === 'string' && { title }),
    ...(typeof incident === 'string' && { incident }),
    ...(Number.isInteger(task) && task > 0 && { task }),
    ...(Number.isInteger(workaround) && workaround > 0 && { workaround }),
  }
}

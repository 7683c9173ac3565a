import type { Service } from '../../../domain/organisation/document.ts'

type Linked = Pick<Service, 'id' | 'depends_on'>

/** `column` 0 is the service itself; what it needs is to the right, what needs it to the left. */
export type Node = { id: string; column: number; row: number }
export type Layout = { nodes: Node[]; edges: { from: string; to: string }[] }

const FURTHEST = 3

/** The services around one, by how many steps they are away. */
export function dependencyLayout(services: readonly Linked[], id: string): Layout {
  const needs = new Map(services.map((one) => [one.id, one.depends_on]))
  const neededBy = (of: string): string[] =>
    services.filter(({ depends_on: on }) => on.includes(of)).map((one) => one.id)
  const columns = new Map([[id, 0]])
  spread(columns, id, 1, (of) => (needs.get(of) ?? []).filter((one) => needs.has(one)))
  spread(columns, id, -1, neededBy)
  const rows = new Map<number, number>()
  const nodes = [...columns].map(([one, column]) => {
    const row = rows.get(column) ?? 0
    rows.set(column, row + 1)
    return { id: one, column, row }
  })
  const edges = nodes.flatMap(({ id: from, column }) =>
    (needs.get(from) ?? []).filter((to) => (columns.get(to) ?? column) > column).map((to) => ({ from, to })),
  )
  return { nodes, edges }
}

function spread(
  columns: Map<string, number>,
  from: string,
  direction: 1 | -1,
  next: (id: string) => string[],
): void {
  let edge = [from]
  for (let distance = 1; distance <= FURTHEST; distance += 1) {
    edge = edge.flatMap(next).filter((id) => !columns.has(id))
    for (const id of edge) columns.set(id, direction * distance)
    edge = [...new Set(edge)]
  }
}

import type { ReactElement } from 'react'
import type { Service } from '../../../domain/organisation/document.ts'
import { dependencyLayout, type Node } from './dependency-layout.ts'
import classes from './dependency-graph.module.css'

const WIDTH = 150
const HEIGHT = 40
const ACROSS = 56
const DOWN = 14

type Given = { services: readonly Service[]; id: string }

/** A drawing of what the lists beside it say; those are for the keyboard and for readers of screens. */
export function DependencyGraph({ services, id }: Given): ReactElement | null {
  const { nodes, edges } = dependencyLayout(services, id)
  if (nodes.length < 2) return null
  const names = new Map(services.map((one) => [one.id, one.name]))
  const first = Math.min(...nodes.map(({ column }) => column))
  const last = Math.max(...nodes.map(({ column }) => column))
  const rows = Math.max(...nodes.map(({ row }) => row)) + 1
  const left = ({ column }: Node): number => (column - first) * (WIDTH + ACROSS)
  const top = ({ row }: Node): number => row * (HEIGHT + DOWN)
  const places = new Map(nodes.map((node) => [node.id, node]))
  return (
    <div className={classes.graph} aria-hidden>
      <svg
        width={(last - first + 1) * (WIDTH + ACROSS) - ACROSS}
        height={rows * (HEIGHT + DOWN) - DOWN}
        role="presentation"
      >
        {edges.map(({ from, to }) => {
          const [start, end] = [places.get(from), places.get(to)]
          if (!start || !end) return null
          const [x1, y1] = [left(start) + WIDTH, top(start) + HEIGHT / 2]
          const [x2, y2] = [left(end), top(end) + HEIGHT / 2]
          const bend = (x1 + x2) / 2
          return (
            <path
              key={`${from} ${to}`}
              className={classes.line}
              d={`M ${x1} ${y1} C ${bend} ${y1}, ${bend} ${y2}, ${x2} ${y2}`}
            />
          )
        })}
        {nodes.map((node) => (
          <foreignObject key={node.id} x={left(node)} y={top(node)} width={WIDTH} height={HEIGHT}>
            <div className={classes.node} data-own={node.id === id || undefined}>
              {names.get(node.id) ?? node.id}
            </div>
          </foreignObject>
        ))}
      </svg>
    </div>
  )
}

import { Center } from '@mantine/core'
import { encode } from 'uqr'
import type { ReactElement } from 'react'

/** Dark on light in both schemes, since that is what cameras read. */
export function QrCode({ text, label }: { text: string; label: string }): ReactElement {
  const { data, size } = encode(text, { border: 2 })
  const dark = data.flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? [`M${x} ${y}h1v1h-1z`] : [])))
  return (
    <Center>
      <svg role="img" aria-label={label} viewBox={`0 0 ${size} ${size}`} width={200} height={200}>
        <rect width={size} height={size} fill="white" />
        <path d={dark.join('')} fill="black" shapeRendering="crispEdges" />
      </svg>
    </Center>
  )
}

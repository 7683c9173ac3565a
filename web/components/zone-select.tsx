import { Select, type SelectProps } from '@mantine/core'
import type { ReactElement } from 'react'

const zones = [...new Set(['UTC', ...Intl.supportedValuesOf('timeZone')])]

/** A time zone by its IANA name. */
export function ZoneSelect(props: Omit<SelectProps, 'data'>): ReactElement {
  const { value } = props
  const data = typeof value === 'string' && !zones.includes(value) ? [value, ...zones] : zones
  return <Select label="Time zone" data={data} searchable limit={60} allowDeselect={false} {...props} />
}

import { metricNames, type Figures, type Metrics } from '../../api/metrics.ts'
import { definitions, exclusionNote } from '../../domain/metrics/definitions.ts'
import { dayText, minutesText } from '../shell/instant-text.ts'
import { table, type Cell } from '../shell/table.ts'

type Wanted = { verbose?: boolean | undefined }

/** Only what was asked for is in the answer, so only that is shown. */
export function metricsText(metrics: Metrics, { verbose }: Wanted): string {
  return [
    headText(metrics),
    figuresTable(metrics, verbose),
    verbose ? groupsTable('SEVERITY', metrics.by_severity) : null,
    verbose && metrics.comparison === undefined ? groupsTable('SERVICE', metrics.by_service) : null,
    metrics.comparison ? comparisonTable(metrics.comparison) : null,
    metrics.trends ? trendsTable(metrics.trends) : null,
    recommendationsText(metrics.recommendations),
    verbose ? definitionsText(metrics) : null,
  ]
    .filter((part) => part !== null)
    .join('\n\n')
}

function headText({ period, incidents, excluded }: Metrics): string {
  const { drills, false_positives, duplicates } = excluded
  const left = [
    counted(drills, 'drill'),
    counted(false_positives, 'false positive'),
    counted(duplicates, 'duplicate'),
  ].join(', ')
  return `${counted(incidents, 'incident')} from ${dayText(period.from)} to ${dayText(period.to)} (${period.days} days). Left out of the figures: ${left}.`
}

function counted(count: number, word: string): string {
  return `${count} ${word}${count === 1 ? '' : 's'}`
}

const spreadColumns = ['MEAN', 'MEDIAN', 'P90', 'P95'] as const
const extremes = ['MIN', 'MAX'] as const

function figuresTable(figures: Figures, verbose = false): string {
  const titles = [...spreadColumns, ...(verbose ? extremes : []), 'COUNT']
  const columns = [
    { title: 'METRIC' },
    ...titles.map((title) => ({ title, align: 'right' as const })),
    { title: '' },
  ]
  const rows = metricNames
    .filter((name) => figures[name] !== undefined)
    .map((name): Cell[] => {
      const cells = name === 'mtbf' ? failureCells(figures, verbose) : spreadCells(figures[name], verbose)
      return [name.toUpperCase(), ...cells, definitions[name].name.toLowerCase()]
    })
  return table(columns, rows)
}

function spreadCells(spread: Figures['mttr'], verbose: boolean): Cell[] {
  const { mean_minutes, median_minutes, p90_minutes, p95_minutes, min_minutes, max_minutes, count } =
    spread ?? nothing
  const lengths = [mean_minutes, median_minutes, p90_minutes, p95_minutes]
  return [...lengths, ...(verbose ? [min_minutes, max_minutes] : [])]
    .map((one): Cell => minutesText(one))
    .concat(count)
}

function failureCells({ mtbf }: Figures, verbose: boolean): Cell[] {
  const mean = mtbf ? `${Number(mtbf.mean_hours.toFixed(1))} h` : null
  return [mean, null, null, null, ...(verbose ? [null, null] : []), mtbf?.count ?? 0]
}

const nothing = {
  mean_minutes: null,
  median_minutes: null,
  p90_minutes: null,
  p95_minutes: null,
  min_minutes: null,
  max_minutes: null,
  count: 0,
}

const lengthNames = ['mttd', 'mtta', 'mtti', 'mttm', 'mttr'] as const

function groupsTable(title: string, groups: Record<string, Figures>): string {
  const known = Object.values(groups)
  const names = lengthNames.filter((name) => known.some((figures) => figures[name] !== undefined))
  const rows = Object.entries(groups).map(([group, figures]): Cell[] => [
    group,
    figures.incidents,
    ...names.map((name) => minutesText(figures[name]?.mean_minutes ?? null)),
  ])
  return rows.length === 0 ? `No data by ${title.toLowerCase()}.` : meansTable(title, names, rows)
}

function comparisonTable(services: NonNullable<Metrics['comparison']>): string {
  const rows = services.map(({ service, incidents, mean_minutes, mtbf_hours }): Cell[] => [
    service,
    incidents,
    ...lengthNames.map((name) => minutesText(mean_minutes[name])),
    mtbf_hours === null ? null : `${Number(mtbf_hours.toFixed(1))} h`,
  ])
  return meansTable('SERVICE', [...lengthNames, 'mtbf'], rows)
}

function trendsTable(months: NonNullable<Metrics['trends']>): string {
  const rows = months.map(({ month, incidents, median_minutes }): Cell[] => [
    month,
    incidents,
    ...lengthNames.map((name) => minutesText(median_minutes[name])),
  ])
  return meansTable('MONTH', lengthNames, rows, 'median')
}

function meansTable(title: string, names: readonly string[], rows: Cell[][], figure = 'mean'): string {
  const heads = ['INCIDENTS', ...names.map((name) => `${name.toUpperCase()} (${figure})`)]
  return table([{ title }, ...heads.map((head) => ({ title: head, align: 'right' as const }))], rows)
}

function recommendationsText(recommendations: string[]): string | null {
  if (recommendations.length === 0) return null
  return ['Recommendations:', ...recommendations.map((text) => `  - ${text}`)].join('\n')
}

function definitionsText(figures: Figures): string {
  const lines = metricNames
    .filter((name) => figures[name] !== undefined)
    .map((name) => `  ${name.toUpperCase()}: ${definitions[name].text} Target: ${definitions[name].target}.`)
  return ['What they mean:', ...lines, `  ${exclusionNote}`].join('\n')
}

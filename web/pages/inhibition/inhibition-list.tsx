import { Button, Code, Text } from '@mantine/core'
import IconArrowsSplit from '@tabler/icons-react/dist/esm/icons/IconArrowsSplit.mjs'
import { Fragment, type ReactElement } from 'react'
import { inhibitionRules } from '../../../api/suppression-resources.ts'
import type { InhibitionRule } from '../../../domain/alerting/inhibition-rule.ts'
import { useMay } from '../../app/session.ts'
import { tell } from '../../app/toasts.tsx'
import { Card } from '../../components/card.tsx'
import { withoutVersion } from '../../components/edition.ts'
import { Empty } from '../../components/empty.tsx'
import { KeptQuiet } from '../../components/kept-quiet.tsx'
import { Link } from '../../components/link.tsx'
import { Row, Rows } from '../../components/rows.tsx'
import { Shown } from '../../components/shown.tsx'
import { useAct } from '../../queries/act.ts'
import { useEvery } from '../../queries/every.ts'

/** Open alerts that keep others quiet. */
export function InhibitionList(): ReactElement {
  const rules = useEvery(inhibitionRules.list)
  return (
    <Shown of={rules}>
      {(all) =>
        all.length === 0 ? (
          <Empty icon={IconArrowsSplit} title="No inhibition rule">
            While an alert such as NodeDown is open, a rule keeps those that follow from it quiet.
          </Empty>
        ) : (
          <Card title="Rules">
            <Rows label="Inhibition rules">
              {all.map((rule) => (
                <InhibitionRow key={rule.id} rule={rule} />
              ))}
            </Rows>
          </Card>
        )
      }
    </Shown>
  )
}

function InhibitionRow({ rule }: { rule: InhibitionRule & { version?: string } }): ReactElement {
  const before = withoutVersion(rule)
  const params = { id: rule.id }
  const may = useMay('inhibition-rule.edit')
  const restore = useAct(inhibitionRules.replace, { onDone: () => tell('It is as it was.') })
  const remove = useAct(inhibitionRules.remove, {
    onDone: () => tell('The rule is removed.', () => restore.mutate([{ params, body: before }])),
  })
  return (
    <Row
      title={
        <Link to="/inhibition/$id" params={params} fw={600}>
          {rule.id}
        </Link>
      }
      below={
        <>
          <Text size="sm" component="div" lh={1.9}>
            While <Matchers texts={rule.source} /> is open, <Matchers texts={rule.target} /> pages nobody
            {rule.equal.length > 0 && `, if both have the same ${rule.equal.join(', ')}`}.
          </Text>
          <KeptQuiet by="inhibition" id={rule.id} />
        </>
      }
      end={
        may && (
          <Button
            size="xs"
            variant="default"
            loading={remove.isPending}
            aria-label={`Remove: ${rule.id}`}
            onClick={() => remove.mutate([{ params }])}
          >
            Remove
          </Button>
        )
      }
    />
  )
}

function Matchers({ texts }: { texts: readonly string[] }): ReactElement {
  return (
    <>
      {texts.map((text, index) => (
        <Fragment key={text}>
          {index > 0 && ' and '}
          <Code>{text}</Code>
        </Fragment>
      ))}
    </>
  )
}

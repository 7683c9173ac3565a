import { Button, NativeSelect, Stack, Text, TextInput } from '@mantine/core'
import { useState, type ReactElement } from 'react'
import { answerTriage, readTriage, type Triage as Questions } from '../../../../api/triage.ts'
import { services } from '../../../../api/organisation-resources.ts'
import { useMay } from '../../../app/session.ts'
import { Shown } from '../../../components/shown.tsx'
import { useAct } from '../../../queries/act.ts'
import { useAsked } from '../../../queries/ask.ts'
import { useEvery } from '../../../queries/every.ts'
import classes from '../war-room.module.css'

type Question = Questions['questions'][number]

/** The first questions, one after the other; answers fill in the incident. */
export function Triage({ id }: { id: string }): ReactElement {
  const triage = useAsked(readTriage, { params: { id } })
  const may = useMay('incident.edit')
  return (
    <Shown of={triage}>
      {({ questions }) => {
        const next = questions.find(({ answered }) => !answered)
        return (
          <Stack gap="sm">
            {may && next && <Ask key={next.id} id={id} question={next} />}
            <ul className={classes.plain}>
              {questions
                .filter(({ answered }) => answered)
                .map(({ id: name, ask, answer }) => (
                  <li key={name}>
                    <div className={classes.soft}>{ask}</div>
                    {wordsOf(answer)}
                  </li>
                ))}
            </ul>
          </Stack>
        )
      }}
    </Shown>
  )
}

function wordsOf(answer: Question['answer']): string {
  if (answer === null) return 'nothing that is known'
  return typeof answer === 'boolean' ? (answer ? 'yes' : 'no') : String(answer)
}

function Ask({
  id,
  question: { id: name, kind, ask, hint },
}: {
  id: string
  question: Question
}): ReactElement {
  const [text, setText] = useState('')
  const answer = useAct(answerTriage)
  const { data: all = [] } = useEvery<{ id: string; name: string }, typeof services.list>(services.list)
  const give = (value: string | number | boolean | null): void =>
    answer.mutate([{ params: { id }, body: { [name]: value } }])
  if (kind === 'yes-no') {
    return (
      <div>
        <Text size="sm">{ask}</Text>
        <Button.Group mt={6}>
          <Button variant="default" onClick={() => give(true)}>
            Yes
          </Button>
          <Button variant="default" onClick={() => give(false)}>
            No
          </Button>
        </Button.Group>
      </div>
    )
  }
  const isService = kind === 'service'
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        give(kind === 'number' ? Number(text) : kind === 'instant' ? new Date(text).toISOString() : text)
      }}
    >
      {isService ? (
        <NativeSelect
          label={ask}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
          data={[{ value: '', label: '' }, ...all.map((one) => ({ value: one.id, label: one.name }))]}
        />
      ) : (
        <TextInput
          label={ask}
          type={kind === 'number' ? 'number' : kind === 'instant' ? 'datetime-local' : 'text'}
          placeholder={hint ?? ''}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
      )}
      <Button type="submit" size="xs" mt={6} disabled={text === ''} loading={answer.isPending}>
        Answer
      </Button>
    </form>
  )
}

import { Button, NativeSelect } from '@mantine/core'
import IconPaperclip from '@tabler/icons-react/dist/esm/icons/IconPaperclip.mjs'
import { useRef, useState, type KeyboardEvent, type ReactElement } from 'react'
import { mediaTypes } from '../../../../domain/war-room/media-type.ts'
import { entryKinds, type EntryKind } from '../../../../domain/incident/entry-kinds.ts'
import { endWriting, noteWriting } from '../writing.ts'
import { ChosenFiles } from './chosen-files.tsx'
import { keepDraft, keptDraft } from './draft.ts'
import { Suggestions } from './suggestions.tsx'
import classes from './timeline.module.css'
import { Understood } from './understood.tsx'
import { useSend } from './use-send.ts'
import { useSuggestions } from './use-suggestions.ts'

type Given = { id: string; onSent: () => void }

const PLACEHOLDER = 'Say what you see or do; / commands, @ people'

/** Enter sends, Shift with Enter begins a line. What is not sent yet is kept. */
export function Composer({ id, onSent }: Given): ReactElement {
  const [text, setText] = useState(() => keptDraft(id))
  const [kind, setKind] = useState<EntryKind | ''>('')
  const [files, setFiles] = useState<File[]>([])
  const box = useRef<HTMLTextAreaElement>(null)
  const chooser = useRef<HTMLInputElement>(null)
  const write = (next: string): void => {
    setText(next)
    keepDraft(id, next)
    if (next === '') endWriting()
    else noteWriting()
  }
  const { suggestions, active, move, take } = useSuggestions(text, write)
  const { send, busy, answer, refusal } = useSend(id)
  const add = (more: readonly File[]): void => setFiles((now) => [...now, ...more])

  const submit = async (): Promise<void> => {
    if ((text.trim() === '' && files.length === 0) || busy) return
    if (!(await send({ text, kind, files }))) return
    // What was written while it was under way stays.
    const now = box.current?.value ?? ''
    write(now.startsWith(text) ? now.slice(text.length) : now)
    setKind('')
    setFiles((chosen) => chosen.filter((file) => !files.includes(file)))
    onSent()
    box.current?.focus()
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    const isPlainEnter = event.key === 'Enter' && !event.shiftKey && !event.nativeEvent.isComposing
    if (suggestions.length > 0 && ['ArrowDown', 'ArrowUp', 'Tab', 'Escape'].includes(event.key)) {
      event.preventDefault()
      if (event.key === 'Tab') take()
      else move(event.key)
    } else if (isPlainEnter) {
      event.preventDefault()
      if (active >= 0) take()
      else void submit()
    }
  }
  return (
    <form
      className={classes.composer}
      onSubmit={(event) => {
        event.preventDefault()
        void submit()
      }}
    >
      {answer && (
        <output className={classes.answer} aria-live="polite">
          {answer}
        </output>
      )}
      <Suggestions suggestions={suggestions} active={active} onTake={take} />
      <textarea
        ref={box}
        className={classes.box}
        rows={1}
        aria-label="Write into the timeline"
        aria-controls={suggestions.length > 0 ? 'suggestions' : undefined}
        placeholder={PLACEHOLDER}
        value={text}
        maxLength={20_000}
        onChange={(event) => write(event.currentTarget.value)}
        onKeyDown={onKeyDown}
        onPaste={(event) => add([...event.clipboardData.files])}
        onDragOver={(event) => event.preventDefault()}
        onDrop={(event) => {
          if (event.dataTransfer.files.length === 0) return
          event.preventDefault()
          add([...event.dataTransfer.files])
        }}
      />
      <ChosenFiles files={files} onRemove={(file) => setFiles(files.filter((one) => one !== file))} />
      <div className={classes.below}>
        <span className={classes.hint} role="status">
          {refusal === null ? (
            <Understood text={text} id={id} />
          ) : (
            <span className={classes.wrong}>{refusal}</span>
          )}
        </span>
        <span className={classes.acts}>
          <input
            ref={chooser}
            type="file"
            multiple
            hidden
            accept={mediaTypes.join(',')}
            aria-label="Files to attach"
            onChange={({ currentTarget }) => {
              add([...(currentTarget.files ?? [])])
              // So that the same file can be chosen again after it was taken out.
              currentTarget.value = ''
            }}
          />
          <Button
            variant="subtle"
            size="xs"
            aria-label="Attach files"
            onClick={() => chooser.current?.click()}
          >
            <IconPaperclip size={17} aria-hidden />
          </Button>
          <NativeSelect
            aria-label="Kind of entry"
            size="xs"
            value={kind}
            onChange={(event) => setKind(entryKinds.find((one) => one === event.currentTarget.value) ?? '')}
            data={[
              { value: '', label: 'note' },
              ...entryKinds.slice(0, 5).map((one) => ({ value: one, label: one.toLowerCase() })),
            ]}
          />
          <Button type="submit" size="xs" loading={busy}>
            Send
          </Button>
        </span>
      </div>
    </form>
  )
}

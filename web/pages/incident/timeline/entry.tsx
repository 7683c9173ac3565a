import { VisuallyHidden } from '@mantine/core'
import { memo, useState, type ReactElement } from 'react'
import type { IncidentEntry } from '../../../../api/incident-timeline.ts'
import { Moment } from '../../../time/moment.tsx'
import { CorrectEntry } from './correct-entry.tsx'
import { EarlierVersions } from './earlier-versions.tsx'
import { EntryActs } from './entry-acts.tsx'
import { Files } from './files.tsx'
import { isSaid } from './group-entries.ts'
import { Prose } from './prose.tsx'
import classes from './timeline.module.css'

/** Only what people said is read as Markdown: the words of alerts are shown as they are. */
export const Entry = memo(function Entry({ id, entry }: { id: string; entry: IncidentEntry }): ReactElement {
  const [correcting, setCorrecting] = useState(false)
  const { number, at, kind, text, attachments, earlier_versions: versions } = entry
  const said = isSaid(entry)
  return (
    <div id={`entry-${number}`} className={classes.entry} data-said={said}>
      <div className={classes.line}>
        <a href={`#entry-${number}`} className={classes.at}>
          <Moment at={at} form="clock" />
          <VisuallyHidden>, link to entry {number}</VisuallyHidden>
        </a>
        <div>
          {correcting ? (
            <CorrectEntry id={id} entry={entry} onDone={() => setCorrecting(false)} />
          ) : said ? (
            <Prose text={text} />
          ) : (
            <span className={classes.prose}>{text}</span>
          )}
          {versions.length > 0 && <EarlierVersions versions={versions} />}
          {attachments.length > 0 && <Files id={id} files={attachments} />}
        </div>
        {said && kind !== 'NOTE' && (
          <span className={classes.kind} data-kind={kind}>
            {kind.toLowerCase()}
          </span>
        )}
        <EntryActs id={id} entry={entry} onCorrect={() => setCorrecting(true)} />
      </div>
    </div>
  )
})

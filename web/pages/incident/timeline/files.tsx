import type { ReactElement } from 'react'
import type { Attachment } from '../../../../api/attachments.ts'
import classes from './timeline.module.css'

/** Pictures are shown; everything is saved and never opened as a page. */
export function Files({ id, files }: { id: string; files: readonly Attachment[] }): ReactElement {
  return (
    <div className={classes.files}>
      {files.map(({ id: attachment, name, content_type, bytes }) => {
        const address = `/api/v1/incidents/${id}/attachments/${attachment}`
        return (
          <a key={attachment} href={address} download={name}>
            {content_type.startsWith('image/') ? <img src={address} alt={name} loading="lazy" /> : null}
            {name} ({Math.ceil(bytes / 1024)} KB)
          </a>
        )
      })}
    </div>
  )
}

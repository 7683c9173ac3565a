import { Button } from '@mantine/core'
import type { ReactElement } from 'react'
import classes from './timeline.module.css'

type Given = { files: readonly File[]; onRemove: (file: File) => void }

export function ChosenFiles({ files, onRemove }: Given): ReactElement | null {
  if (files.length === 0) return null
  return (
    <div className={classes.files}>
      {files.map((file) => (
        <Button
          key={`${file.name} ${file.size} ${file.lastModified}`}
          variant="default"
          size="compact-sm"
          onClick={() => onRemove(file)}
          title="Take it away"
        >
          {file.name === '' ? 'a picture' : file.name} ×
        </Button>
      ))}
    </div>
  )
}

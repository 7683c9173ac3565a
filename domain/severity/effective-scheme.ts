import { parseLevel, presets, type Level, type Scheme, type SchemeId } from './scheme.ts'
import { readLevel, writeLevel, type LevelChange } from './written-level.ts'

/** The preset with what an organisation wants otherwise of its levels; what it says nothing about stays. */
export function effectiveScheme(id: SchemeId, changes: readonly LevelChange[]): Scheme {
  const preset = presets[id]
  if (changes.length === 0) return preset
  const [first, second, third, fourth] = preset.levels
  const changed = (level: Level): Level =>
    changes.reduce(
      (known, change) =>
        parseLevel(preset, change.level)?.rank === level.rank ? changeLevel(known, change) : known,
      level,
    )
  return { id, levels: [changed(first), changed(second), changed(third), changed(fourth)] }
}

function changeLevel(level: Level, { level: _name, targets, postmortem, ...change }: LevelChange): Level {
  const written = writeLevel(level)
  return readLevel({
    ...written,
    ...change,
    targets: { ...written.targets, ...targets },
    postmortem: { ...written.postmortem, ...postmortem },
  })
}

import type { Schema } from "@dsfr-blocks/content/schema";
import { getBlockFixtures } from "../support/blocks";
import { getStateFile } from "../support/states";

interface LimitsProps {
  /** The block's folder. */
  readonly block: string;
}

/**
 * Renders a `<dl>` of the limits of each part of a block: the `targetLength` in the schema, then the limits in
 * `states/<block>.yaml`.
 */
export function Limits({ block }: LimitsProps) {
  const { schema, entries } = getBlockFixtures(block).block.block;
  const { limits } = getStateFile(block);
  const targetLengths = new Map(
    [schema, ...Object.values(entries)].flatMap((each) => [...listTargetLengths(each)]),
  );
  const parts = new Set([...targetLengths.keys(), ...Object.keys(limits)]);
  return (
    <>
      <dl className="doc-list">
        {[...parts].map((part) => (
          <div key={part}>
            <dt>{part}</dt>
            <dd>{[targetLengths.get(part), limits[part]].filter(Boolean).join(", ")}</dd>
          </div>
        ))}
      </dl>
      {targetLengths.size > 0 && (
        <p>Si un texte dépasse le double de ces longueurs, « check » affiche une remarque.</p>
      )}
    </>
  );
}

/** Yields the label and the target length of each text in a schema, if the text has a `targetLength`. */
function* listTargetLengths(schema: Schema, name = ""): Generator<readonly [part: string, limit: string]> {
  if (schema.kind === "list") yield* listTargetLengths(schema.item, schema.item.label);
  if (schema.kind === "text" && schema.targetLength !== undefined)
    yield [name, `${schema.targetLength} signes`];
  if (schema.kind !== "object") return;
  for (const [key, field] of Object.entries(schema.fields)) {
    const label = field.label ?? key;
    yield* listTargetLengths(field, name === "" || name === label ? label : `${name} › ${label}`);
  }
}

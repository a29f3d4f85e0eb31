import type { Schema } from "@dsfr-blocks/content/schema";
import { blockIn } from "../support/blocks";
import { stateFileOf } from "../support/states";

interface LimitsProps {
  /** The block's folder. */
  readonly block: string;
}

/** How much text a block is drawn for, part by part: what its schema says, then what it cannot say. Renders a `<dl>`. */
export function Limits({ block }: LimitsProps) {
  const { schema, entries } = blockIn(block).block.block;
  const { limits } = stateFileOf(block);
  const drawn = new Map([schema, ...Object.values(entries)].flatMap((each) => [...drawnIn(each)]));
  const parts = new Set([...drawn.keys(), ...Object.keys(limits)]);
  return (
    <>
      <dl className="doc-list">
        {[...parts].map((part) => (
          <div key={part}>
            <dt>{part}</dt>
            <dd>{[drawn.get(part), limits[part]].filter(Boolean).join(", ")}</dd>
          </div>
        ))}
      </dl>
      {drawn.size > 0 && <p>Un texte qui a plus du double de ces signes est une remarque de « check ».</p>}
    </>
  );
}

/** The texts of a schema that are drawn for some number of characters, as a form calls them. */
function* drawnIn(schema: Schema, name = ""): Generator<readonly [part: string, limit: string]> {
  if (schema.kind === "list") yield* drawnIn(schema.item, schema.item.label);
  if (schema.kind === "text" && schema.targetLength !== undefined)
    yield [name, `${schema.targetLength} signes`];
  if (schema.kind !== "object") return;
  for (const [key, field] of Object.entries(schema.fields)) {
    const own = field.label ?? key;
    yield* drawnIn(field, name === "" || name === own ? own : `${name} › ${own}`);
  }
}

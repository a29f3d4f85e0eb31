import { mayMiss } from "@dsfr-blocks/content/leftOut";
import type { Fields, ObjectSchema } from "@dsfr-blocks/content/schema";
import { keysOf, saidOf } from "../support/keysOf";
import { typeNames } from "../support/typeNames";
import { KeyList } from "./KeyList";

interface FrontMatterProps {
  readonly schema: ObjectSchema<Fields>;
  /** Key of the block in the front matter of the page. Absent for the page itself. */
  readonly of?: string;
}

/** Renders a `<dl>` of the keys of a schema, nested ones too. */
export function FrontMatter({ schema, of: blockKey }: FrontMatterProps) {
  const keys = keysOf(schema, blockKey).map(({ path, schema: field, isItem }) => ({
    name: path,
    type: typeNames(field),
    isDue: !isItem && !mayMiss(field),
    text: saidOf(field),
  }));
  return <KeyList keys={keys} />;
}

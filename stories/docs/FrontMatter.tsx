import { mayMiss } from "@dsfr-blocks/content/leftOut";
import type { Fields, ObjectSchema } from "@dsfr-blocks/content/schema";
import { keysOf, saidOf } from "../support/keysOf";
import { typeNames } from "../support/typeNames";
import { KeyList } from "./KeyList";

interface FrontMatterProps {
  readonly schema: ObjectSchema<Fields>;
  /** The block's own key in the page's front matter; none for the page itself. */
  readonly of?: string;
}

/** The keys that a block reads, nested ones too, as its schema says them. Renders a `<dl>`. */
export function FrontMatter({ schema, of }: FrontMatterProps) {
  const keys = keysOf(schema, of).map(({ path, schema: field, isItem }) => ({
    name: path,
    type: typeNames(field),
    isDue: !isItem && !mayMiss(field),
    text: saidOf(field),
  }));
  return <KeyList keys={keys} />;
}

import { isOptionalKey } from "@dsfr-blocks/content/optionalKeys";
import type { Fields, ObjectSchema } from "@dsfr-blocks/content/schema";
import { listKeys, formatDescription } from "../support/listKeys";
import { formatTypeName } from "../support/formatTypeName";
import { KeyList } from "./KeyList";

interface FrontMatterProps {
  readonly schema: ObjectSchema<Fields>;
  /** Key of the block in the front matter of the page. Undefined if the schema is the schema of a page. */
  readonly of?: string;
}

/** Renders a `<dl>` of the keys of a schema, including nested keys. */
export function FrontMatter({ schema, of: blockKey }: FrontMatterProps) {
  const keys = listKeys(schema, blockKey).map(({ path, schema: field, isItem }) => ({
    name: path,
    type: formatTypeName(field),
    isRequired: !isItem && !isOptionalKey(field),
    text: formatDescription(field),
  }));
  return <KeyList keys={keys} />;
}

import { Markdown } from "@storybook/addon-docs/blocks";
import type { Fields, ObjectSchema } from "../../src/content/schema";
import { keyTable } from "./keyTable";

interface FrontMatterProps {
  readonly schema: ObjectSchema<Fields>;
  /** The block's own key in the page's front matter. */
  readonly of: string;
}

/** The keys that a block reads, as its schema says them. Renders a table. */
export function FrontMatter({ schema, of }: FrontMatterProps) {
  return <Markdown>{keyTable(schema, of)}</Markdown>;
}

import type { Path } from "../../../base/finding";
import { isUnder } from "../../../base/paths";
import { isFree, valuesIn } from "../../../definition/contentValues";
import type { AnyPage } from "../../../definition/definePage";
import type { Entry } from "../entry";

/**
 * The path of the field that holds a text of the page, in the block at a path if it is there; the block's own where no
 * field says it, and undefined outside of the blocks.
 */
export function fieldOf(
  text: string,
  block: Path | undefined,
  page: AnyPage,
  entry: Entry,
): Path | undefined {
  const clicked = saidBy(text);
  const fields = [...valuesIn(entry, page.schema, [])].flatMap(({ value, schema, path }) =>
    schema.kind === "text" && isFree(schema) && !HIDDEN.has(schema.format)
      ? [{ path, said: saidBy(String(value)) }]
      : [],
  );
  const all = fields.filter(({ path, said }) => said !== "" && isUnder(path, block ?? []));
  const found =
    clicked === ""
      ? undefined
      : (all.find(({ said }) => said === clicked) ??
        // a paragraph of a text, then a text among what the page adds to it
        shortest(all.filter(({ said }) => said.includes(clicked))) ??
        shortest(all.filter(({ said }) => clicked.includes(said)).reverse()));
  return found?.path ?? block;
}

/** What no page shows as a text. */
const HIDDEN: ReadonlySet<string> = new Set(["url", "image"]);

/** The letters and figures of a text: neither its typography nor its Markdown. */
function saidBy(text: string): string {
  return text
    .replace(/\]\([^)]*\)/g, "]")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "");
}

function shortest<Field extends { readonly said: string }>(fields: readonly Field[]): Field | undefined {
  return fields.reduce<Field | undefined>(
    (best, field) => (best && best.said.length <= field.said.length ? best : field),
    undefined,
  );
}

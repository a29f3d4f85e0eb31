import type { Path } from "@dsfr-blocks/base/issue";
import { groupBy } from "@dsfr-blocks/base/groupBy";
import { isUnder } from "@dsfr-blocks/base/paths";
import { formatOf } from "@dsfr-blocks/content/formats";
import { isFree, valuesIn } from "dsfr-blocks/internal";
import type { AnyPage } from "dsfr-blocks";
import { BODY } from "../collectionFor";
import type { Entry } from "../entry";
import type { Clicked } from "./frame";

/**
 * The path of the field that holds what was clicked of the page, in the block at a path if it is there; the block's own
 * where no field says it, and undefined outside of the blocks.
 */
export function fieldOf({ texts, block, index }: Clicked, page: AnyPage, entry: Entry): Path | undefined {
  const [text = [], ...around] = texts.map(wordsOf);
  const fields = fieldsIn(entry, page).filter(({ path }) => isUnder(path, block ?? []));
  return (fieldWith(text, index, fields) ?? onlyFieldIn(around, fields))?.path ?? block;
}

interface TextField {
  readonly path: Path;
  readonly words: readonly string[];
}

/** The texts that a page shows, the Markdown after the front matter among them. It shows no address as a text. */
export function fieldsIn(entry: Entry, { schema, body }: AnyPage): TextField[] {
  const values = [...valuesIn(entry, schema, [])].flatMap(({ value, schema: own, path }) =>
    own.kind === "text" && isFree(own) && !formatOf(own.format).address ? [{ path, value }] : [],
  );
  const all = body ? [...values, { path: [BODY.name], value: entry[BODY.name] }] : values;
  return all
    .map(({ path, value }) => ({ path, words: wordsOf(typeof value === "string" ? value : "") }))
    .filter(({ words }) => words.length > 0);
}

/** The least part of the clicked words that a field holds, where the page writes some of them in another way. */
const MOST_WORDS = 0.6;

/** Of fields that say the same, the one at an index; else the one with these words in a row, or with most of them. */
function fieldWith(
  text: readonly string[],
  index: number,
  fields: readonly TextField[],
): TextField | undefined {
  if (text.length === 0) return undefined;
  const clicked = text.join(" ");
  const same = fields.filter(({ words }) => words.join(" ") === clicked);
  if (same.length > 0) return same[index] ?? same[0];
  const holding = fields.filter(({ words }) => ` ${words.join(" ")} `.includes(` ${clicked} `));
  if (holding.length > 0) return least(holding, ({ words }) => words.length);
  // a text among what the page adds to it, then one that is set in type: « 7ème », « 4 250 € »
  const inside = fields.filter(({ words }) => ` ${clicked} `.includes(` ${words.join(" ")} `));
  if (inside.length > 0) return least(itemOf(inside, index), ({ words }) => -words.length);
  const shareIn = ({ words }: TextField) => text.filter((word) => words.includes(word)).length / text.length;
  const best = least(fields, (field) => -shareIn(field));
  return best && shareIn(best) >= MOST_WORDS ? best : undefined;
}

/** Of fields that a text is made of, those of the item that has most of them; of items that say the same, the one at an index. */
function itemOf(fields: readonly TextField[], index: number): readonly TextField[] {
  const items = [...groupBy(fields, ({ path }) => path.slice(0, -1).join(".")).values()];
  const sizeOf = (item: readonly TextField[]) => item.reduce((sum, { words }) => sum + words.length, 0);
  const most = Math.max(...items.map(sizeOf));
  const largest = items.filter((item) => sizeOf(item) === most);
  return largest[index] ?? largest[0] ?? [];
}

/** The one field of what stands around a text that the page takes from elsewhere: a card has the name of its person. */
function onlyFieldIn(
  around: readonly (readonly string[])[],
  fields: readonly TextField[],
): TextField | undefined {
  for (const text of around) {
    const shown = ` ${text.join(" ")} `;
    const [field, ...others] = fields.filter(({ words }) => shown.includes(` ${words.join(" ")} `));
    if (field) return others.length === 0 ? field : undefined;
  }
  return undefined;
}

/** The words of a text, without its typography and its Markdown. Figures are one number, whatever parts them. */
function wordsOf(text: string): readonly string[] {
  return (
    text
      .replace(/\]\([^)]*\)/g, "]")
      .toLowerCase()
      .replace(/(?<=\d)[ \u00A0\u202F](?=\d{3}(?!\d))/g, "")
      .match(/[\p{L}\p{N}]+/gu) ?? []
  );
}

function least<Item>(items: readonly Item[], measure: (item: Item) => number): Item | undefined {
  return items.reduce<Item | undefined>(
    (best, item) => (best !== undefined && measure(best) <= measure(item) ? best : item),
    undefined,
  );
}

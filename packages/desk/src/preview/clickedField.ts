import type { Path } from "@dsfr-blocks/base/issue";
import { formatLongDate } from "@dsfr-blocks/base/day";
import { groupBy } from "@dsfr-blocks/base/groupBy";
import { isUnder } from "@dsfr-blocks/base/paths";
import { getFormat } from "@dsfr-blocks/content/formats";
import {
  findEntry,
  findReferences,
  isEditableText,
  type PageTextOptions,
  type TopicForm,
  walkValues,
} from "dsfr-blocks/internal";
import type { AnyPage, EntriesByCollection } from "dsfr-blocks";
import type { Schema } from "@dsfr-blocks/content/schema";
import { BODY_FIELD } from "../collectionFor";
import type { Entry } from "../entry";
import type { ClickedText } from "./clickedText";
import { findEntrySchema } from "./places";

/**
 * Returns the path of the field that contains the clicked text. Searches the clicked block first. If the text is long, then
 * searches the other blocks, because the first block of a page also shows the notice of a closed call. After a click on a block
 * beside its texts, returns the path of the block. Returns undefined for words that no field contains, because the page adds
 * these words. `labels` are the texts that any block may write from a field, and `entries` the files that fields name: a click on
 * a person's job leads to the person's name.
 */
export function findClickedField(
  { text, innerText, block, index }: ClickedText,
  page: AnyPage,
  entry: Entry,
  { labels = [], entries = {} }: ShownTexts = {},
): Path | undefined {
  const clickedWords = splitWords(text);
  if (clickedWords.length === 0) return block;
  const innerWords = splitWords(innerText);
  // a badge « À venir » of a calendar is only a part of « Appel à venir »
  const shownLabels = labels.filter(({ words }) =>
    ` ${clickedWords.join(" ")} `.includes(` ${words.join(" ")} `),
  );
  const entryTexts = listEntryTexts(entry, page, entries);
  const allFields = [
    // keep the order of the page: a card shows the name of a person, then the texts of the person's file
    ...listTextFields(entry, page).flatMap((field) => [
      field,
      ...entryTexts.filter(({ path }) => path.join() === field.path.join()),
    ]),
    ...shownLabels,
  ];
  const fields = allFields.filter((field) => isUnder(field.path, block ?? []) || shownLabels.includes(field));
  const isLong = ({ length }: readonly string[]) => length >= MIN_LENGTH;
  const longFields = isLong(clickedWords) ? allFields.filter(({ words }) => isLong(words)) : [];
  const field =
    findFieldByWords(clickedWords, innerWords, index, fields) ??
    findFieldByWords(clickedWords, innerWords, index, longFields);
  return field?.path;
}

/**
 * Returns the text that shows the clicked text, among the texts in which a form edits a field: the paragraphs of a rich text.
 * Returns undefined if none of them does.
 */
export function findClickedText<Text extends { readonly text: string }>(
  { text, innerText, index }: ClickedText,
  fieldTexts: readonly Text[],
): Text | undefined {
  const fields = fieldTexts.flatMap((shown) =>
    toPlacedWords([], shown.text).map((words) => ({ ...words, shown })),
  );
  return findFieldByWords(splitWords(text), splitWords(innerText), index, fields)?.shown;
}

/** Minimum length, in words, of a text that is searched in other blocks: the page itself may add a shorter one. */
const MIN_LENGTH = 8;

/** Words of a text, with the path of the field that contains them. */
interface PlacedWords {
  readonly path: Path;
  readonly words: readonly string[];
  /** Words of each line, joined: a heading of a Markdown text is a line. */
  readonly lines: readonly string[];
}

/** Texts that a page shows and its own file does not contain. */
interface ShownTexts {
  readonly labels?: readonly PlacedWords[];
  readonly entries?: EntriesByCollection;
}

/** Returns the texts of an entry that its page shows: the texts of its fields, then its body. */
export function listTextFields(entry: Entry, { schema, body }: AnyPage): PlacedWords[] {
  const fields = listTexts(entry, schema);
  return body ? [...fields, ...toPlacedWords([BODY_FIELD.name], entry[BODY_FIELD.name])] : fields;
}

/**
 * Returns the texts of some content. Excludes URLs, which a page does not show as text, except e-mail addresses and telephone
 * numbers.
 */
function listTexts(content: Entry, schema: Schema): PlacedWords[] {
  return [...walkValues(content, schema, [])].flatMap(({ value, schema: own, path }) =>
    own.kind === "text" &&
    isEditableText(own) &&
    (!getFormat(own.format).urlKind || CONTACT.test(String(value)))
      ? toPlacedWords(path, value)
      : [],
  );
}

function toPlacedWords(path: Path, value: unknown): PlacedWords[] {
  const text = typeof value === "string" ? value.replace(CONTACT, "") : "";
  const words = splitWords(text);
  const lines = text.split("\n").map((line) => splitWords(line).join(" "));
  return words.length > 0 ? [{ path, words, lines }] : [];
}

/** Returns the texts of the entries that the fields of a page name, each at the path of its field: the job of a person. */
function listEntryTexts(content: Entry, page: AnyPage, entries: EntriesByCollection): PlacedWords[] {
  return [...findReferences(content, page.schema)].flatMap(({ to, rawName, path }) => {
    const [entry, schema] = [findEntry({ entries }, to, rawName), findEntrySchema(to, [{ page }])];
    return entry && schema ? listTexts(entry, schema).map((text) => ({ ...text, path })) : [];
  });
}

/** Returns the labels that the page writes from the fields of its topics: « jusqu’au 30 mai 2031 inclus ». */
export function listLabels(
  forms: readonly TopicForm[],
  content: Entry,
  labels: PageTextOptions["labels"] = {},
): PlacedWords[] {
  return forms
    .flatMap((form) => Object.entries(form.labels))
    .flatMap(([key, names]) => {
      const date = formatLongDate(String(content[key]), labels.locale ?? "");
      return names.flatMap((name) => toPlacedWords([key], (labels[name] ?? "").replace("{date}", date)));
    });
}

/** Matches the scheme of a URL that a page shows as an e-mail address or a telephone number. */
const CONTACT = /^(?:mailto|tel):/i;

/** Minimum share of the clicked words that a field must contain, because the page may rewrite some words. */
const MIN_SHARE = 0.6;

/**
 * Returns the field that best matches the clicked text. Uses the first of these steps that finds a field:
 *
 * 1. Finds the fields with exactly these words, and the lines of fields with exactly these words. Returns the one at `index`.
 * 2. Finds the shortest field that contains the words as a sequence.
 * 3. The text may consist of several fields, or contain words of the page. Finds a field that shares the inner words, those under
 *    the pointer: its words are a sequence in the text, or it contains at least `MIN_SHARE` of the words of the text.
 * 4. Finds the shortest field that contains the inner words as a sequence.
 */
function findFieldByWords<Field extends PlacedWords>(
  text: readonly string[],
  innerText: readonly string[],
  index: number,
  fields: readonly Field[],
): Field | undefined {
  const [clicked, inner] = [text.join(" "), innerText.join(" ")];
  const identicalFields = fields.flatMap((field) => {
    const lines = field.lines.filter((line) => line === clicked);
    return lines.length === 0 && field.words.join(" ") === clicked ? [field] : lines.map(() => field);
  });
  if (identicalFields.length > 0) return identicalFields[index] ?? identicalFields[0];
  const containingField = findContainingField(text, fields);
  if (containingField) return containingField;
  // typography splits words, as in « 7ᵉ », so compare the letters. The pointer between two lines is on no text: the inner words
  // are then the whole text, whose letters may differ from the field's: « 7ème ».
  const letters = innerText.join("");
  const sharesInnerText = ({ words }: Field) =>
    inner === clicked || words.join("").includes(letters) || letters.includes(words.join(""));
  // the page may add text around a field's value, or apply typography to it: « 7ème », « 4 250 € »
  const includedFields = fields.filter(({ words }) => ` ${clicked} `.includes(` ${words.join(" ")} `));
  const item = selectItem(includedFields, index).filter(sharesInnerText);
  const candidates = item.length > 0 ? item : includedFields.filter(sharesInnerText);
  const exactField = candidates.find(({ words }) => words.join(" ") === inner);
  // ignore a short field, such as a number, that a text written by the page contains by chance
  const isOwnText =
    candidates.reduce((sum, { words }) => sum + words.join("").length, 0) < letters.length / 2;
  if (candidates.length > 0 && !isOwnText)
    return exactField ?? findMin(candidates, ({ words }) => -words.length);
  const getShare = ({ words }: Field) => text.filter((word) => words.includes(word)).length / text.length;
  const best = findMin(fields.filter(sharesInnerText), (field) => -getShare(field));
  return best && getShare(best) >= MIN_SHARE ? best : findContainingField(innerText, fields);
}

/** Returns the shortest field that contains the words as a sequence. */
function findContainingField<Field extends PlacedWords>(
  text: readonly string[],
  fields: readonly Field[],
): Field | undefined {
  const containingFields = fields.filter(({ words }) =>
    ` ${words.join(" ")} `.includes(` ${text.join(" ")} `),
  );
  return findMin(containingFields, ({ words }) => words.length);
}

/**
 * Returns the fields of the item that has the most words. Among items with the same number of words, returns the item at
 * `index`.
 */
function selectItem<Field extends PlacedWords>(fields: readonly Field[], index: number): readonly Field[] {
  const items = [...groupBy(fields, ({ path }) => path.slice(0, -1).join(".")).values()];
  const countWords = (item: readonly Field[]) => item.reduce((sum, { words }) => sum + words.length, 0);
  const maxCount = Math.max(...items.map(countWords));
  const largest = items.filter((item) => countWords(item) === maxCount);
  return largest[index] ?? largest[0] ?? [];
}

/** Splits a text into words, without punctuation and Markdown marks. A number with separated thousands is one word. */
function splitWords(text: string): readonly string[] {
  return (
    text
      .replace(/\]\([^)]*\)/g, "]")
      .toLowerCase()
      .replace(/(?<=\d)[ \u00A0\u202F](?=\d{3}(?!\d))/g, "")
      .match(/[\p{L}\p{N}]+/gu) ?? []
  );
}

function findMin<Item>(items: readonly Item[], measure: (item: Item) => number): Item | undefined {
  return items.reduce<Item | undefined>(
    (best, item) => (best !== undefined && measure(best) <= measure(item) ? best : item),
    undefined,
  );
}

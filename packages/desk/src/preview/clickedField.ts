import type { Path } from "@dsfr-blocks/base/issue";
import { formatLongDate } from "@dsfr-blocks/base/day";
import { groupBy } from "@dsfr-blocks/base/groupBy";
import { isUnder } from "@dsfr-blocks/base/paths";
import { getFormat } from "@dsfr-blocks/content/formats";
import { isEditableText, type PageTextOptions, type TopicForm, walkValues } from "dsfr-blocks/internal";
import type { AnyPage } from "dsfr-blocks";
import { BODY_FIELD } from "../collectionFor";
import type { Entry } from "../entry";
import type { ClickedText } from "./clickedText";

/**
 * Returns the path of the field that contains the clicked text. Searches the clicked block first. If the text is long, then
 * searches the other blocks, because the first block of a page also shows the notice of a closed call. After a click on a block
 * beside its texts, returns the path of the block. Returns undefined for words that no field contains: the page adds these
 * words, or reads them from another file. `labels` are the texts that any block may write from a field.
 */
export function findClickedField(
  { texts, innerText, block, index }: ClickedText,
  page: AnyPage,
  entry: Entry,
  labels: readonly TextField[] = [],
): Path | undefined {
  const [clickedWords = [], ...surroundingWords] = texts.map(splitWords);
  if (clickedWords.length === 0) return block;
  const innerWords = splitWords(innerText);
  // a badge « À venir » of a calendar is only a part of « Appel à venir »
  const shownLabels = labels.filter(({ words }) =>
    ` ${clickedWords.join(" ")} `.includes(` ${words.join(" ")} `),
  );
  const allFields = [...listTextFields(entry, page), ...shownLabels];
  const fields = allFields.filter((field) => isUnder(field.path, block ?? []) || shownLabels.includes(field));
  const isLong = ({ length }: readonly string[]) => length >= MIN_LENGTH;
  const longFields = isLong(clickedWords) ? allFields.filter(({ words }) => isLong(words)) : [];
  const field =
    findFieldByWords(clickedWords, innerWords, index, fields) ??
    findOnlyReference(surroundingWords, fields) ??
    findFieldByWords(clickedWords, innerWords, index, longFields);
  return field?.path;
}

/**
 * Returns the text that shows the clicked text, among the texts in which a form edits a field: the paragraphs of a rich text.
 * Returns undefined if none of them does.
 */
export function findClickedText<Text extends { readonly text: string }>(
  { texts, innerText, index }: ClickedText,
  fieldTexts: readonly Text[],
): Text | undefined {
  const fields = fieldTexts
    .map((shown) => ({ shown, path: [], words: splitWords(shown.text) }))
    .filter(({ words }) => words.length > 0);
  return findFieldByWords(splitWords(texts[0] ?? ""), splitWords(innerText), index, fields)?.shown;
}

/** Minimum length, in words, of a text that is searched in other blocks: the page itself may add a shorter one. */
const MIN_LENGTH = 8;

/** Words of a text, with the path of the field that contains them. */
interface PlacedWords {
  readonly path: Path;
  readonly words: readonly string[];
}

interface TextField extends PlacedWords {
  /** Whether the text is the name of an entry, beside which the page shows texts of the entry. */
  readonly isReference: boolean;
}

/**
 * Returns the texts that a page shows, including the Markdown after the front matter. Excludes URLs, which a page does not
 * show as text, except e-mail addresses and telephone numbers.
 */
export function listTextFields(entry: Entry, { schema, body }: AnyPage): TextField[] {
  const values = [...walkValues(entry, schema, [])].flatMap(({ value, schema: own, path }) =>
    own.kind === "text" &&
    isEditableText(own) &&
    (!getFormat(own.format).urlKind || CONTACT.test(String(value)))
      ? [{ path, value, isReference: own.reference !== undefined }]
      : [],
  );
  const bodyField = { path: [BODY_FIELD.name], value: entry[BODY_FIELD.name], isReference: false };
  return (body ? [...values, bodyField] : values)
    .map(({ path, value, isReference }) => ({
      path,
      isReference,
      words: splitWords(typeof value === "string" ? value.replace(CONTACT, "") : ""),
    }))
    .filter(({ words }) => words.length > 0);
}

/** Returns the labels that the page writes from the fields of its topics: « jusqu’au 30 mai 2031 inclus ». */
export function listLabels(
  forms: readonly TopicForm[],
  content: Entry,
  labels: PageTextOptions["labels"] = {},
): TextField[] {
  return forms
    .flatMap((form) => Object.entries(form.labels))
    .flatMap(([key, names]) => {
      const date = formatLongDate(String(content[key]), labels.locale ?? "");
      return names.map((name) => ({
        path: [key],
        isReference: false,
        words: splitWords((labels[name] ?? "").replace("{date}", date)),
      }));
    });
}

/** Matches the scheme of a URL that a page shows as an e-mail address or a telephone number. */
const CONTACT = /^(?:mailto|tel):/i;

/** Minimum share of the clicked words that a field must contain, because the page may rewrite some words. */
const MIN_SHARE = 0.6;

/**
 * Returns the field that best matches the clicked text. Among fields with exactly these words, returns the field at `index`.
 * Otherwise, returns a field that contains the words as a sequence. For a text made of several fields, or to which the page
 * adds words, returns a field of this text that shares the inner words, those under the pointer: a field whose words are a
 * sequence in the text, or that contains at least `MIN_SHARE` of them. Otherwise, returns a field that contains the inner words.
 */
function findFieldByWords<Field extends PlacedWords>(
  text: readonly string[],
  innerText: readonly string[],
  index: number,
  fields: readonly Field[],
): Field | undefined {
  const [clicked, inner] = [text.join(" "), innerText.join(" ")];
  const identicalFields = fields.filter(({ words }) => words.join(" ") === clicked);
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

/**
 * Returns the name of an entry in the nearest surrounding text that contains such a name, or undefined if this text contains
 * several names. Used for a click on text that the page reads from another file. For example, a person's card contains the person's name,
 * which is a field, and the person's job, which is not.
 */
function findOnlyReference(
  around: readonly (readonly string[])[],
  fields: readonly TextField[],
): TextField | undefined {
  for (const text of around) {
    const shownText = ` ${text.join(" ")} `;
    const [field, ...otherFields] = fields.filter(
      ({ words, isReference }) => isReference && shownText.includes(` ${words.join(" ")} `),
    );
    if (field) return otherFields.length === 0 ? field : undefined;
  }
  return undefined;
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

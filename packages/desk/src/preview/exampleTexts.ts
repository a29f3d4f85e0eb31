import type { Path } from "@dsfr-blocks/base/issue";
import { groupBy } from "@dsfr-blocks/base/groupBy";
import { isUnder } from "@dsfr-blocks/base/paths";
import type { AnyBlock, AnyPage } from "dsfr-blocks";
import { listInstances } from "dsfr-blocks/internal";
import { getExampleName } from "../collectionFor";
import { toContent, type Entry } from "../entry";
import { type FieldCheckOptions, toFieldIssue, type FieldIssue } from "../issues";
import { listTextFields } from "./clickedField";
import type { CmsCollection } from "./reactRuntime";

/** Name of a rule that only the panel applies: `check` does not know the example. */
const NAME = "example-text";
const MESSAGE = "Certains textes viennent encore de l’exemple. Remplacez-les ou supprimez-les.";

/**
 * Minimum number of words of a text that is compared with the example. An author may by chance write a shorter text that is in
 * the example: « Les conditions », « Je postule ».
 */
const MIN_WORDS = 4;
/**
 * Number of consecutive words in a row. Rows are compared separately, so a changed word in a long text changes only a few of
 * its rows.
 */
const ROW_LENGTH = 8;

/**
 * Returns the rows of words of a collection's example, read from the default values of its fields. `collection` is the name of
 * the collection with the example, or of the collection without the example for the same folder. Returns an empty set if no
 * example exists.
 */
export function getExampleRows(
  collections: readonly CmsCollection[],
  collection: string,
  page: AnyPage,
): ReadonlySet<string> {
  const exampleName = collection.endsWith(getExampleName("")) ? collection : getExampleName(collection);
  const { fields = [] } = collections.find(({ name }) => name === exampleName) ?? {};
  const values = Object.fromEntries(fields.map(({ name, default: value }) => [name, value]));
  return new Set(listTextFields(values, page).flatMap(({ words }) => splitRows(words)));
}

/**
 * Splits words into overlapping rows of `ROW_LENGTH`. A shorter text is one row; a text of fewer than `MIN_WORDS` words has no
 * row.
 */
function splitRows(words: readonly string[]): string[] {
  if (words.length < MIN_WORDS) return [];
  const count = Math.max(1, words.length - ROW_LENGTH + 1);
  return Array.from({ length: count }, (_, from) => words.slice(from, from + ROW_LENGTH).join(" "));
}

/** Whether most of a text comes from the example. */
function isFromExample(words: readonly string[], example: ReadonlySet<string>): boolean {
  const rows = splitRows(words);
  return rows.filter((row) => example.has(row)).length > rows.length / 2;
}

/**
 * Returns an issue for each block, or field of the page itself, that still has texts of the example. Each issue leads to the
 * first of these texts in its block.
 */
export function findUntouchedTexts(
  entry: Entry,
  page: AnyPage,
  example: ReadonlySet<string>,
  { rules }: Pick<FieldCheckOptions, "rules">,
): FieldIssue[] {
  const severity = rules?.[NAME] ?? "warning";
  if (severity === "off" || example.size === 0) return [];
  const untouched = listTextFields(entry, page).filter(({ words }) => isFromExample(words, example));
  const blocks = listInstances<AnyBlock>(page, toContent(entry, page)).map(({ path }) => path);
  const findBlockPath = (path: Path) => blocks.find((block) => isUnder(path, block)) ?? path;
  const parts = groupBy(untouched, ({ path }) => findBlockPath(path).join("."));
  return [...parts.values()].flatMap(([first]) => {
    if (!first) return [];
    const issue = { severity, rule: NAME, message: MESSAGE, path: findBlockPath(first.path) };
    return [{ ...toFieldIssue(issue, page, entry), path: first.path }];
  });
}

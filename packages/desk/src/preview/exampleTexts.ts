import type { Path } from "@dsfr-blocks/base/issue";
import { groupBy } from "@dsfr-blocks/base/groupBy";
import { isUnder } from "@dsfr-blocks/base/paths";
import type { AnyBlock, AnyPage } from "dsfr-blocks";
import { instancesIn } from "dsfr-blocks/internal";
import { withExample } from "../collectionFor";
import { contentOf, type Entry } from "../entry";
import { type FieldCheckOptions, fieldIssue, type FieldIssue } from "../issues";
import { fieldsIn } from "./clickedField";
import type { CmsCollection } from "./reactRuntime";

/** The rule of the panel alone: `check` knows no example. */
const NAME = "example-text";
const MESSAGE = "Des textes sont encore ceux de l’exemple. Écrivez les vôtres, ou effacez-les.";

/** Shorter texts may well be an author's own too: « Les conditions », « Je postule ». */
const FEWEST_WORDS = 4;
/** Words in a row that are compared: of a long text, a word that was changed leaves most of its rows as they were. */
const ROW = 8;

/**
 * The rows of words of the example that new pages begin with, in a collection or in the one beside it: the defaults of its fields.
 * None where there is no example.
 */
export function exampleTexts(
  collections: readonly CmsCollection[],
  collection: string,
  page: AnyPage,
): ReadonlySet<string> {
  const own = collection.endsWith(withExample("")) ? collection : withExample(collection);
  const { fields = [] } = collections.find(({ name }) => name === own) ?? {};
  const values = Object.fromEntries(fields.map(({ name, default: value }) => [name, value]));
  return new Set(fieldsIn(values, page).flatMap(({ words }) => rowsOf(words)));
}

/** A short text whole; of a longer one, each row of words. */
function rowsOf(words: readonly string[]): string[] {
  if (words.length < FEWEST_WORDS) return [];
  const count = Math.max(1, words.length - ROW + 1);
  return Array.from({ length: count }, (_, from) => words.slice(from, from + ROW).join(" "));
}

/** Whether most of a text is the example's. */
function isLeft(words: readonly string[], example: ReadonlySet<string>): boolean {
  const rows = rowsOf(words);
  return rows.filter((row) => example.has(row)).length > rows.length / 2;
}

/** An issue for each block, or field of the page itself, in which a text of the example is left: it leads to the first. */
export function untouchedIn(
  entry: Entry,
  page: AnyPage,
  example: ReadonlySet<string>,
  { rules }: Pick<FieldCheckOptions, "rules">,
): FieldIssue[] {
  const severity = rules?.[NAME] ?? "warning";
  if (severity === "off" || example.size === 0) return [];
  const left = fieldsIn(entry, page).filter(({ words }) => isLeft(words, example));
  const blocks = instancesIn<AnyBlock>(page, contentOf(entry, page)).map(({ path }) => path);
  const partOf = (path: Path) => blocks.find((block) => isUnder(path, block)) ?? path;
  const parts = groupBy(left, ({ path }) => partOf(path).join("."));
  return [...parts.values()].flatMap(([first]) => {
    if (!first) return [];
    const issue = { severity, rule: NAME, message: MESSAGE, path: partOf(first.path) };
    return [{ ...fieldIssue(issue, page, entry), path: first.path }];
  });
}

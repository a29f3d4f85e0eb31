import { parseInline } from "@dsfr-blocks/content/markdown/parse";
import { getText, collapseSpaces } from "@dsfr-blocks/content/markdown/text";
import type { Path } from "@dsfr-blocks/base/issue";
import type { RuleDocs } from "@dsfr-blocks/content/rule";
import type { Schema } from "@dsfr-blocks/content/schema";
import { listParts, resolveSchema } from "@dsfr-blocks/content/valueTypes";
import { hasVisibleContent, isEditableText } from "../contentValues";
import { listInstances } from "../instances";
import type { PageRule } from "../pageRule";

/**
 * Two sections of a page with the same title, or two items of a list, such as two questions. A block that has only a title does
 * not count.
 */
export const repeatedTitle = {
  name: "repeated-title",
  severity: "warning",
  fr: ({ title, isItem }) =>
    isItem
      ? `« ${title} » est déjà le titre d’un autre élément de cette liste. Donnez à chaque élément un titre qui le distingue, ou supprimez celui-ci.`
      : `« ${title} » est déjà le titre d’une autre partie de la page. Donnez à chaque partie un titre qui la distingue.`,
  en: ({ title, isItem }) =>
    isItem
      ? `“${title}” is already the title of another item of this list. Give each item a title that distinguishes it, or remove this one.`
      : `“${title}” is already the title of another section of the page. Give each section a title that distinguishes it.`,
  find({ page, content }, report) {
    const titles = new Set<string>();
    for (const { block, path, content: blockContent } of listInstances(page, content)) {
      const { title: field, ...otherFields } = block.schema.fields;
      if (!isTitle(field)) continue;
      const title = getTitle(blockContent);
      const hasContent = Object.entries(otherFields).some(([name, schema]) =>
        hasVisibleContent(blockContent[name], schema),
      );
      if (title === "" || !hasContent) continue;
      const lowerCaseTitle = title.toLowerCase();
      if (titles.has(lowerCaseTitle)) report([...path, "title"], { title, isItem: false });
      titles.add(lowerCaseTitle);
    }
    for (const { title, path } of findRepeatedItems(content, page.schema, []))
      report(path, { title, isItem: true });
  },
} as const satisfies PageRule<{ title: string; isItem: boolean }>;

function isTitle(field: Schema | undefined): boolean {
  return field?.kind === "text" && field.format === "inline";
}

function getTitle(content: object): string {
  const { title } = content as { readonly title?: unknown };
  return typeof title === "string" ? collapseSpaces(getText(parseInline(title))) : "";
}

interface RepeatedItem {
  readonly title: string;
  readonly path: Path;
}

/** Yields the titles of list items that an earlier item of the list has. */
function* findRepeatedItems(value: unknown, schema: Schema, path: Path): Generator<RepeatedItem> {
  const titles = new Set<string>();
  for (const [step, part, field] of listParts(value, resolveSchema(value, schema))) {
    yield* findRepeatedItems(part, field, [...path, step]);
    if (typeof step !== "number" || !isTitledText(part, field)) continue;
    const title = getTitle(part as object);
    if (titles.has(title.toLowerCase())) yield { title, path: [...path, step, "title"] };
    if (title !== "") titles.add(title.toLowerCase());
  }
}

/**
 * Whether an item has a title above a Markdown text, as a question and a step do. The title of a key figure, « par an », may be
 * repeated. An item that names its block is a section of the page.
 */
function isTitledText(value: unknown, schema: Schema): boolean {
  const resolvedSchema = resolveSchema(value, schema);
  if (resolvedSchema?.kind !== "object") return false;
  const texts = Object.values(resolvedSchema.fields).filter((field) => field.kind === "text");
  return (
    isTitle(resolvedSchema.fields["title"]) &&
    texts.every(isEditableText) &&
    texts.some(({ format }) => format === "markdown")
  );
}

export const title = {
  fr: "Deux parties de la page, ou deux éléments d’une liste, ont le même titre.",
  en: "Two sections of the page, or two items of a list, have the same title.",
};

export const docs: RuleDocs = {
  section: "titles",
  why: {
    fr: "dans le sommaire, ou dans la liste des titres d’un lecteur d’écran, rien ne distingue ces deux parties (RGAA 9.1).",
    en: "in the table of contents, or in a screen reader’s list of headings, nothing distinguishes them (RGAA 9.1).",
  },
  examples: [
    {
      before: `
        how:
          title: Les conditions
          desc: Un appel, puis une rencontre.
        conditions:
          title: Les conditions
          desc: Un contrat de deux ans.`,
      after: `
        how:
          title: Le déroulement
          desc: Un appel, puis une rencontre.
        conditions:
          title: Les conditions
          desc: Un contrat de deux ans.`,
    },
  ],
};

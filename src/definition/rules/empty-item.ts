import type { Path } from "@dsfr-blocks/base/issue";
import { formatPath } from "@dsfr-blocks/base/paths";
import { listParts, resolveSchema } from "@dsfr-blocks/content/valueTypes";
import type { RuleDocs } from "@dsfr-blocks/content/rule";
import type { Schema } from "@dsfr-blocks/content/schema";
import { hasVisibleContent, isEditableText } from "../contentValues";
import type { PageRule } from "../pageRule";

/** Empty item of a list, such as one just added in a form. Blocks do not render it. */
export const emptyItem = {
  name: "empty-item",
  severity: "warning",
  fr: ({ key }) => `« ${key} » n’a rien à montrer. Écrivez cet élément de la liste, ou ôtez-le.`,
  en: ({ key }) => `“${key}” has nothing to show. Write this item of the list, or remove it.`,
  form: "Cet élément de la liste est vide : il ne montre rien. Écrivez-le, ou supprimez-le.",
  find({ page, content }, report) {
    for (const path of findEmptyItems(content, page.schema, [])) report(path, { key: formatPath(path) });
  },
} as const satisfies PageRule<{ key: string }>;

function* findEmptyItems(value: unknown, schema: Schema, path: Path): Generator<Path> {
  for (const [step, part, field] of listParts(value, resolveSchema(value, schema))) {
    const partPath = [...path, step];
    if (typeof step === "number" && needsText(part, field) && !hasVisibleContent(part, field)) yield partPath;
    else yield* findEmptyItems(part, field, partPath);
  }
}

/**
 * Whether an item is a text, or an object whose texts the author writes. A block in a list does not need text: it may show data
 * of the page.
 */
function needsText(value: unknown, schema: Schema): boolean {
  const resolvedSchema = resolveSchema(value, schema);
  if (resolvedSchema?.kind === "text") return true;
  const fields = resolvedSchema?.kind === "object" ? Object.values(resolvedSchema.fields) : [];
  const texts = fields.filter((field) => field.kind === "text");
  return texts.length > 0 && texts.every(isEditableText);
}

export const title = {
  fr: "Un élément d’une liste est vide.",
  en: "An item of a list is empty.",
};

export const docs: RuleDocs = {
  section: "titles",
  why: {
    fr: "la page ne montre pas un élément vide, comme celui qu’ajoute le bouton « Ajouter » d’un formulaire : on peut le croire écrit.",
    en: "a form’s button « Ajouter » adds an empty item, and the page does not show it: its author may believe that it is there.",
  },
  fix: {
    fr: "écrire l’élément, ou l’ôter de la liste.",
    en: "write the item, or remove it from the list.",
  },
  examples: [
    {
      before: `
        how:
          title: Les étapes
          desc: Trois semaines suffisent.
          steps:
            - title: Écrire
              desc: Une lettre.
            - title: ""`,
      after: `
        how:
          title: Les étapes
          desc: Trois semaines suffisent.
          steps:
            - title: Écrire
              desc: Une lettre.`,
    },
  ],
};

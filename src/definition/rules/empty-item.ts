import type { Path } from "@dsfr-blocks/base/issue";
import { formatPath } from "@dsfr-blocks/base/paths";
import { isOptionalKey } from "@dsfr-blocks/content/optionalKeys";
import { listParts, resolveSchema } from "@dsfr-blocks/content/valueTypes";
import type { RuleDocs } from "@dsfr-blocks/content/rule";
import type { Schema } from "@dsfr-blocks/content/schema";
import { hasVisibleContent, isEditableText } from "../contentValues";
import type { PageRule } from "../pageRule";

/** Empty item of a list, such as an item just added in a form. Blocks do not render an empty item. */
export const emptyItem = {
  name: "empty-item",
  severity: "warning",
  fr: ({ key }) =>
    `« ${key} » est un élément vide : il ne s’affiche pas. Remplissez cet élément de la liste, ou supprimez-le.`,
  en: ({ key }) =>
    `“${key}” is an empty item, so it is not shown. Fill in this item of the list, or remove it.`,
  form: "Cet élément de la liste est vide : il ne s’affiche pas. Remplissez-le, ou supprimez-le.",
  find({ page, content }, report) {
    for (const path of findEmptyItems(content, page.schema, [])) report(path, { key: formatPath(path) });
  },
} as const satisfies PageRule<{ key: string }>;

/** Yields the paths of the list items that contain no text, and that the page does not show. */
export function* findEmptyItems(value: unknown, schema: Schema, path: Path): Generator<Path> {
  for (const [step, part, field] of listParts(value, resolveSchema(value, schema))) {
    const partPath = [...path, step];
    if (typeof step === "number" && needsText(part, field) && !hasVisibleContent(part, field)) yield partPath;
    else yield* findEmptyItems(part, field, partPath);
  }
}

/**
 * Whether an item is a text, or an object whose texts the author writes. A block in a list needs text only if it requires a
 * text or a list: any other block may show data of the page.
 */
function needsText(value: unknown, schema: Schema): boolean {
  const resolvedSchema = resolveSchema(value, schema);
  if (resolvedSchema?.kind === "text") return true;
  const fields = resolvedSchema?.kind === "object" ? Object.values(resolvedSchema.fields) : [];
  const texts = fields.filter((field) => field.kind === "text");
  const editableTexts = texts.filter(isEditableText);
  if (editableTexts.length === texts.length) return texts.length > 0;
  return [...editableTexts, ...fields.filter(({ kind }) => kind === "list")].some(
    (field) => !isOptionalKey(field),
  );
}

export const title = {
  fr: "Un élément d’une liste est vide.",
  en: "An item of a list is empty.",
};

export const docs: RuleDocs = {
  section: "titles",
  why: {
    fr: "le bouton « Ajouter » d’un formulaire crée un élément vide, que la page n’affiche pas. On peut croire qu’il est déjà rempli.",
    en: "the button « Ajouter » of a form adds an empty item, which the page does not show. You may think that it is already filled in.",
  },
  fix: {
    fr: "remplissez l’élément, ou supprimez-le de la liste.",
    en: "fill in the item, or remove it from the list.",
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

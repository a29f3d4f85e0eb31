import type { InputType } from "storybook/internal/csf";
import type { BlockOptions } from "../../src/definition/context";
import type { ProseOptions } from "../../src/rich-text/prose";
import { callFields } from "../../src/blocks/common/callFields";
import { getValueTypes } from "@dsfr-blocks/content/valueTypes";
import type { Fields, ObjectSchema, Schema } from "@dsfr-blocks/content/schema";
import { englishLabels, frenchLabels } from "../../src/rich-text/labels";
import { formatTypeName } from "./formatTypeName";

/**
 * Returns the Storybook controls of a block: the keys of its schema, the props that come from the page (`context`), and the
 * rendering options.
 */
export function createArgTypes(
  schema: ObjectSchema<Fields>,
  context: readonly (keyof typeof contextArgTypes)[] = [],
) {
  const content = Object.entries(schema.fields).map(([key, field]) => [key, createContentType(field)]);
  const contextArgs = context.map((key) => [key, contextArgTypes[key]]);
  return {
    ...(Object.fromEntries([...content, ...contextArgs]) as Record<string, InputType>),
    ...blockArgTypes,
  };
}

function createContentType(schema: Schema): InputType {
  return {
    description: schema.description,
    control: chooseControl(schema),
    type: createType(schema.optional !== true),
    table: { category: "Contenu", type: { summary: formatTypeName(schema) } },
  };
}

function chooseControl(schema: Schema) {
  const [kind = "text", ...otherTypes] = getValueTypes(schema);
  return otherTypes.length > 0 || kind === "list" ? "object" : kind;
}

const contextArgTypes = {
  open: {
    ...createContextType(callFields.open.description, "oui ou non", "boolean"),
    type: createType(true),
  },
  opensAt: createContextType(callFields.opensAt.description, "date", "text"),
  closesAt: createContextType(callFields.closesAt.description, "date", "text"),
  now: createContextType(
    "La date du jour, comme 2026-04-10. Si elle est absente, un appel qui a un premier jour ne s’ouvre pas.",
    "date",
    "text",
  ),
  noticeHref: createContextType(
    "L’adresse de l’avis d’appel fermé, comme `#appel`, pour le lien « Savoir quand l’appel ouvrira ».",
    "adresse",
    "text",
  ),
  term: createContextType(
    "Le mot défini. Par défaut, le sigle au début du titre, comme dans « EIG, kézako ? ».",
    "texte",
    "text",
  ),
  people: createContextType(
    "La liste des personnes du site : pour chacune, son nom, l’adresse de sa page, son métier, ses défis, son portrait.",
    "liste de personnes",
    "object",
  ),
};

function createContextType(
  description: string,
  summary: string,
  control: "boolean" | "text" | "object",
): InputType {
  return {
    description,
    control,
    type: createType(false),
    table: { category: "Contexte", type: { summary } },
  };
}

/** Returns the type of a control. Every control needs a type, because Storybook lists controls without a type first. */
function createType(required: boolean) {
  return { name: "other", value: "", required } as const;
}

/** Controls of all the prose options. TypeScript reports a missing option. */
export const proseArgTypes: Record<keyof ProseOptions, InputType> = {
  labels: {
    ...createRenderingType("Les textes que la bibliothèque ajoute à ceux de l’auteur.", "textes", "français"),
    control: "inline-radio",
    options: ["français", "English"],
    mapping: { français: frenchLabels, English: englishLabels },
  },
  typography: {
    ...createRenderingType(
      "Applique les règles du français aux espaces, aux apostrophes et aux ordinaux du texte.",
      "oui ou non",
      "oui",
    ),
    control: "inline-radio",
    options: ["oui", "oui, sauf les apostrophes", "non"],
    mapping: { oui: true, "oui, sauf les apostrophes": { apostrophes: false }, non: false },
  },
  abbreviations: {
    ...createRenderingType("Les sigles à expliquer, et leur forme longue.", "liste de sigles"),
    control: "object",
  },
  languages: {
    ...createRenderingType(
      "Les termes d’autres langues, par code de langue. Quelques intitulés de métier en anglais sont déjà reconnus.",
      "listes",
    ),
    control: "object",
  },
  components: createCodeOnlyType(
    "Les éléments à utiliser à la place de ceux de HTML, comme le `Link` de Next.",
    "composants",
  ),
  resolveUrl: createCodeOnlyType("Convertit une adresse écrite par l’auteur en adresse du site.", "fonction"),
  sizeOf: createCodeOnlyType("Le poids, en octets, d’un document à télécharger.", "fonction"),
  origin: {
    ...createRenderingType(
      "L’adresse du site : sur papier, elle complète l’adresse de chaque lien vers une de ses pages.",
      "adresse",
    ),
    control: "text",
  },
  directives: createCodeOnlyType(
    "Les blocs que le texte peut contenir (`:::nom`). Dans une page, cette propriété est remplie automatiquement.",
    "fonction",
  ),
  newWindow: createCodeOnlyType(
    "Les liens qui ouvrent une nouvelle fenêtre : leur titre l’indique. Par défaut, aucun lien n’en ouvre.",
    "fonction",
  ),
};

/** Controls of the rendering options that every block has. The options that only some blocks have are in `contextArgTypes`. */
const blockArgTypes: Record<
  Exclude<keyof BlockOptions, keyof typeof contextArgTypes | "entries"> | "id",
  InputType
> = {
  headingLevel: {
    ...createRenderingType(
      "Le niveau du titre du bloc. Les titres du texte ont les niveaux suivants, sans en sauter.",
      "2, 3, 4 ou 5",
      "2",
    ),
    control: "inline-radio",
    options: [2, 3, 4, 5],
  },
  id: {
    ...createRenderingType("L’ancre du bloc. Les ancres de ses titres commencent par celle-ci.", "texte"),
    control: "text",
  },
  landmark: {
    ...createRenderingType(
      "Fait du bloc une région nommée par son titre. Nécessite un `id`.",
      "oui ou non",
      "non",
    ),
    control: "boolean",
  },
  ...proseArgTypes,
};

function createRenderingType(description: string, type: string, defaultSummary?: string): InputType {
  const defaultValue = defaultSummary === undefined ? {} : { defaultValue: { summary: defaultSummary } };
  return {
    description,
    type: createType(false),
    table: { category: "Rendu", type: { summary: type }, ...defaultValue },
  };
}

/** Returns the argument type of a prop that only code can set: the prop is documented, but has no control. */
function createCodeOnlyType(description: string, type: string): InputType {
  return { ...createRenderingType(description, type), control: false };
}

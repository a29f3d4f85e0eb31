import type { InputType } from "storybook/internal/csf";
import type { BlockOptions } from "../../src/definition/context";
import type { ProseOptions } from "../../src/rich-text/prose";
import { callFields } from "../../src/blocks/common/callFields";
import { kindsOf } from "@dsfr-blocks/content/kinds";
import type { Fields, ObjectSchema, Schema } from "@dsfr-blocks/content/schema";
import { englishLabels, frenchLabels } from "../../src/rich-text/labels";
import { typeNames } from "./typeNames";

/** The controls of a block: its part of the front matter, what it takes from elsewhere, how it renders. */
export function argTypesOf(
  schema: ObjectSchema<Fields>,
  context: readonly (keyof typeof contextTypes)[] = [],
) {
  const content = Object.entries(schema.fields).map(([key, field]) => [key, contentType(field)]);
  const around = context.map((key) => [key, contextTypes[key]]);
  return {
    ...(Object.fromEntries([...content, ...around]) as Record<string, InputType>),
    ...blockTypes,
  };
}

function contentType(schema: Schema): InputType {
  return {
    description: schema.doc,
    control: controlOf(schema),
    type: typeOf(schema.optional !== true),
    table: { category: "Contenu", type: { summary: typeNames(schema) } },
  };
}

function controlOf(schema: Schema) {
  const [kind = "text", ...others] = kindsOf(schema);
  return others.length > 0 || kind === "list" ? "object" : kind;
}

const contextTypes = {
  open: { ...fromContext(callFields.open.doc, "oui ou non", "boolean"), type: typeOf(true) },
  opensAt: fromContext(callFields.opensAt.doc, "date", "text"),
  closesAt: fromContext(callFields.closesAt.doc, "date", "text"),
  now: fromContext(
    "Le jour où l’on regarde la page, comme 2026-04-10. Sans lui, les dates ne décident de rien : `open` seul compte.",
    "date",
    "text",
  ),
  noticeHref: fromContext(
    "Où se trouve l’avis d’appel fermé, comme `#appel` : le lien « Savoir quand postuler » y mène.",
    "adresse",
    "text",
  ),
  term: fromContext(
    "Le mot défini. Par défaut, le sigle qui commence le titre, comme dans « EIG, kézako ? ».",
    "texte",
    "text",
  ),
  people: fromContext(
    "L’annuaire : pour chaque nom, l’adresse de sa page, son métier, ses défis, son portrait.",
    "annuaire",
    "object",
  ),
};

function fromContext(
  description: string,
  summary: string,
  control: "boolean" | "text" | "object",
): InputType {
  return { description, control, type: typeOf(false), table: { category: "Contexte", type: { summary } } };
}

/** A type for each: Storybook puts before the others those that it had to guess. */
function typeOf(required: boolean) {
  return { name: "other", value: "", required } as const;
}

/** How prose is set: all of its options, or the types say which one is missing. */
export const proseTypes: Record<keyof ProseOptions, InputType> = {
  labels: {
    ...rendering("Les mots que la bibliothèque ajoute à ceux de l’auteur.", "mots", "français"),
    control: "inline-radio",
    options: ["français", "English"],
    mapping: { français: frenchLabels, English: englishLabels },
  },
  typography: {
    ...rendering(
      "Les espaces, les apostrophes et les ordinaux du français, dans le texte de l’auteur.",
      "oui ou non",
      "oui",
    ),
    control: "inline-radio",
    options: ["oui", "oui, sauf les apostrophes", "non"],
    mapping: { oui: true, "oui, sauf les apostrophes": { apostrophes: false }, non: false },
  },
  abbreviations: {
    ...rendering("Les sigles à expliquer, et leur forme longue.", "liste de sigles"),
    control: "object",
  },
  languages: {
    ...rendering("Les termes d’autres langues, par code de langue ; l’anglais courant est connu.", "listes"),
    control: "object",
  },
  components: coded(
    "Les éléments à employer au lieu de ceux de HTML, comme le `Link` de Next.",
    "composants",
  ),
  resolveUrl: coded("L’adresse du site pour une adresse écrite par l’auteur.", "fonction"),
  sizeOf: coded("Le poids, en octets, d’un document à télécharger.", "fonction"),
  origin: {
    ...rendering("L’adresse du site : sur papier, elle précède celle de ses pages.", "adresse"),
    control: "text",
  },
  directives: coded(
    "Le bloc que montre une ligne `:::nom` du texte ; une page le donne à son texte.",
    "fonction",
  ),
  newWindow: coded("Les liens qui ouvrent une fenêtre : leur titre le dit. Aucun par défaut.", "fonction"),
};

/** How a block renders: the same for all. */
/** Those of every block; what only some look at is among the context. */
const blockTypes: Record<
  Exclude<keyof BlockOptions, keyof typeof contextTypes | "entries"> | "id",
  InputType
> = {
  headingLevel: {
    ...rendering(
      "Le niveau de titre du bloc ; les titres du texte le suivent sans saut.",
      "2, 3, 4 ou 5",
      "2",
    ),
    control: "inline-radio",
    options: [2, 3, 4, 5],
  },
  id: {
    ...rendering("L’ancre du bloc, d’où viennent celles de ses titres.", "texte"),
    control: "text",
  },
  landmark: {
    ...rendering("Fait du bloc une région nommée par son titre. Demande un `id`.", "oui ou non", "non"),
    control: "boolean",
  },
  ...proseTypes,
};

function rendering(description: string, type: string, byDefault?: string): InputType {
  const defaultValue = byDefault === undefined ? {} : { defaultValue: { summary: byDefault } };
  return {
    description,
    type: typeOf(false),
    table: { category: "Rendu", type: { summary: type }, ...defaultValue },
  };
}

/** What only code can give: documented, without a control. */
function coded(description: string, type: string): InputType {
  return { ...rendering(description, type), control: false };
}

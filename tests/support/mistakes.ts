import { SITE } from "./site";

/** The site of `SITE`, with people on its page. The page has the name that each consumer shows. */
export const SITE_WITH_PEOPLE: Readonly<Record<string, string>> = {
  "blocks/KeyFigures.tsx": String(SITE["blocks/KeyFigures.tsx"]),
  "pages.tsx": String(SITE["pages.tsx"])
    .replace("NumberedSteps, ", "NumberedSteps, ProfileCards, ")
    .replace("figures: KeyFigures,", "figures: KeyFigures, profiles: ProfileCards,")
    .replace("{blocks.how()}", "{blocks.profiles()}{blocks.how()}"),
  "dsfr-blocks.config.ts": String(SITE["dsfr-blocks.config.ts"]).replace(
    "AdministrationsPage] }",
    'AdministrationsPage], people: "content/people" }',
  ),
  "content/devenir-eig.md": String(SITE["content/administrations.md"]).replace(
    /---\n$/,
    "profiles: { title: Des profils, desc: Des gens., sub: Ils y sont, list: [Camille Exemple] }\n---\n",
  ),
  "content/people/camille-exemple.md": "---\ntitle: Camille Exemple\njob: Responsable\n---\n",
};

interface Mistake {
  readonly title: string;
  readonly file: string;
  /** The file with its mistake. */
  readonly wrong: string;
  /** A part of the message about the mistake. Empty if the page shows, without « Responsable ». */
  readonly message: string;
  /** The file with the mistake corrected. */
  readonly right: string;
  /** A text of the page, which it has once the mistake is corrected. */
  readonly shown: string;
}

/** A mistake in each file that a page is made of, and its correction. */
export const MISTAKES: readonly [Mistake, ...Mistake[]] = [
  {
    title: "the settings",
    file: "dsfr-blocks.config.ts",
    wrong: edit("dsfr-blocks.config.ts", "people:", "peple:"),
    message: "« peple »",
    right: edit("dsfr-blocks.config.ts"),
    shown: "Les administrations",
  },
  {
    title: "settings that an editor has emptied, and not written yet",
    file: "dsfr-blocks.config.ts",
    wrong: "",
    message: "n’exporte pas de réglages",
    right: edit("dsfr-blocks.config.ts"),
    shown: "Les administrations",
  },
  {
    title: "a block",
    file: "blocks/KeyFigures.tsx",
    wrong: edit("blocks/KeyFigures.tsx", "schema: object(", "schema: objet("),
    message: "objet is not defined",
    right: edit("blocks/KeyFigures.tsx", "<dl>", "<p>Un bloc corrigé</p><dl>"),
    shown: "Un bloc corrigé",
  },
  {
    title: "a page type",
    file: "pages.tsx",
    wrong: edit("pages.tsx", "blocks.head()", "blocks.hed()"),
    message: "blocks.hed is not a function",
    right: edit("pages.tsx", "{blocks.head()}", "<p>Une page corrigée</p>{blocks.head()}"),
    shown: "Une page corrigée",
  },
  {
    title: "an import",
    file: "pages.tsx",
    wrong: edit("pages.tsx", "./blocks/KeyFigures", "./blocks/KeyFigure"),
    message: "./blocks/KeyFigure",
    right: edit("pages.tsx", "{blocks.head()}", "<p>Un import corrigé</p>{blocks.head()}"),
    shown: "Un import corrigé",
  },
  {
    title: "a page file",
    file: "content/devenir-eig.md",
    wrong: edit("content/devenir-eig.md", "title: Les", "titel: Les"),
    message: "« titel »",
    right: edit("content/devenir-eig.md", "Les administrations", "Les services"),
    shown: "Les services",
  },
  {
    title: "a profile",
    file: "content/people/camille-exemple.md",
    wrong: edit("content/people/camille-exemple.md", "Responsable", '"Responsable'),
    message: "",
    right: edit("content/people/camille-exemple.md", "Responsable", "Juriste"),
    shown: "Juriste",
  },
];

/** The text of a file of the site, with one text replaced by another. */
function edit(name: string, text = "", by = ""): string {
  const source = SITE_WITH_PEOPLE[name];
  if (!source?.includes(text)) throw new Error(`${name} has no ${text}`);
  return source.replace(text, by);
}

import { parseTag } from "../markdown/html";
import type { RuleDocs } from "../rule";
import type { TextRule } from "../texts/textRule";

/**
 * Frame, such as an embedded video, whose title does not describe its content. The page replaces the frame with a link, which
 * needs a text.
 */
export const frameAsLink = {
  name: "frame-as-link",
  severity: "warning",
  fr: ({ tag }) =>
    `« ${tag} » affiche un contenu d’un autre site : la page le remplace par un lien. Écrivez vous-même ce lien, avec un texte clair : « [texte](https://…) ».`,
  en: ({ tag }) =>
    `“${tag}”: the page replaces content from another site with a link. Give this link a clear text: “[text](https://…)”.`,
  form: ({ tag }) =>
    `« ${tag} » affiche un contenu d’un autre site : la page le remplace par un lien. Effacez ce code, puis créez un lien avec le bouton Lien.`,

  prefilter: /<iframe/i,
  getGroupKey: () => "",
  find: ({ reportMatch }) => ({
    html: ({ kind, at, text }) => {
      if (kind === "frame" && !hasUsefulTitle(text)) reportMatch(at, { tag: text });
    },
  }),
} as const satisfies TextRule<{ tag: string }>;

/** Matches the generic titles of video and audio players. */
const PLAYER =
  /^(?:(?:lecteur|player|vid[ée]o|audio|youtube|vimeo|dailymotion|peertube|embed|embedded|iframe|frame)[\s-]*)+$/i;

/** Whether the title of a frame can be the text of a link. */
export function hasUsefulTitle(frame: string): boolean {
  const name = parseTag(frame).attributes.get("title") ?? "";
  return name !== "" && !PLAYER.test(name.trim());
}

export const title = {
  fr: "Un contenu d’un autre site devient un lien sans nom clair.",
  en: "Content from another site becomes a link without a clear name.",
};

export const docs: RuleDocs = {
  section: "shown",
  about: {
    fr: "Le texte du lien est le titre du cadre, ou son adresse s’il n’a pas de titre. Un titre comme « Lecteur vidéo YouTube » n’indique pas ce que montre le cadre. Si le titre est clair, seule la règle « read-html » signale le cadre. `check` affiche un seul message par fichier, avec le nombre de cadres.",
    en: "The link’s text is the title of the frame, or its URL if it has no title. A title such as “Lecteur vidéo YouTube” does not describe what the frame shows. With a clear title, the frame counts as HTML that the page reads (“read-html”). `check` reports frames once per file, with a count.",
  },
  why: {
    fr: "un cadre (`<iframe>`) donne une partie de la page à un autre site, qui y ajoute ses traceurs. De plus, une personne qui ne voit pas le cadre ne sait pas ce qu’il montre.",
    en: "a frame (`<iframe>`) gives a part of the page to another site, which adds its trackers. People who cannot see the frame do not know what it shows.",
  },
  fix: {
    fr: "écrivez un lien qui décrit ce que l’on va voir. Pour un film, ajoutez sa transcription.",
    en: "write a link that describes what readers will see. For a film, add its transcript.",
  },
  examples: [
    {
      before: `
        conditions:
          title: Les conditions
          desc: Le film. <iframe src="https://exemple.fr/film"></iframe>`,
      after: `
        conditions:
          title: Les conditions
          desc: "Voyez [La journée d’Inès](https://exemple.fr/film)"`,
    },
  ],
};

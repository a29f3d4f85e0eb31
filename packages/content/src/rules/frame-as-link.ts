import { parseTag } from "../markdown/html";
import type { RuleDocs } from "../rule";
import type { TextRule } from "../texts/textRule";

/**
 * Frame, such as an embedded video, whose title does not describe its content. The page replaces it with a link, which needs a
 * text.
 */
export const frameAsLink = {
  name: "frame-as-link",
  severity: "warning",
  fr: ({ tag }) =>
    `« ${tag} » : la page ne montre rien d’un autre site, et met un lien à la place. Donnez-lui un texte : « [texte](https://…) ».`,
  en: ({ tag }) =>
    `“${tag}”: the page shows nothing from other sites, and puts a link instead. Give it a text: “[text](https://…)”.`,
  form: ({ tag }) =>
    `« ${tag} » : la page ne montre rien d’un autre site, et met un lien à la place. Effacez-le, et mettez un lien avec le bouton Lien.`,

  prefilter: /<iframe/i,
  getGroupKey: () => "",
  find: ({ reportMatch }) => ({
    html: ({ kind, at, text }) => {
      if (kind === "frame" && !hasUsefulTitle(text)) reportMatch(at, { tag: text });
    },
  }),
} as const satisfies TextRule<{ tag: string }>;

/** Generic titles of players. */
const PLAYER =
  /^(?:(?:lecteur|player|vid[ée]o|audio|youtube|vimeo|dailymotion|peertube|embed|embedded|iframe|frame)[\s-]*)+$/i;

/** Whether the title of a frame can be the text of a link. */
export function hasUsefulTitle(frame: string): boolean {
  const name = parseTag(frame).attributes.get("title") ?? "";
  return name !== "" && !PLAYER.test(name.trim());
}

export const title = {
  fr: "Un contenu d’un autre site est devenu un lien sans nom clair.",
  en: "Content of another site has become a link without a clear name.",
};

export const docs: RuleDocs = {
  section: "shown",
  about: {
    fr: "Le lien porte le titre du cadre, ou son adresse quand il n’en a pas. Un cadre dont le titre dit ce qu’il montre est compté avec le HTML que la page lit (« read-html ») ; un titre comme « Lecteur vidéo YouTube » ne le dit pas. Un seul message par fichier donne leur nombre.",
    en: "The link's text is the title of the frame, or its address if it has no title. A title such as “Lecteur vidéo YouTube” does not say what the frame shows. With a clear title, the frame counts as HTML that the page reads (“read-html”). `check` reports frames once per file, with their number.",
  },
  why: {
    fr: "un cadre (`<iframe>`) donne une part de la page à un autre site, qui dépose ses traceurs. Et une personne qui ne voit pas le cadre ne sait pas ce qu’il montre.",
    en: "a frame (`<iframe>`) gives a part of the page to another site, which adds its trackers. People who do not see the frame do not know what it shows.",
  },
  fix: {
    fr: "écrire un lien qui dit ce que l’on va voir ; pour un film, ajouter sa transcription.",
    en: "write a link that says what readers will see. For a film, add its transcript.",
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

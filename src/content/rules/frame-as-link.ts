import { tagOf } from "../markdown/html";
import type { RuleDocs } from "../rule";
import type { TextRule } from "../texts/textRule";

/** A frame, as a film is embedded, without a title that names what it shows: the page shows a link in its place, which needs words. */
export const frameAsLink = {
  name: "frame-as-link",
  severity: "warning",
  fr: ({ tag }) =>
    `« ${tag} » : la page ne montre rien d’un autre site, et met un lien à la place. Donnez-lui un texte : « [texte](https://…) ».`,
  en: ({ tag }) =>
    `“${tag}”: the page shows nothing from other sites, and puts a link instead. Give it a text: “[text](https://…)”.`,
  form: ({ tag }) =>
    `« ${tag} » : la page ne montre rien d’un autre site, et met un lien à la place. Effacez-le, et mettez un lien avec le bouton Lien.`,

  onlyIn: /<iframe/i,
  kindOf: () => "",
  find: ({ found }) => ({
    html: ({ kind, at, text }) => {
      if (kind === "frame" && !isNamed(text)) found(at, { tag: text });
    },
  }),
} as const satisfies TextRule<{ tag: string }>;

/** What players call themselves. */
const PLAYER =
  /^(?:(?:lecteur|player|vid[ée]o|audio|youtube|vimeo|dailymotion|peertube|embed|embedded|iframe|frame)[\s-]*)+$/i;

/** Whether a frame's title can be the words of a link. */
export function isNamed(frame: string): boolean {
  const name = tagOf(frame).attributes.get("title") ?? "";
  return name !== "" && !PLAYER.test(name.trim());
}

export const title = {
  fr: "Un contenu d’un autre site est devenu un lien sans nom clair.",
  en: "Content of another site has become a link without a clear name.",
};

export const docs: RuleDocs = {
  part: "shown",
  about: {
    fr: "Le lien porte le titre du cadre, ou son adresse quand il n’en a pas. Un cadre dont le titre dit ce qu’il montre est compté avec le HTML que la page lit (« read-html ») ; un titre comme « Lecteur vidéo YouTube » ne le dit pas. Un seul message par fichier donne leur nombre.",
    en: "The link has the title of the frame, or its address when it has none. A frame whose title says what it shows is counted with the HTML that the page reads (“read-html”); a title such as “Lecteur vidéo YouTube” does not say it. It is said once in a file, with their number.",
  },
  why: {
    fr: "un cadre (`<iframe>`) donne une part de la page à un autre site, qui dépose ses traceurs. Et une personne qui ne voit pas le cadre ne sait pas ce qu’il montre.",
    en: "a frame (`<iframe>`) gives a part of the page to another site: it sets its trackers, and nothing says what it shows to somebody who does not see it.",
  },
  fix: {
    fr: "écrire un lien qui dit ce que l’on va voir ; pour un film, ajouter sa transcription.",
    en: "write a link that says what one will see, and the transcript of a film.",
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

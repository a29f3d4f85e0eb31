import type { RuleDocs } from "../rule";
import type { TextRule } from "../texts/textRule";

/** A frame, as a film is embedded: the page shows a link in its place. */
export const frameAsLink = {
  name: "frame-as-link",
  severity: "warning",
  fr: ({ tag, hasTitle }) =>
    `« ${tag} » : la page ne montre rien qui vienne d’ailleurs, et met un lien à la place. ${
      hasTitle
        ? "Écrivez ce lien vous-même : « [texte](https://…) »."
        : "Donnez-lui ses mots : « [texte](https://…) »."
    }`,
  en: ({ tag, hasTitle }) =>
    `“${tag}”: the page shows nothing from elsewhere, and puts a link in its place. ${
      hasTitle ? "Write that link yourself: “[text](https://…)”." : "Give it its words: “[text](https://…)”."
    }`,
  form: ({ tag }) =>
    `« ${tag} » : la page ne montre rien qui vienne d’ailleurs, et met un lien à la place. Effacez-le, et mettez un lien avec le bouton Lien.`,

  onlyIn: /<iframe/i,
  kindOf: () => "",
  find: ({ found }) => ({
    html: ({ kind, at, text }) => {
      if (kind === "frame") found(at, { tag: text, hasTitle: /\stitle\s*=\s*["']?[^\s"'>]/i.test(text) });
    },
  }),
} as const satisfies TextRule<{ tag: string; hasTitle: boolean }>;

export const title = {
  fr: "Un contenu venu d’ailleurs est devenu un lien.",
  en: "Something from elsewhere has become a link.",
};

export const docs: RuleDocs = {
  part: "shown",
  about:
    "Le lien porte le titre du cadre, ou son adresse quand il n’en a pas. C’est dit une fois dans un fichier, avec leur nombre.",
  why: "un cadre (`<iframe>`) donne à un autre site une part de la page : il dépose ses traceurs, et rien ne dit ce qu’il montre à qui ne le voit pas.",
  fix: "écrire un lien qui dit ce que l’on va voir, et la transcription d’un film.",
  examples: [
    {
      before: `
        conditions:
          title: Les conditions
          desc: Le film. <iframe src="https://exemple.fr/film" title="La journée d’Inès"></iframe>`,
      after: `
        conditions:
          title: Les conditions
          desc: "Voyez [La journée d’Inès](https://exemple.fr/film)"`,
    },
  ],
};

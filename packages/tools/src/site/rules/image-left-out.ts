import type { Language } from "@dsfr-blocks/base/message";
import type { Rule, RuleDocs } from "@dsfr-blocks/content/rule";

/** Reason why an image cannot be used on a page. */
export type ImageProblem = keyof typeof PROBLEMS;

const PROBLEMS = {
  missing: {
    fr: ["est introuvable", "Vérifiez son adresse, majuscules comprises."],
    en: ["was not found", "Check its URL, including capital letters."],
  },
  outside: {
    fr: [
      "est hors du dossier d’où part son adresse, ou passe par un lien symbolique",
      "Copiez-la dans ce dossier.",
    ],
    en: [
      "is outside the folder that its URL is relative to, or is behind a symbolic link",
      "Copy it into this folder.",
    ],
  },
  remote: {
    fr: ["n’est pas un fichier du site", "Copiez-la dans le site."],
    en: ["is not a file of the site", "Copy it into the site."],
  },
  noPublic: {
    fr: ["a une adresse qui part de la racine du site", "Indiquez cette racine avec « --public »."],
    en: ["has a URL that starts at the site’s root", "Set “--public” to that root."],
  },
  format: {
    fr: [
      "n’est pas au format AVIF, GIF, JPEG, PNG, SVG ou WebP",
      "Convertissez-la dans l’un de ces formats.",
    ],
    en: ["is not AVIF, GIF, JPEG, PNG, SVG or WebP", "Convert it to one of these formats."],
  },
} as const satisfies Readonly<
  Record<string, Readonly<Record<Language, readonly [why: string, fix: string]>>>
>;

export const imageLeftOut = {
  name: "image-left-out",
  severity: "warning",
  hasFixedLevel: true,
  needs: "render",
  fr: ({ value, problem }) => {
    const [why, fix] = PROBLEMS[problem].fr;
    return `L’image « ${value} » ${why} : la page est créée sans elle. ${fix}`;
  },
  en: ({ value, problem }) => {
    const [why, fix] = PROBLEMS[problem].en;
    return `The image “${value}” ${why}, so the page is created without it. ${fix}`;
  },
} as const satisfies Rule<{ value: string; problem: ImageProblem }>;

export const title = {
  fr: "La page est créée sans une image.",
  en: "The page is created without an image.",
};

export const docs: RuleDocs = {
  section: "images",
  about: {
    fr: "Elle affiche à la place le texte de remplacement de l’image. Le message indique pourquoi : le fichier n’est pas à cette adresse, il est hors du dossier ou sur un autre site, ou la page n’accepte pas son format.",
    en: "Its alternative text stays. The message gives the reason: the file is not at this URL, it is outside the folder where the URL starts, it is on another server, or it is in another format.",
  },
  why: {
    fr: "cette commande crée un fichier qui s’ouvre sans réseau, et une page ne doit pas pouvoir lire n’importe quel fichier de l’ordinateur.",
    en: "this command creates a file that opens without a network, and a page must not be able to read arbitrary files of the machine.",
  },
  fix: {
    fr: "copiez l’image dans le site, en AVIF, GIF, JPEG, PNG, SVG ou WebP, et vérifiez son nom, majuscules comprises. Une adresse qui commence par `/` part de la racine du site, indiquée par `--public`. L’adresse de la photo d’une fiche, si elle ne commence pas par `/`, part du dossier de la fiche.",
    en: "copy the image into the site, as AVIF, GIF, JPEG, PNG, SVG or WebP, and check its name, including capitals. A URL that begins with `/` starts at the root of the site, which `--public` sets. The URL of a profile’s photo, without `/`, starts at the folder of the profile.",
  },
  examples: [
    {
      before: {
        when: { fr: "quand le fichier s’appelle `camille.jpg`", en: "when the file is named `camille.jpg`" },
        text: "image: Camille.jpg",
      },
      after: "image: camille.jpg",
    },
    {
      before: "image: https://exemple.fr/camille.jpg",
      after: "image: camille.jpg",
    },
  ],
};

import type { Rule, RuleDocs } from "@dsfr-blocks/content/rule";

export const imageMissing = {
  name: "image-missing",
  severity: "warning",
  isFixed: true,
  needs: "render",
  fr: ({ value }) => `L’image « ${value} » n’est pas trouvée : la page est faite sans elle.`,
  en: ({ value }) => `The image “${value}” is not found: the page is made without it.`,
} as const satisfies Rule<{ value: string }>;

export const title = {
  fr: "Le fichier de l’image n’est pas là où son adresse le dit.",
  en: "The file of an image is not at its address.",
};

export const docs: RuleDocs = {
  part: "images",
  about: {
    fr: "La page est faite sans elle ; son texte de remplacement reste.",
    en: "The page shows its alternative text instead.",
  },
  fix: {
    fr: "vérifier le nom du fichier, majuscules comprises. Une adresse qui commence par `/` part de la racine du site, que donne `--public` ; la photo d’une fiche, sans `/` au début, part du dossier de la fiche.",
    en: "check the name of the file, and its capitals. An address that begins with `/` starts at the root of the site, which `--public` gives. The address of a profile's photo, without `/`, starts at the folder of the profile.",
  },
  examples: [
    {
      before: {
        when: { fr: "quand le fichier se nomme `camille.jpg`", en: "when the file is named `camille.jpg`" },
        text: "image: Camille.jpg",
      },
      after: "image: camille.jpg",
    },
  ],
};

import type { Rule, RuleDocs } from "../../content/rule";

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
  en: "The file of an image is not where its address says.",
};

export const docs: RuleDocs = {
  part: "images",
  about: "La page est faite sans elle ; son texte de remplacement reste.",
  fix: "vérifier le nom du fichier, majuscules comprises. Une adresse qui commence par `/` part de la racine du site, que donne `--public` ; la photo d’une fiche, sans `/` au début, part du dossier de la fiche.",
  examples: [
    {
      before: { when: "quand le fichier se nomme `camille.jpg`", text: "image: Camille.jpg" },
      after: "image: camille.jpg",
    },
  ],
};

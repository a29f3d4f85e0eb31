import type { BlockRule } from "../../definition/blockRule";
import type { RuleDocs } from "@dsfr-blocks/content/rule";

/** Page to apply without a button at its top. A call that is switched off needs no button. */
export const noButton = {
  name: "no-button",
  severity: "warning",
  fr: () =>
    "La page pour postuler n’a pas de bouton. Écrivez dans « callout » la clé « apply », avec « title » et « url ».",
  en: () =>
    "The application page has no button. In “callout”, write the key “apply”, with “title” and “url”.",
  form: "La page pour postuler n’a pas de bouton. Remplissez le texte et l’adresse du bouton pour postuler.",
  find({ layout, open = true, callout }, report) {
    const { title = "", url = "" } = callout?.apply ?? {};
    if (layout === "apply" && open && (title.trim() === "" || url.trim() === "")) report(["callout"], {});
  },
} as const satisfies BlockRule<
  {
    readonly layout?: string | undefined;
    readonly open?: boolean | undefined;
    readonly callout?: { readonly apply?: { readonly title?: string; readonly url?: string } | undefined };
  },
  object
>;

export const title = {
  fr: "La page pour postuler n’a pas de bouton.",
  en: "The application page has no button.",
};

export const docs: RuleDocs = {
  section: "call",
  about: {
    fr: "La règle vaut pour `layout: apply`, sauf si l’appel est fermé par `open: false`. Un lien dans le texte ne compte pas comme un bouton.",
    en: "The rule applies to `layout: apply`, unless `open: false` closes the call. It does not look for a link in the text.",
  },
  why: {
    fr: "les personnes qui ouvrent cette page veulent postuler. Un bouton se voit tout de suite ; un lien dans le texte peut passer inaperçu.",
    en: "people who open this page want to apply. They see a button at once, but may overlook a link in the text.",
  },
  examples: [
    {
      before: `
        ---
        layout: apply
        title: Appel à candidatures
        callout:
          title: Candidater
          desc: "[Déposez votre dossier](https://exemple.fr/dossier) avant l’été."
        how:
          title: En trois étapes
          desc: Lisez le règlement, écrivez votre dossier, déposez-le.
        ---`,
      after: `
        ---
        layout: apply
        title: Appel à candidatures
        callout:
          title: Candidater
          desc: Un dossier d’une page suffit, avant l’été.
          apply:
            title: Déposer votre dossier
            url: https://exemple.fr/dossier
        how:
          title: En trois étapes
          desc: Lisez le règlement, écrivez votre dossier, déposez-le.
        ---`,
    },
  ],
};

import type { Statement } from "../statement";
import type { RuleDocs } from "@dsfr-blocks/content/rule";
import type { BlockRule } from "../../../definition/blockRule";

export const noContact = {
  name: "no-contact",
  severity: "error",
  fr: ({ key }) =>
    `La déclaration ne dit pas à qui signaler un défaut. Écrivez « form » ou « email » sous « ${key} ».`,
  en: ({ key }) =>
    `The statement does not say how to report a problem. Write “form” or “email” under “${key}”.`,
  form: "La déclaration ne dit pas à qui signaler un défaut. Donnez un formulaire ou une adresse électronique.",
  find({ contact: { form = "", email = "" } }, report) {
    if (form.trim() === "" && email.trim() === "") report(["contact"], { key: "contact" });
  },
} as const satisfies BlockRule<Pick<Statement, "contact">, { key: string }>;

export const title = {
  fr: "La déclaration d’accessibilité ne dit pas à qui signaler un défaut.",
  en: "The accessibility statement does not say how to report a problem.",
};

export const docs: RuleDocs = {
  section: "statement",
  why: {
    fr: "la loi demande un moyen accessible de signaler ce que l’on n’arrive pas à lire, et d’en demander une autre forme : un formulaire ou une adresse électronique. Un numéro de téléphone ne suffit pas, mais peut s’ajouter.",
    en: "the law asks for a form or an e-mail address where people can say what they cannot read, and ask for it in another form. You may add a telephone number, but it is not enough.",
  },
  examples: [
    {
      before: `
        statement:
          contact: { form: "", email: "", desc: Par téléphone. }`,
      after: `
        statement:
          contact: { email: contact@exemple.gouv.fr, desc: Par téléphone. }`,
    },
  ],
};

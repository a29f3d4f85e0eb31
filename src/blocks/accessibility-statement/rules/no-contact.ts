import type { Statement } from "../statement";
import type { RuleDocs } from "@dsfr-blocks/content/rule";
import type { BlockRule } from "../../../definition/blockRule";

export const noContact = {
  name: "no-contact",
  severity: "error",
  fr: ({ key }) =>
    `La déclaration n’indique pas à qui signaler un défaut. Ajoutez « form » ou « email » sous « ${key} ».`,
  en: ({ key }) =>
    `The statement does not explain how to report a problem. Add “form” or “email” under “${key}”.`,
  form: "La déclaration n’indique pas à qui signaler un défaut. Ajoutez un formulaire ou une adresse électronique.",
  find({ contact: { form = "", email = "" } }, report) {
    if (form.trim() === "" && email.trim() === "") report(["contact"], { key: "contact" });
  },
} as const satisfies BlockRule<Pick<Statement, "contact">, { key: string }>;

export const title = {
  fr: "La déclaration d’accessibilité n’indique pas à qui signaler un défaut.",
  en: "The accessibility statement does not explain how to report a problem.",
};

export const docs: RuleDocs = {
  section: "statement",
  why: {
    fr: "la loi demande un formulaire ou une adresse électronique, pour signaler un contenu que l’on n’arrive pas à lire, et le demander sous une autre forme. Un numéro de téléphone peut s’ajouter, mais ne suffit pas.",
    en: "the law requires a form or an e-mail address where people can report what they cannot read, and ask for it in another form. You may add a telephone number, but it is not enough.",
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

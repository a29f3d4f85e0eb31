import { type AuditRule, error, review, warning } from "../../rule";

/** Axe's rules on forms, links, buttons and the keyboard. */
export const FORMS = {
  label: error(["11.1.1"])`
    Un champ n’a pas d’étiquette. Reliez-lui un élément label avec for et id.
    A field has no label. Tie a label element to it with for and id.`,
  "select-name": error(["11.1.1"])`
    Une liste déroulante n’a pas d’étiquette. Reliez-lui un élément label avec for et id.
    A select has no label. Tie a label element to it with for and id.`,
  "form-field-multiple-labels": review(["11.2.1"])`
    Ce champ a plusieurs étiquettes : sont-elles toutes lues ? Gardez-en une seule.
    This field has several labels: are they all read? Keep one.`,
  "autocomplete-valid": error(["11.13.1"])`
    Un attribut autocomplete a une valeur fausse. Prenez une valeur de la norme, comme email ou given-name.
    An autocomplete attribute has a wrong value. Take a value of the standard, such as email or given-name.`,
  "button-name": error(["11.9.1", "7.1.1", "11.1.1"])`
    Un bouton n’a pas d’intitulé. Écrivez son texte.
    A button has no text. Write its text.`,
  "input-button-name": error(["11.9.1", "7.1.1"])`
    Un bouton de formulaire n’a pas d’intitulé. Donnez-lui un attribut value.
    A form button has no text. Give it a value attribute.`,
  "summary-name": error(["7.1.1"])`
    Un titre à déplier n’a pas de texte. Écrivez son texte.
    A summary has no text. Write its text.`,
  "link-name": error(["6.2.1"])`
    Un lien n’a pas d’intitulé. Écrivez son texte, ou l’alternative de son image.
    A link has no text. Write its text, or its image’s alternative.`,
  "label-content-name-mismatch": error(["6.1.5", "11.2.5", "11.9.2", "7.1.3"])`
    Le nom d’un lien ou d’un bouton ne reprend pas ce qu’on y lit. Commencez aria-label par l’intitulé visible, ou retirez-le.
    The name of a link or button does not hold what is read on it. Start aria-label with the visible text, or remove it.`,
  "link-in-text-block": error(["10.6.1"], { needs: "scheme" })`
    Seule sa couleur distingue un lien du texte. Soulignez-le.
    Only its colour tells a link from the text. Underline it.`,
  "skip-link": warning(["12.7.2"])`
    Un lien d’évitement ne mène nulle part. Donnez à sa cible l’id qu’il désigne.
    A skip link leads nowhere. Give its target the id that it points to.`,
  bypass: review(["12.7.1"], { whole: true })`
    Cette page laisse-t-elle passer les blocs répétés ? Ajoutez un lien d’évitement vers le contenu, et un élément main.
    Does this page let people pass repeated blocks? Add a skip link to the content, and a main element.`,
  // with a modifier key: 12.10 is about keys alone
  accesskeys: warning([])`
    Deux éléments ont le même raccourci. Donnez à chacun son accesskey, ou retirez-les.
    Two elements have the same shortcut. Give each one its own accesskey, or remove them.`,
  tabindex: warning(["12.8.1"])`
    Un tabindex est plus grand que zéro. Retirez-le, et placez l’élément là où il doit être atteint.
    A tabindex is greater than zero. Remove it, and put the element where it is to be reached.`,
  // Chromium and Firefox stop there by themselves, Safari does not; no test of the RGAA speaks of it
  "scrollable-region-focusable": review([])`
    Une zone défile : le clavier y entre-t-il dans tous les navigateurs ? Ajoutez-lui tabindex="0", un rôle et un nom.
    An area scrolls: does the keyboard come into it in all browsers? Give it tabindex="0", a role and a name.`,
} satisfies Readonly<Record<string, AuditRule>>;

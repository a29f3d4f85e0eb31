/** What the CMS calls a field, and what it says beside it where the schema's own sentence speaks of the file. */
export interface Wording {
  readonly label: string;
  readonly hint?: string;
}

const HEADING: Wording = { label: "Titre de la partie" };

/**
 * The candidates page's fields, in the words of who fills in a form. A path names the keys down to the
 * field, and `[]` each item of a list. `fields.test.ts` holds that none is missing and none too many.
 */
export const CANDIDATES_WORDING: Readonly<Record<string, Wording>> = {
  title: { label: "Titre de la page" },
  open: {
    label: "Appel ouvert",
    hint: "Coché : on peut postuler. Décoché : la page montre l’avis de fermeture.",
  },
  opensAt: { label: "Ouverture de l’appel", hint: "Le premier jour où l’on peut postuler." },
  closesAt: { label: "Clôture de l’appel", hint: "Le dernier jour où l’on peut postuler, inclus." },
  head: { label: "Accroche" },
  "head.questions": { label: "Questions" },
  "head.questions[]": { label: "Question" },
  "head.questions[].question": { label: "Question" },
  "head.sub": { label: "Réponse aux questions" },
  "head.apply": { label: "Bouton pour postuler" },
  "head.apply.title": { label: "Texte du bouton" },
  "head.apply.url": { label: "Adresse" },
  "head.call": { label: "Document à télécharger" },
  "head.call.title": { label: "Nom du document" },
  "head.call.url": { label: "Fichier" },
  def: { label: "Définition" },
  "def.title": HEADING,
  "def.info": { label: "Entrée de dictionnaire" },
  "def.info.title": { label: "Première ligne" },
  "def.info.desc": { label: "Sens" },
  what: { label: "Raisons" },
  "what.title": HEADING,
  "what.defs": { label: "Raisons" },
  "what.defs[]": { label: "Raison" },
  "what.defs[].def": { label: "Raison" },
  profiles: { label: "Profils" },
  "profiles.title": HEADING,
  "profiles.desc": { label: "Profils recherchés" },
  "profiles.list": { label: "Personnes" },
  "profiles.list[]": { label: "Personne" },
  "profiles.sub": { label: "Titre au-dessus des personnes" },
  conditions: { label: "Conditions" },
  "conditions.title": HEADING,
  "conditions.desc": { label: "Conditions" },
  "conditions.salaries": { label: "Grille des salaires" },
  "conditions.salaries[]": { label: "Ligne de la grille" },
  "conditions.salaries[].experience": { label: "Expérience" },
  "conditions.salaries[].netMonthly": { label: "Salaire net mensuel" },
  "conditions.salaries[].variablePart": { label: "Part variable" },
  how: { label: "Étapes" },
  "how.title": HEADING,
  "how.desc": { label: "Introduction et étapes" },
  "how.steps": {
    label: "Étapes une par une",
    hint: "Si vous préférez les écrire une par une plutôt que dans le champ précédent.",
  },
  "how.steps[]": { label: "Étape" },
  "how.steps[].title": { label: "Titre de l’étape" },
  "how.steps[].desc": { label: "Texte de l’étape" },
  wait: { label: "Avis de fermeture" },
  "wait.title": { label: "Phrase de l’avis" },
  "wait.desc": { label: "Texte qui suit" },
  layout: { label: "Modèle de page" },
};

/** What every block is shown in besides its examples, in the order of its stories, and what each is called. */
export const STATE_NAMES = {
  real: "Contenu réel",
  long: "Texte long",
  short: "Texte court",
  empty: "Sans contenu",
  hostile: "Texte hostile",
  english: "En anglais",
  narrow: "Colonne étroite",
  edgeCases: "Cas limites",
} as const;

export type StateName = keyof typeof STATE_NAMES;

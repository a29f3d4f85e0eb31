/** French names of the states that every block is shown in besides its fixtures, in the order of the stories. */
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

/** French names of the states in which every block is shown, in addition to its fixtures, in the order of the stories. */
export const STATE_NAMES = {
  real: "Contenu réel",
  long: "Texte long",
  short: "Texte court",
  empty: "Sans contenu",
  hostile: "Texte malveillant",
  english: "En anglais",
  narrow: "Colonne étroite",
  edgeCases: "Cas limites",
} as const;

export type StateName = keyof typeof STATE_NAMES;

/** "Camille Exemple" gives "CE", for those who have no portrait. */
export const initials = (name) => {
  const words = name.split(" ");
  return words[0][0] + words.at(-1)[0];
};

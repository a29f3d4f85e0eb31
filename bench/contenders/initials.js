/** Returns the initials of a person without a portrait: "CE" for "Camille Exemple". */
export const initials = (name) => {
  const words = name.split(" ");
  return words[0][0] + words.at(-1)[0];
};

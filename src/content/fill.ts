/** `fill("Jusqu’au {date}", { date: "3 avril" })`. */
export function fill(words: string, values: Readonly<Record<string, string>>): string {
  return words.replace(/\{(\w+)\}/g, (_all, name: string) => values[name] ?? "");
}

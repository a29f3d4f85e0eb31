/** Removes the user names and passwords from the URLs in a text: reports and messages never contain them. */
export function hideCredentials(text: string): string {
  return text.replace(/(?<=\bhttps?:\/\/)[^\s/?#"'<>]*@/gi, "");
}

/** A page with some of its keys replaced by these. */
export function replaceKeys(page: string, keys: string): string {
  const named = new Set(Array.from(keys.matchAll(/^([\w-]+):/gm), ([, key]) => key));
  const [, front = ""] = /^---\n(.*)---\n$/s.exec(page) ?? [];
  const kept = front.split(/^(?=\w)/m).filter((part) => !named.has(/^\w+/.exec(part)?.[0]));
  return `---\n${kept.join("")}${keys}\n---\n`;
}

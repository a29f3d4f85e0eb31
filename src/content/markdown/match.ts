/** The offset after what stands here, when a pattern that begins with `^` finds it. */
export function endOf(pattern: RegExp, text: string, from: number): number | undefined {
  const [found] = pattern.exec(text.slice(from)) ?? [];
  return found === undefined ? undefined : from + found.length;
}

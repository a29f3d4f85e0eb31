import type { Mark, LocatedTag, Token } from "./tokens";

type PlacedMark = Mark & { readonly at: number };

/** Maximum number of open inline tags that are reopened after the tag of a block element. The limit keeps the time linear. */
const MAX_CARRIED_TAGS = 4;

/**
 * Returns the tokens with balanced inline tags. A link without an end tag ends with its paragraph; any other unclosed tag is
 * removed. An inline element around the tag of a block element is closed before that tag and reopened after it. Linear time.
 */
export function balance(tokens: readonly Token[]): Token[] {
  const output: (Token | undefined)[] = [];
  const open: { readonly mark: PlacedMark; index: number }[] = [];
  const counts = new Map<string, number>();
  const openMark = (mark: PlacedMark) => {
    open.push({ mark, index: output.length });
    counts.set(mark.delimiter, (counts.get(mark.delimiter) ?? 0) + 1);
    output.push(mark.wrap && mark);
  };
  const popMark = () => {
    const last = open.pop();
    if (last) counts.set(last.mark.delimiter, (counts.get(last.mark.delimiter) ?? 0) - 1);
    return last;
  };
  /** Ends the innermost open tag, at an offset. */
  const endInnermost = (at: number) => {
    const last = popMark();
    if (last?.mark.wrap) output.push({ ...last.mark, canClose: true, wrap: undefined, at });
  };
  for (const token of tokens) {
    if (token.type === "tag") carryOver(token);
    else if (token.type !== "mark" || !token.isTag) output.push(token);
    else if (token.canClose) {
      if (!endThrough(token.delimiter, token.at)) markAsAlone(token);
    } else {
      // a link cannot contain a link
      if (token.delimiter === "a") endThrough("a", token.at);
      openMark(token);
    }
  }
  while (open.length > 0) discardInnermost();
  return output.filter((token) => token !== undefined);

  function endThrough(name: string, at: number): boolean {
    if ((counts.get(name) ?? 0) === 0) return false;
    while (open.at(-1)?.mark.delimiter !== name) discardInnermost(at);
    endInnermost(at);
    return true;
  }

  /** Discards the innermost open tag, which has no end tag: ends a link at `at`, removes any other tag. */
  function discardInnermost(at?: number): void {
    const { mark, index } = open.at(-1) ?? {};
    if (mark?.wrap) markAsAlone(mark);
    if (mark?.delimiter === "a") endInnermost(at ?? mark.at);
    else {
      popMark();
      if (index !== undefined) output[index] = undefined;
    }
  }

  function carryOver(tag: LocatedTag): void {
    const carried = open.slice(-MAX_CARRIED_TAGS).map(({ mark }) => mark);
    while (open.length > 0) endInnermost(tag.at);
    output.push(tag);
    for (const mark of carried) openMark(mark);
  }
}

/** Marks the record of a tag as `alone`: the other tag of its pair is missing, or is in another paragraph or another node. */
export function markAsAlone({ record }: Mark): void {
  if (record) record.kind = "alone";
}

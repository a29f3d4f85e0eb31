import type { Mark, PlacedTag, Token } from "./tokens";

type PlacedMark = Mark & { readonly at: number };

/** Tags around words that go on through the tags of blocks: more are not, so that time stays in proportion. */
const MOST_CARRIED = 4;

/**
 * The same tokens, of which the tags around words nest: one that is never ended ends with its paragraph when it is a link, and is
 * nothing otherwise; one that holds the tag of a block is ended before it and begun again after. Linear.
 */
export function balance(tokens: readonly Token[]): Token[] {
  const out: (Token | undefined)[] = [];
  const open: { readonly mark: PlacedMark; index: number }[] = [];
  const counts = new Map<string, number>();
  const add = (mark: PlacedMark) => {
    open.push({ mark, index: out.length });
    counts.set(mark.delimiter, (counts.get(mark.delimiter) ?? 0) + 1);
    out.push(mark.wrap && mark);
  };
  const drop = () => {
    const last = open.pop();
    if (last) counts.set(last.mark.delimiter, (counts.get(last.mark.delimiter) ?? 0) - 1);
    return last;
  };
  /** Ends the innermost one, at a place. */
  const end = (at: number) => {
    const last = drop();
    if (last?.mark.wrap) out.push({ ...last.mark, canClose: true, wrap: undefined, at });
  };
  for (const token of tokens) {
    if (token.type === "tag") carry(token);
    else if (token.type !== "mark" || !token.isTag) out.push(token);
    else if (token.canClose) {
      if (!endTo(token.delimiter, token.at)) tellAlone(token);
    } else {
      // no link holds a link
      if (token.delimiter === "a") endTo("a", token.at);
      add(token);
    }
  }
  while (open.length > 0) leave();
  return out.filter((token) => token !== undefined);

  function endTo(name: string, at: number): boolean {
    if ((counts.get(name) ?? 0) === 0) return false;
    while (open.at(-1)?.mark.delimiter !== name) leave(at);
    end(at);
    return true;
  }

  /** Leaves the innermost one, which has no end of its own. */
  function leave(at?: number): void {
    const { mark, index } = open.at(-1) ?? {};
    if (mark?.wrap) tellAlone(mark);
    if (mark?.delimiter === "a") end(at ?? mark.at);
    else {
      drop();
      if (index !== undefined) out[index] = undefined;
    }
  }

  function carry(tag: PlacedTag): void {
    const carried = open.slice(-MOST_CARRIED).map(({ mark }) => mark);
    while (open.length > 0) end(tag.at);
    out.push(tag);
    for (const mark of carried) add(mark);
  }
}

/** Tells that the other tag of a pair is not where it would count: in the same paragraph, bold text… */
export function tellAlone({ told }: Mark): void {
  if (told) told.kind = "alone";
}

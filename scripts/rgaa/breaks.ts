import { readFileSync } from "node:fs";
import { sample, shuffledSubarray } from "fast-check";
import { parse } from "yaml";
import { readCriteria } from "./criteria";

/** How the promise of a row of the evidence is broken, as docs/rgaa/breaks.yaml says it. */
export interface Break {
  readonly id: string;
  /** What somebody did. */
  readonly what: string;
  /** The test of the row that must be red then. */
  readonly test: string;
  readonly file: string;
  /** The file as it is then. Throws where it does not hold, once, what is to be changed. */
  readonly change: (text: string) => string;
}

interface Written {
  readonly id: string;
  readonly what: string;
  readonly test: string;
  readonly file?: string;
  readonly from?: string;
  readonly to?: string;
  readonly markup?: string;
  readonly rules?: string;
}

export function readBreaks(): readonly Break[] {
  const written = parse(readFileSync("docs/rgaa/breaks.yaml", "utf8")) as readonly Written[];
  return written.map((each) => ({ id: each.id, what: each.what, test: each.test, ...changeOf(each) }));
}

/** The rows that name tests, and no break of what these prove. */
export function unbroken(): readonly string[] {
  const broken = new Set(readBreaks().map(({ id }) => id));
  return readCriteria()
    .filter(({ id, tests = [] }) => tests.length > 0 && !broken.has(id))
    .map(({ id }) => id);
}

/** So many of them at random, the same for the same seed. */
export function someBreaks(count: number, seed: number): readonly Break[] {
  const all = [...readBreaks()];
  const most = Math.min(count, all.length);
  const [some = []] = sample(shuffledSubarray(all, { minLength: most, maxLength: most }), {
    seed,
    numRuns: 1,
  });
  return some;
}

/** Where each block with a body ends. */
const BODY = { file: "src/definition/BlockSection.tsx", from: "{children}</div>}" };

function changeOf({ id, markup, rules, ...own }: Written): Pick<Break, "file" | "change"> {
  if (rules !== undefined) return { file: "src/blocks.css", change: (text) => `${text}\n${rules}\n` };
  const { file, from, to } = markup === undefined ? own : { ...BODY, to: `{children}${markup}</div>}` };
  if (file === undefined || from === undefined || to === undefined)
    throw new Error(`docs/rgaa/breaks.yaml: ${id} does not say what it changes.`);
  return {
    file,
    change: (text) => {
      const [before, after, ...more] = text.split(from);
      if (before === undefined || after === undefined || more.length > 0)
        throw new Error(`${file} does not hold this once: ${from}`);
      return before + to + after;
    },
  };
}

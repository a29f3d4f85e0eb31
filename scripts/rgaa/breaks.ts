import { readFileSync } from "node:fs";
import { sample, shuffledSubarray } from "fast-check";
import { parse } from "yaml";
import { readCriteria } from "./criteria";

/** A defect, from docs/rgaa/breaks.yaml, in the code that an RGAA criterion depends on. */
export interface Break {
  readonly id: string;
  /** Short description of the defect. */
  readonly what: string;
  /** Test of the criterion that must fail with the defect. */
  readonly test: string;
  readonly file: string;
  /** Returns the text of the file with the defect. Throws an `Error` if the text to replace is not in the file exactly once. */
  readonly change: (text: string) => string;
}

interface BreakEntry {
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
  const entries = parse(readFileSync("docs/rgaa/breaks.yaml", "utf8")) as readonly BreakEntry[];
  return entries.map((entry) => ({
    id: entry.id,
    what: entry.what,
    test: entry.test,
    ...createChange(entry),
  }));
}

/** Returns the ids of the RGAA criteria that have tests, but no defect in docs/rgaa/breaks.yaml. */
export function listUnbrokenRows(): readonly string[] {
  const broken = new Set(readBreaks().map(({ id }) => id));
  return readCriteria()
    .filter(({ id, tests = [] }) => tests.length > 0 && !broken.has(id))
    .map(({ id }) => id);
}

/** Returns `count` random defects. The same seed returns the same defects. */
export function pickBreaks(count: number, seed: number): readonly Break[] {
  const all = [...readBreaks()];
  const size = Math.min(count, all.length);
  const [selection = []] = sample(shuffledSubarray(all, { minLength: size, maxLength: size }), {
    seed,
    numRuns: 1,
  });
  return selection;
}

/**
 * File that renders the body of every block, and the text at the end of this body: the `markup` of a defect is inserted there.
 */
const BODY_END = { file: "src/definition/BlockSection.tsx", from: "{children}</div>}" };

function createChange({ id, markup, rules, ...replacement }: BreakEntry): Pick<Break, "file" | "change"> {
  if (rules !== undefined) return { file: "src/blocks.css", change: (text) => `${text}\n${rules}\n` };
  const { file, from, to } =
    markup === undefined ? replacement : { ...BODY_END, to: `{children}${markup}</div>}` };
  if (file === undefined || from === undefined || to === undefined)
    throw new Error(`docs/rgaa/breaks.yaml: ${id} needs markup, rules, or file with from and to.`);
  return {
    file,
    change: (text) => {
      const [before, after, ...more] = text.split(from);
      if (before === undefined || after === undefined || more.length > 0)
        throw new Error(`${file} must contain this text exactly once: ${from}`);
      return before + to + after;
    },
  };
}

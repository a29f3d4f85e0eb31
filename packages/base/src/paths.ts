import type { Path } from "./issue";

/** `how.desc`, `questions[2]`: the name that a sentence uses. */
export function pathName(path: Path): string {
  return path
    .map((step) => (typeof step === "number" ? `[${step + 1}]` : `.${step}`))
    .join("")
    .slice(1);
}

/** Whether a path leads to a value or into it. */
export function isUnder(path: Path, base: Path): boolean {
  return base.every((step, depth) => path[depth] === step);
}

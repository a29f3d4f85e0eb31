import type { Path } from "./issue";

/** Formats a path for a message: `how.desc`, `questions[2]`. List indexes start at 1. */
export function formatPath(path: Path): string {
  return path
    .map((step) => (typeof step === "number" ? `[${step + 1}]` : `.${step}`))
    .join("")
    .slice(1);
}

/** Whether a path leads to the value at `base` or inside it. */
export function isUnder(path: Path, base: Path): boolean {
  return base.every((step, depth) => path[depth] === step);
}

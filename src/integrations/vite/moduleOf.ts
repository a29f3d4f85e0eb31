import type { CompiledCandidatesPage } from "../../compiled/compilePage";

/** As in client.d.ts. */
const NAMES = [
  "title",
  "open",
  "opensAt",
  "closesAt",
  "compiled",
  "head",
  "def",
  "what",
  "profiles",
  "conditions",
  "how",
  "wait",
] as const satisfies readonly (keyof CompiledCandidatesPage)[];

/** A page as a module: whole as its default export, and each part by its key, so that one block brings no other. */
export function moduleOf(page: CompiledCandidatesPage): string {
  const parts = NAMES.map((name) => `export const ${name} = ${JSON.stringify(page[name])};`);
  const whole = NAMES.filter((name) => page[name] !== undefined).join(", ");
  return `${parts.join("\n")}\nexport default { ${whole} };\n`;
}

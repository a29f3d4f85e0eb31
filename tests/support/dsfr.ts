import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

const require = createRequire(import.meta.url);
/** The DSFR's files that our stylesheet imports, in full. */
const FILES = [
  ...readFileSync("src/styles.css", "utf8").matchAll(/@gouvfr\/dsfr\/dist\/(.+)\.main\.min\.css/g),
];

/** Every class name that the DSFR's stylesheets in use know, and those of ours. */
export function listKnownClasses(): ReadonlySet<string> {
  const dsfr = FILES.map(([, file]) =>
    readFileSync(require.resolve(`@gouvfr/dsfr/dist/${file}.css`), "utf8"),
  );
  const ours = readFileSync("src/blocks.css", "utf8");
  const names = [...dsfr, ours].flatMap((css) => [...css.matchAll(/\.((?:fr|dsfrb)-[\w-]+)/g)]);
  return new Set(names.flatMap(([, name]) => name ?? []));
}

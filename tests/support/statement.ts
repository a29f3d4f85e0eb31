import { parse, stringify } from "yaml";
import type { AccessibilityStatement } from "../../src/blocks";
import type { ContentOf } from "../../src/definition/check";
import { replaceKeys } from "./overPage";
import { PAGE } from "./workshop";

export type Statement = ContentOf<typeof AccessibilityStatement>;

/** An accessibility statement with all that the law's format asks for. */
export const STATEMENT: Statement = {
  organisation: "La Mission Exemple",
  strategy: "- [Schéma pluriannuel 2026-2028](/schema)\n- [Plan d’action 2026](/plan-2026)\n",
  site: { name: "Démarche Exemple", url: "https://demarche.exemple.gouv.fr" },
  state: "partiellement conforme",
  audit: { by: "en interne", rate: 72, desc: "[Rapport de l’audit](/rapport)" },
  nonConformities: "- La carte n’a pas d’alternative.\n",
  date: "2026-03-02",
  technologies: ["HTML", "CSS"],
  environment: ["Firefox et NVDA"],
  tools: ["Inspecteur du navigateur"],
  pages: ["[Accueil](/)", "[Contact](/contact)"],
  contact: { form: "/contact", email: "contact@exemple.gouv.fr" },
};

/** A page's file with that statement. */
export function createStatementPage(statement: object): string {
  const page = { layout: "accessibility-statement", title: "Déclaration d’accessibilité", statement };
  return `---\n${stringify(page)}---\n`;
}

/** The page of that statement, with the keys of a text in YAML over its own; a key that holds keys keeps its others. */
export function replaceStatementKeys(text: string): string {
  const { statement } = parse(text) as { readonly statement: Readonly<Record<string, unknown>> };
  const merged = Object.fromEntries(
    Object.entries({ ...STATEMENT, ...statement }).map(([key, value]) => {
      const own: unknown = STATEMENT[key as keyof Statement];
      return [key, isKeys(own) && isKeys(value) ? { ...own, ...value } : value];
    }),
  );
  return createStatementPage(merged);
}

/** A sound page with these keys: that of a statement, or that of the candidates. */
export function replaceSoundKeys(keys: string): string {
  return keys.startsWith("statement:") ? replaceStatementKeys(keys) : replaceKeys(PAGE, keys);
}

function isKeys(value: unknown): value is object {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

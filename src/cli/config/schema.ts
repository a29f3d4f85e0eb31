import {
  type Infer,
  list,
  object,
  optional,
  plain,
  type TextSchema,
  type Optional,
} from "../../content/schema";
import { auditRules } from "../../audit/rules";
import { type Rule, writingRules } from "../../content/sentences";

/**
 * The rules whose level a site may set: those of the texts and of the people. Not those that say why a
 * file cannot be read, nor a hidden character, which is there to deceive.
 */
export const adjustableRules: readonly Rule[] = [
  ...writingRules.filter((rule) => rule !== "hidden-character"),
  "unknown-person",
  "ambiguous-person",
];

export const levels = ["off", "info", "warning", "error"] as const;

export const auditLevels = ["off", "warning", "error"] as const;

const level = optional(plain("Le niveau de la règle : off, info, warning ou error."));
const rules: Readonly<Record<string, Optional<TextSchema<"plain">>>> = Object.fromEntries(
  adjustableRules.map((rule) => [rule, level]),
);

const auditLevel = optional(plain("Le niveau de la règle : off, warning ou error."));
const rulesOfAudit: typeof rules = Object.fromEntries(auditRules.map((rule) => [rule, auditLevel]));

/** What a site may set in its `dsfr-blocks.config.yaml`. */
export const configSchema = object(
  {
    rules: optional(object(rules, "Le niveau de chaque règle.")),
    hosts: optional(list(plain("Un domaine du site."), "Les domaines du site.")),
    people: optional(plain("Le dossier des fiches, à partir de celui des réglages.")),
    audit: optional(
      object({ rules: optional(object(rulesOfAudit, "Le niveau de chaque règle.")) }, "L’audit."),
    ),
  },
  "Les réglages de la vérification.",
);

export type ConfigContent = Infer<typeof configSchema>;

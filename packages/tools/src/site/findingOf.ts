import { visibleDetails } from "@dsfr-blocks/base/codeFrame";
import { type Finding, makeFinding, type Severity } from "@dsfr-blocks/base/finding";
import type { Place } from "@dsfr-blocks/base/place";
import { type Language, messageOf } from "@dsfr-blocks/base/sentence";
import { relatedIn, type Rule } from "@dsfr-blocks/content/rule";

interface Where {
  readonly file: string;
  readonly place: Place;
  readonly language: Language;
}

/** What a rule on files and folders says at a place. */
export function findingOf<Data extends object>(
  rule: Rule<Data>,
  { file, place, language }: Where,
  data: Data,
  severity: Severity = rule.severity,
): Finding {
  const message = messageOf(rule, language, visibleDetails(data));
  return { ...makeFinding({ file, place, severity }, rule.name, message), ...relatedIn(rule, data) };
}

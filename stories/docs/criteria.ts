import criteriaFile from "../../docs/rgaa/criteria.yaml";
import { type Criterion, type Evidence, groupByTheme, addTitles } from "../../scripts/rgaa/criterion";
import { typeset } from "@dsfr-blocks/base/typography";

/** The 106 RGAA criteria, from docs/rgaa/criteria.yaml. Their texts have French typography. */
export const criteria = addTitles(criteriaFile as readonly Evidence[]).map((criterion): Criterion => {
  const { title, why, how, manual } = criterion;
  return {
    ...criterion,
    title: typesetText(title),
    ...(why !== undefined && { why: typesetText(why) }),
    ...(how !== undefined && { how: typesetText(how) }),
    ...(manual && { manual: manual.map(({ date, what }) => ({ date, what: typesetText(what) })) }),
  };
});

export const themes = groupByTheme(criteria);

/** Id of the page of the RGAA criteria in the catalogue. */
export const CRITERIA_PAGE = "fondations-rgaa--documentation";

/** Returns the id of a criterion's row in the page of the RGAA criteria. */
export const getRowId = (id: string) => `critere-${id.replace(".", "-")}`;
/** Returns the id of a theme's heading in the page of the RGAA criteria. */
export const getHeadingId = (theme: number) => `thematique-${theme}`;

/**
 * Returns the RGAA criteria that a block must meet: criteria that name the block (`own`), and criteria of all blocks
 * (`shared`).
 */
export function getBlockCriteria(block: string): Readonly<Record<"own" | "shared", readonly Criterion[]>> {
  return {
    own: criteria.filter(({ applies, blocks }) => applies !== "no" && blocks?.includes(block)),
    // excludes the criteria that depend on the site
    shared: criteria.filter(({ applies, blocks }) => applies === "blocks" && blocks === undefined),
  };
}

/** Applies French typography to a text, except to the code between backticks. */
export function typesetText(text: string): string {
  return text
    .split("`")
    .map((piece, index) => (index % 2 === 1 ? piece : typeset(piece).replace(/(\d) (?=px\b)/g, "$1\u00A0")))
    .join("`");
}

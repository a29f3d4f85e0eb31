import criteriaFile from "../../docs/rgaa/criteria.yaml";
import { type Criterion, type Evidence, themesOf, withTitles } from "../../scripts/rgaa/criterion";
import { typeset } from "@dsfr-blocks/base/typography";

/** The 106 criteria, from the file that docs/rgaa.md is made from. */
export const criteria = withTitles(criteriaFile as readonly Evidence[]).map((criterion): Criterion => {
  const { title, why, how, manual } = criterion;
  return {
    ...criterion,
    title: spaced(title),
    ...(why !== undefined && { why: spaced(why) }),
    ...(how !== undefined && { how: spaced(how) }),
    ...(manual && { manual: manual.map(({ date, what }) => ({ date, what: spaced(what) })) }),
  };
});

export const themes = themesOf(criteria);

/** Where the page of the criteria is in the catalogue. */
export const CRITERIA_PAGE = "fondations-rgaa--documentation";

/** The id of a criterion's row, and of a theme's heading, in that page. */
export const rowOf = (id: string) => `critere-${id.replace(".", "-")}`;
export const headingOf = (theme: number) => `thematique-${theme}`;

/** What a block has to meet: what speaks of it by name, then what every block meets. */
export function criteriaOf(block: string): Readonly<Record<"own" | "shared", readonly Criterion[]>> {
  return {
    own: criteria.filter(({ applies, blocks }) => applies !== "no" && blocks?.includes(block)),
    // what is left to the site is no block's to show
    shared: criteria.filter(({ applies, blocks }) => applies === "blocks" && blocks === undefined),
  };
}

/** A sentence with the spaces of French typography, its code apart. */
export function spaced(text: string): string {
  return text
    .split("`")
    .map((piece, index) => (index % 2 === 1 ? piece : typeset(piece).replace(/(\d) (?=px\b)/g, "$1\u00A0")))
    .join("`");
}

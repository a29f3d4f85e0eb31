import type { Page } from "playwright-core";
import type { Finding, Source } from "../../../audit/finding";
import { registry } from "../../../blocks/registry";
import { readPage } from "../../../pages/candidates/readPage";
import { shownBy } from "./elements";
import { placeFinder } from "./findPlace";

const blockClasses = new Map(registry.map(({ folder, key }) => [`dsfrb-${folder}`, key]));

/** The same findings, each with the place in the Markdown file of the text that its element shows. */
export async function withPlaces(
  page: Page,
  findings: readonly Finding[],
  file: string,
  source: string,
): Promise<Finding[]> {
  if (findings.length === 0) return [];
  const selectors = [...new Set(findings.map(({ selector }) => selector))];
  const shown = await shownBy(page, selectors, [...blockClasses.keys()]);
  const placeOf = placeFinder(readPage(source, { file }));
  return findings.map((finding): Finding => {
    const element = shown.get(finding.selector);
    const key = element?.block === undefined ? undefined : blockClasses.get(element.block);
    const place: Source = { file, ...placeOf(key, element?.trail ?? []) };
    return { ...finding, source: place };
  });
}

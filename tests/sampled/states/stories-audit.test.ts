// @long
import type { RuleSet } from "rgaa-audit";
import type { Browser } from "playwright";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { auditPage } from "../../../packages/rgaa-audit/src/auditPage";
import { type Finding, type Scheme, SCHEMES, WIDTHS } from "../../../packages/rgaa-audit/src/finding";
import type { AuditScripts } from "../../../packages/rgaa-audit/src/browser/pageConnection";
import { auditScripts } from "../../../packages/rgaa-audit/tests/support/auditScripts";
import { loadMarkupRules } from "../../support/markupRules";
import { serve, type Site } from "../../support/serve";
import { listStories, type Entry, STORYBOOK } from "../../support/storybook";
import { launch } from "../../support/chromium";
import { chosen, isEveryState } from "../../support/chosen";
import { openStoryPage, type StoryPage } from "../../support/storyPage";

const stories = await listStories();
/** Each story of a page, and of the others with one title the first and every fourth after it. */
const isOfSome = (story: Entry) =>
  story.title.startsWith("Page/") ||
  stories.filter(({ title }) => title === story.title).indexOf(story) % 4 === 0;
const shownStories = stories
  .map((story, index) => ({ story, shownIn: listStates(index) }))
  .filter(({ story }) => chosen === "all" || isOfSome(story) === (chosen === "some"));

let browser: Browser;
let site: Site;
let scripts: AuditScripts;
let rules: RuleSet;
let shown: StoryPage;
/** What the page said of the story that it shows: the states that axe ran in, and its errors. */
const states: string[] = [];
const complaints: string[] = [];

beforeAll(async () => {
  [browser, site, scripts, rules] = await Promise.all([
    launch(),
    serve(STORYBOOK),
    auditScripts(),
    loadMarkupRules(),
  ]);
  shown = await openStoryPage(await browser.newContext(), site);
  shown.page.on("pageerror", ({ message }) => complaints.push(message));
  shown.page.on("console", (message) => {
    if (message.type() === "error") complaints.push(message.text());
    if (message.text().startsWith(SEEN)) states.push(message.text().slice(SEEN.length));
  });
});

afterAll(async () => {
  await browser.close();
  site.close();
});

interface States {
  readonly widths: readonly number[];
  readonly schemes: readonly Scheme[];
}

it("looks at some story of each block and of each page, and at every state", () => {
  const titles = (entries: readonly Entry[]) => new Set(entries.map(({ title }) => title));
  expect(titles(stories.filter(isOfSome))).toEqual(titles(stories));
  const seen = shownStories.flatMap(({ shownIn }) => namesOf(shownIn));
  expect(new Set(seen)).toEqual(new Set(namesOf({ widths: WIDTHS, schemes: SCHEMES })));
});

describe("stories, in light, dark or forced colours, at 320, 768 or 1280 px", () => {
  it.each(
    shownStories.map(({ story, shownIn }) => [`${story.title}/${story.name}`, story, shownIn] as const),
  )("passes the audit, which measures every contrast: %s", async (name, story, shownIn) => {
    const audit = await auditStory(name, story, shownIn);
    expect(audit.findings.map(line)).toEqual([]);
    expect(audit.reviews.filter(({ rule }) => rule === "contrast-unknown")).toEqual([]);
    expect(complaints).toEqual([]);
    // a run that looked at nothing would find nothing either
    const seen = [...new Set(states)].sort();
    if (isEveryState) {
      // what two states share is asked in one of them
      expect(seen).not.toEqual([]);
      expect(namesOf(shownIn)).toEqual(expect.arrayContaining(seen));
    } else expect(seen).toEqual(namesOf(shownIn));
    expect(audit.checks).toBeGreaterThan(100);
    expect(audit.nodes).toBeGreaterThan(50);
  });
});

/** One width and one scheme for each story, in turn, so that a block is seen in all of them; `npm run test:long` takes all for each. */
function listStates(index: number): States {
  if (isEveryState) return { widths: WIDTHS, schemes: SCHEMES };
  const [width, scheme] = [index % WIDTHS.length, Math.floor(index / WIDTHS.length) % SCHEMES.length];
  return { widths: WIDTHS.slice(width, width + 1), schemes: SCHEMES.slice(scheme, scheme + 1) };
}

/** The states that a story is to be seen in, as the page itself tells them. */
const namesOf = ({ widths, schemes }: States) =>
  widths.flatMap((width) => schemes.map((scheme) => `${scheme} ${width}`)).sort();

const SEEN = "axe ran in ";

/** In the page: axe says in which state it runs. */
function tell(seen: string): void {
  const { axe } = globalThis as unknown as { axe: { run: (...args: unknown[]) => unknown } };
  const { run } = axe;
  const is = (query: string) => matchMedia(query).matches;
  axe.run = (...args) => {
    const scheme = is("(prefers-color-scheme: dark)") ? "dark" : "light";
    console.debug(`${seen}${is("(forced-colors: active)") ? "forced-colors" : scheme} ${innerWidth}`);
    return run(...args);
  };
}

async function auditStory(name: string, { id, title }: Entry, shownIn: States) {
  states.length = 0;
  complaints.length = 0;
  await shown.show(id);
  const isPage = title.startsWith("Page/");
  const audit = await auditPage(shown.page, {
    name,
    ...shownIn,
    scripts: { ...scripts, axe: `${scripts.axe};(${tell.toString()})("${SEEN}")` },
    fragment: !isPage,
    // the foundations and the playground are made of other things than blocks
    rules: isPage || title.startsWith("Blocs/") ? rules : undefined,
    within: "#storybook-root",
  });
  return audit;
}

function line({ rule, conditions: states, selector, message }: Finding): string {
  const seen = states.map(({ scheme, width }) => `${scheme}, ${width} px`).join("; ");
  return `${rule} (${seen}) ${selector}: ${message}`;
}

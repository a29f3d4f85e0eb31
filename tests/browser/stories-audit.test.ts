import type { Browser, BrowserContext } from "playwright";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { auditPage } from "../../src/audit/auditPage";
import { type PageAudit, SCHEMES, WIDTHS } from "../../src/audit/violation";
import type { AuditScripts } from "../../src/audit/browser/pageConnection";
import { auditScripts } from "../support/auditScripts";
import { serve, type Site } from "../support/serve";
import { builtStories, type Story, STORYBOOK } from "../support/storybook";
import { launch } from "./chromium";

const stories = builtStories();
const audits: PageAudit[] = [];

let browser: Browser;
let context: BrowserContext;
let site: Site;
let scripts: AuditScripts;

beforeAll(async () => {
  [browser, site, scripts] = await Promise.all([launch(), serve(STORYBOOK), auditScripts()]);
  context = await browser.newContext();
});

afterAll(async () => {
  await browser.close();
  site.close();
});

describe("every story, in light, dark and forced colours, at 320, 768 and 1280 px", () => {
  it.concurrent.each(stories.map((story) => [`${story.title}/${story.name}`, story] as const))(
    "has no fault, and no contrast undecided: %s",
    async (name, story) => {
      const audit = await auditStory(name, story);
      audits.push(audit);
      expect(audit.occurrences.map(line)).toEqual([]);
      expect(audit.undecided).toBe(0);
      // a run that looked at nothing would find nothing either
      expect(audit.checks).toBeGreaterThan(100);
      expect(audit.nodes).toBeGreaterThan(50);
    },
  );

  it("is looked at in nine states", () => {
    const sum = (key: "checks" | "nodes" | "undecided") => audits.reduce((all, audit) => all + audit[key], 0);
    const states = audits.length * SCHEMES.length * WIDTHS.length;
    console.log(
      `${audits.length} stories, ${states} states, ${sum("checks")} checks run, ${sum("nodes")} nodes tested, ` +
        `${sum("undecided")} contrasts undecided`,
    );
    expect(states).toBe(9 * audits.length);
  });
});

async function auditStory(name: string, { id, title }: Story): Promise<PageAudit> {
  const page = await context.newPage();
  // without `manual`, the addon runs axe in the page as well, and two runs at a time throw
  await page.goto(
    `${site.origin}/iframe.html?id=${id}&viewMode=story&globals=a11y.manual:!true;scheme:light`,
  );
  await page.waitForSelector("body.sb-show-main #storybook-root > *", { state: "attached" });
  const isPage = title.startsWith("Page/");
  const audit = await auditPage(page, {
    name,
    scripts,
    fragment: !isPage,
    // the foundations and the playground are made of other things than blocks
    own: isPage || title.startsWith("Blocs/"),
    within: "#storybook-root",
  });
  await page.close();
  return audit;
}

function line({ rule, scheme, width, selector, message }: PageAudit["occurrences"][number]): string {
  return `${rule} (${scheme}, ${width} px) ${selector}: ${message}`;
}

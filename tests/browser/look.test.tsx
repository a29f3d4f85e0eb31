import { renderToStaticMarkup } from "react-dom/server";
import type { Browser, Page } from "playwright";
import { afterAll, beforeAll, expect, it } from "vitest";
import { Alert } from "../../src/blocks/alert/Alert";
import { Calendar } from "../../src/blocks/calendar/Calendar";
import { FaqList } from "../../src/blocks/faq-list/FaqList";
import { NumberedSteps } from "../../src/blocks/numbered-steps/NumberedSteps";
import { ProfileCards } from "../../src/blocks/profile-cards/ProfileCards";
import { createDocument } from "../support/styledDocument";
import { launch } from "../support/chromium";

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

async function openBlocks(width: number, blocks: React.ReactElement): Promise<Page> {
  const page = await browser.newPage({ viewport: { width, height: 900 } });
  const body = `<main class="dsfrb-page"><div class="fr-container">${renderToStaticMarkup(blocks)}</div></main>`;
  await page.setContent(createDocument(body));
  return page;
}

it.each([undefined, "Un titre"])("an alert has as much space below its text as above: %s", async (title) => {
  const page = await openBlocks(320, <Alert title={title} desc="Le téléphone passe au sommet de la tour." />);
  const [above, below] = await page.evaluate(() => {
    const [box, first] = [".dsfrb-alert", ".dsfrb-alert > :not(.fr-sr-only)"].map((selector) =>
      document.querySelector(selector)?.getBoundingClientRect(),
    );
    const last = document.querySelector(".dsfrb-alert p:last-child")?.getBoundingClientRect();
    if (!box || !first || !last) throw new Error("no alert");
    return [first.top - box.top, box.bottom - last.bottom];
  });
  expect(below).toBeCloseTo(above, 0);
  await page.close();
});

it("the names of a row of people are at the same height", async () => {
  const list = [
    { name: "Li Bo" },
    {
      name: "Marie-Charlotte de La Rochefoucauld-Montmorency",
      job: "Responsable de la stratégie d’accessibilité",
    },
    { name: "Jean Dupont", job: "Designer", href: "/jean" },
  ];
  const page = await openBlocks(1280, <ProfileCards title="Une équipe" desc="" list={list} />);
  const tops = await page.evaluate(() =>
    Array.from(document.querySelectorAll(".fr-card__title"), (name) => name.getBoundingClientRect().top),
  );
  // a card with a link has a border of 1 px
  expect(Math.max(...tops) - Math.min(...tops)).toBeLessThanOrEqual(1);
  await page.close();
});

it.each([
  [9, 44],
  [25, 60],
])("on a phone, the text of %i steps begins near the margin", async (count, most) => {
  const steps = Array.from({ length: count }, () => ({ title: "Un titre", desc: "Un texte." }));
  const page = await openBlocks(320, <NumberedSteps title="Étapes" desc="" steps={steps} />);
  const start = await page.evaluate(() => document.querySelector("li h3")?.getBoundingClientRect().left);
  expect(start).toBeLessThanOrEqual(16 + most);
  // no number is cut on the left
  expect(start).toBeGreaterThanOrEqual(16 + 36);
  await page.close();
});

it("on paper, a sentence stays with its list, an item with its own items, and past sessions are closed", async () => {
  const page = await openBlocks(
    718,
    <>
      <FaqList
        title="Questions"
        questions={[
          { title: "Combien ?", desc: "Deux seuils :\n\n- Un\n  - Fixe\n  - Variable\n- Deux" },
          { title: "Quand ?", desc: "Bientôt." },
        ]}
      />
      <Calendar
        title="Calendrier"
        dates={[
          { date: "Session 1", desc: "Du 3 au 26 avril 2030" },
          { date: "Session 2", desc: "Du 3 au 26 avril 2031" },
        ]}
        now="2031-04-10"
      />
    </>,
  );
  await page.emulateMedia({ media: "print" });
  const found = await page.evaluate(() => {
    const styleOf = (selector: string) => {
      const element = document.querySelector(selector);
      if (!element) throw new Error(selector);
      return getComputedStyle(element);
    };
    return {
      sentence: styleOf(".dsfrb-prose > p").breakAfter,
      item: styleOf(".dsfrb-prose > ul > li").breakInside,
      sectionLine: styleOf(".dsfrb-section + .dsfrb-section").borderTopWidth,
      questionLine: styleOf(".dsfrb-faq-list__entry:last-child").borderTopWidth,
      past: document.querySelector("details h3")?.checkVisibility(),
      line: document.querySelector("summary")?.checkVisibility(),
    };
  });
  expect(found).toEqual({
    sentence: "avoid",
    item: "avoid",
    sectionLine: "0px",
    questionLine: "0px",
    past: false,
    line: true,
  });
  await page.close();
});

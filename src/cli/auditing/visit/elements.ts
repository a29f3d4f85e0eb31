import type { Page } from "playwright-core";

/** What an element shows, for its words to be found again in the file. */
export interface Shown {
  /** The class of the block that it lies in, of those that were asked for. */
  readonly block: string | undefined;
  /** The element, then those around it, as far as the block. */
  readonly trail: readonly Step[];
}

export interface Step {
  /** The start of its text. */
  readonly text: string;
  /** The addresses and the alternatives that it bears. */
  readonly attributes: readonly string[];
}

/** What the elements of these selectors show, by selector. One that finds nothing is left out. */
export async function shownBy(
  page: Page,
  selectors: readonly string[],
  blocks: readonly string[],
): Promise<Map<string, Shown>> {
  const found = await page.evaluate(
    ([wanted, classes]) => {
      const stepOf = (element: Element) => ({
        text: (element.textContent ?? "").trim().slice(0, 200),
        attributes: ["src", "href", "alt", "title", "lang"].flatMap(
          (name) => element.getAttribute(name) ?? [],
        ),
      });
      const shown = (selector: string) => {
        const element = document.querySelector(selector);
        if (!element) return [];
        const root = element.closest(classes.map((name) => `.${name}`).join());
        const trail = [];
        for (let at: Element | null = element; at && trail.length < 8; at = at.parentElement) {
          trail.push(stepOf(at));
          if (at === root) break;
        }
        return [{ selector, block: classes.find((name) => root?.classList.contains(name)), trail }];
      };
      return wanted.flatMap((selector) => {
        try {
          return shown(selector);
        } catch {
          return []; // it goes through a frame or a shadow root
        }
      });
    },
    [selectors, blocks] as const,
  );
  return new Map(found.map(({ selector, block, trail }) => [selector, { block, trail }]));
}

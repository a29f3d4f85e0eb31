import type { Page } from "playwright";

export interface Contrasts {
  /** Elements with text of their own that were tested. */
  readonly tested: number;
  /** Those under the ratio of RGAA 3.2 (WCAG 1.4.3), a sentence each. */
  readonly low: readonly string[];
}

/**
 * The contrast of every visible text with the nearest background colour behind it. The DSFR draws
 * borders and underlines as gradients, before which axe gives up; none of them lies behind the letters.
 */
export function lowContrasts(page: Page): Promise<Contrasts> {
  return page.evaluate(() => {
    const rgb = (color: string) => (color.match(/[\d.]+/g) ?? []).map(Number);
    const luminance = (color: string) => {
      const [r = 0, g = 0, b = 0] = rgb(color).map((part) => {
        const share = part / 255;
        return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
      });
      return 0.2126 * r + 0.7152 * g + 0.0722 * b;
    };
    const behind = (element: Element): string => {
      const color = getComputedStyle(element).backgroundColor;
      if ((rgb(color)[3] ?? 1) > 0) return color;
      return element.parentElement ? behind(element.parentElement) : "rgb(255, 255, 255)";
    };
    const own = (element: Element) =>
      [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim());
    const shown = [...document.body.querySelectorAll("*")].filter(
      (element) => own(element) && element.checkVisibility() && !element.closest("[aria-hidden=true]"),
    );
    const low = shown.flatMap((element) => {
      const { color, fontSize, fontWeight } = getComputedStyle(element);
      const [dark = 0, light = 0] = [luminance(color), luminance(behind(element))].sort((a, b) => a - b);
      const ratio = (light + 0.05) / (dark + 0.05);
      const size = Number.parseFloat(fontSize);
      // Large text: 24 px, or 18.66 px in bold.
      const large = size >= 24 || (size >= 18.66 && Number(fontWeight) >= 700);
      if (ratio >= (large ? 3 : 4.5)) return [];
      return [
        `${ratio.toFixed(2)} ${color} on ${behind(element)}: ${element.textContent?.trim().slice(0, 40)}`,
      ];
    });
    return { tested: shown.length, low };
  });
}

/** A change of a page's HTML. */
export type Plant = (html: string) => string;

/** Replaces the first match; a fault that changes nothing would be caught by nobody. */
export function swap(from: string | RegExp, to: string): Plant {
  return (html) => {
    const planted = html.replace(from, () => to);
    if (planted === html) throw new Error(`The page holds no ${String(from)}.`);
    return planted;
  };
}

/** Replaces parts of the first match: `$1` and so on, as String.replace has them. */
export function rewrite(from: RegExp, to: string): Plant {
  return (html) => {
    const planted = html.replace(from, to);
    if (planted === html) throw new Error(`The page holds no ${String(from)}.`);
    return planted;
  };
}

/** Adds rules at the end of the page's styles. */
export const css = (rules: string): Plant => swap("</head>", `<style>${rules}</style></head>`);

/** Adds markup at the end of the page's content. */
export const append = (markup: string): Plant => swap("</main>", `${markup}</main>`);

/** Several changes, in order. */
export const all =
  (...plants: readonly Plant[]): Plant =>
  (html) =>
    plants.reduce((page, plant) => plant(page), html);

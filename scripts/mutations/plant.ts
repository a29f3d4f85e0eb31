/** A change of a page's HTML. */
export type Plant = (html: string) => string;

/** Replaces the first match. Throws an `Error` if the page does not change: the defect would not be planted. */
export function swap(from: string | RegExp, to: string): Plant {
  return (html) => {
    const result = html.replace(from, () => to);
    if (result === html) throw new Error(`The page holds no ${String(from)}.`);
    return result;
  };
}

/** Replaces the first match, with `$1` and so on as in `String.replace`. Throws an `Error` if the page does not change. */
export function rewrite(from: RegExp, to: string): Plant {
  return (html) => {
    const result = html.replace(from, to);
    if (result === html) throw new Error(`The page holds no ${String(from)}.`);
    return result;
  };
}

/** Adds rules at the end of the page's styles. */
export const addCss = (rules: string): Plant => swap("</head>", `<style>${rules}</style></head>`);

/** Adds markup at the end of the page's content. */
export const append = (markup: string): Plant => swap("</main>", `${markup}</main>`);

/** Combines several changes, in order. */
export const combine =
  (...plants: readonly Plant[]): Plant =>
  (html) =>
    plants.reduce((page, plant) => plant(page), html);

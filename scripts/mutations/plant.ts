/** Returns the HTML of a page with a defect. */
export type Plant = (html: string) => string;

/**
 * Returns a change that replaces the first match of `from` in a page. If the page is unchanged, the defect is not planted, so
 * the change throws an `Error`.
 */
export function swap(from: string | RegExp, to: string): Plant {
  return (html) => {
    const result = html.replace(from, () => to);
    if (result === html) throw new Error(`The page does not contain ${String(from)}.`);
    return result;
  };
}

/**
 * Returns a change that replaces the first match of `from` in a page. `to` may contain `$1` and so on, as in `String.replace`.
 * If the page is unchanged, the change throws an `Error`.
 */
export function rewrite(from: RegExp, to: string): Plant {
  return (html) => {
    const result = html.replace(from, to);
    if (result === html) throw new Error(`The page does not contain ${String(from)}.`);
    return result;
  };
}

/** Returns a change that adds CSS rules at the end of a page's styles. */
export const addCss = (rules: string): Plant => swap("</head>", `<style>${rules}</style></head>`);

/** Returns a change that adds markup at the end of a page's content. */
export const append = (markup: string): Plant => swap("</main>", `${markup}</main>`);

/** Returns a change that applies several changes, in order. */
export const combine =
  (...plants: readonly Plant[]): Plant =>
  (html) =>
    plants.reduce((page, plant) => plant(page), html);

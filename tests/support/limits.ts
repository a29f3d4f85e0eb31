import { PAGE } from "./workshop";

/** The page with this, as YAML, for the text of its conditions. */
export const createTextPage = (yaml: string) => PAGE.replace("desc: Un contrat.", () => `desc: ${yaml}`);
export const createQuotedPage = (text: string) => createTextPage(JSON.stringify(text));
export const createBlockPage = (style: string, text: string) =>
  createTextPage(`${style}\n${text.replace(/^(?=.)/gm, "    ")}`);
export const createLinePage = (yaml: string) => PAGE.replace("open: true", () => `open: true\n${yaml}`);

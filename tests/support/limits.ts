import { PAGE } from "./workshop";

/** The page with this, as YAML, for the text of its conditions. */
export const withText = (yaml: string) => PAGE.replace("desc: Un contrat.", () => `desc: ${yaml}`);
export const quoted = (text: string) => withText(JSON.stringify(text));
export const block = (style: string, text: string) =>
  withText(`${style}\n${text.replace(/^(?=.)/gm, "    ")}`);
export const withLine = (yaml: string) => PAGE.replace("open: true", () => `open: true\n${yaml}`);

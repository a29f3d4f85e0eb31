import { type ConfigData, HtmlValidate, type ResolvedConfig, StaticConfigLoader } from "html-validate";

/** Resolves its configuration once: html-validate resolves it for each text, which takes half of a short text's time. */
class ResolvedOnce extends StaticConfigLoader {
  #resolved: ReturnType<StaticConfigLoader["getConfigFor"]> | undefined;

  override getConfigFor(handle: string, override?: ConfigData): ResolvedConfig | Promise<ResolvedConfig> {
    return (this.#resolved ??= super.getConfigFor(handle, override));
  }
}

/** The standard's rules; each one relaxed says why. */
const config: ConfigData = {
  root: true,
  extends: ["html-validate:recommended"],
  rules: {
    // Spellings that HTML holds equal: `<br/>`, `download=""`, `<!doctype html>`.
    "void-style": "off",
    "doctype-style": "off",
    "attribute-boolean-style": "off",
    "attribute-empty-style": "off",
    // React writes `dateTime`; names of attributes have no case.
    "attr-case": ["error", { style: ["lowercase", "camelcase"] }],
    // « n. m. » and figures hold the no-break spaces that French typography asks for.
    "no-raw-characters": "off",
    // role="list" gives Safari back the list that `list-style: none` takes from it.
    "no-redundant-role": "off",
    // One block at a time is a part of a page: the page's own test has the whole outline.
    "heading-level": "off",
    // The markup is React's: one line, no style to judge.
    "long-title": "off",
    "no-inline-style": "error",
    // A title on a span says what its phonetic symbols are (RGAA 13.5).
    "no-implicit-input-type": "error",
    // Paths of the author's site do not exist here.
    "tel-non-breaking": "off",
  },
};
const validator = new HtmlValidate(new ResolvedOnce(config));

/** What the HTML standard has against this markup, a sentence each. */
export function findHtmlErrors(html: string): string[] {
  const report = validator.validateStringSync(html);
  return report.results.flatMap(({ messages }) =>
    messages.map(({ ruleId, message, selector }) => `${ruleId}: ${message} (${selector ?? ""})`),
  );
}

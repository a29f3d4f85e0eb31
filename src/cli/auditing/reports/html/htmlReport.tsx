import { renderToStaticMarkup } from "react-dom/server";
import type { Language } from "../../../../content/sentences";
import { htmlDocument } from "../../../page/document";
import type { Outcome } from "../../outcome";
import { lookIn } from "./look";
import { Report } from "./Report";
import { styles } from "./styles";

/**
 * The report as one HTML file that asks for nothing else and holds no script. What comes from the pages reaches
 * it as text alone, through React, or as the pixels of a picture.
 */
export function htmlReport(outcome: Outcome, language: Language): string {
  const look = lookIn(language);
  const body = renderToStaticMarkup(<Report outcome={outcome} look={look} />);
  return htmlDocument({ title: look.words.title, scheme: "system", language, body }, () => styles);
}

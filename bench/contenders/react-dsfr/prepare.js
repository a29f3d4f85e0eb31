import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import Markdown from "react-markdown";
import { mapTexts } from "../structure.js";

/** Each long text as the HTML that react-markdown gives. */
export const compile = (content) =>
  mapTexts(content, (text) => renderToStaticMarkup(createElement(Markdown, null, text)));

import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import Markdown from "react-markdown";
import { mapTexts } from "../structure.js";

/** Converts each long text to HTML with react-markdown. */
export const compile = (content) =>
  mapTexts(content, (text) => renderToStaticMarkup(createElement(Markdown, null, text)));

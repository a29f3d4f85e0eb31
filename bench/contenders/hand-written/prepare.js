import { lexer, parse as toHtml } from "marked";
import { mapTexts } from "../structure.js";

/** Each long text as the HTML that marked gives. */
export const compile = (content) => mapTexts(content, (text) => toHtml(text));

/** Each long text as the tokens that marked gives. */
export const parse = (content) => mapTexts(content, (text) => lexer(text));

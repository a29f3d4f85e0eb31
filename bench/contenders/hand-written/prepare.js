import { parse } from "marked";
import { mapTexts } from "../structure.js";

/** Each long text as the HTML that marked gives. */
export const compile = (content) => mapTexts(content, (text) => parse(text));

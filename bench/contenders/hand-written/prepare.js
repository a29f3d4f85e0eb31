import { parse } from "marked";
import { mapTexts } from "../structure.js";

/** Converts each long text to HTML with marked. */
export const compile = (content) => mapTexts(content, (text) => parse(text));

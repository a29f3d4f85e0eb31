import matter from "gray-matter";
import { structure } from "../structure.js";

// without an options argument, gray-matter caches its result by text; with one, every call parses
export const read = (source) => structure(matter(source, {}).data);

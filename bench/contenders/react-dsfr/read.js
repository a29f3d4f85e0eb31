import matter from "gray-matter";
import { structure } from "../structure.js";

// given no options, gray-matter keeps what it has read by its text: here each reading reads
export const read = (source) => structure(matter(source, {}).data);

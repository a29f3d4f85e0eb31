import { load } from "js-yaml";
import { structure } from "../structure.js";

export const read = (source) => structure(load(source.slice(4, source.indexOf("\n---", 4))));

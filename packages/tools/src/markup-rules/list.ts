import { pairRules } from "rgaa-audit/rule";
import * as finders from ".";
import * as metas from "./meta";

/** The rules that hold our blocks to their promises, whole. */
export const MARKUP_RULES = pairRules(finders, metas);

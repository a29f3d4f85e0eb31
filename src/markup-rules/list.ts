import { pairRules } from "rgaa-audit/rule";
import * as finders from "./index";
import * as metas from "./meta";

/** The rules that hold our blocks to their promises, whole. */
export const MARKUP_RULES = pairRules(finders, metas);

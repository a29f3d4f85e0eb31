import { pairRules } from "rgaa-audit/rule";
import * as finders from ".";
import * as metas from "./meta";

/** The markup rules with their metadata. */
export const MARKUP_RULES = pairRules(finders, metas);

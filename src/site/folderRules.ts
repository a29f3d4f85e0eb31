import { dateElsewhere } from "./rules/date-elsewhere";
import { deadLink } from "./rules/dead-link";
import { sameTitle } from "./rules/same-title";

/** What only a folder knows of its pages: these rules need no file system, and run in a CMS too. */
export const folderRules = [sameTitle, deadLink, dateElsewhere];

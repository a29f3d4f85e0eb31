import { dateElsewhere } from "./rules/date-elsewhere";
import { deadAnchorElsewhere } from "./rules/dead-anchor-elsewhere";
import { deadLink } from "./rules/dead-link";
import { sameAddress } from "./rules/same-address";
import { sameTitle } from "./rules/same-title";

/** What only a folder knows of its pages: these rules need no file system, and run in a CMS too. */
export const folderRules = [sameTitle, sameAddress, deadLink, deadAnchorElsewhere, dateElsewhere];

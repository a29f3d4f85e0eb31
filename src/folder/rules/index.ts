import { dateElsewhere } from "./date-elsewhere";
import { deadAnchorElsewhere } from "./dead-anchor-elsewhere";
import { deadLink } from "./dead-link";
import { sameAddress } from "./same-address";
import { sameTitle } from "./same-title";

/** What only a folder knows of its pages: these rules need no file system, and run in a CMS too. */
export const folderRules = [sameTitle, sameAddress, deadLink, deadAnchorElsewhere, dateElsewhere];

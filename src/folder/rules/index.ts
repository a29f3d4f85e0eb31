import { dateElsewhere } from "./date-elsewhere";
import { deadAnchorElsewhere } from "./dead-anchor-elsewhere";
import { deadLink } from "./dead-link";
import { missingTranslation } from "./missing-translation";
import { oneWayTranslation } from "./one-way-translation";
import { sameAddress } from "./same-address";
import { sameTitle } from "./same-title";

/**
 * Check rules that compare the pages of a folder with each other. These rules need no file system, so they also run in a CMS.
 */
export const folderRules = [
  sameTitle,
  sameAddress,
  deadLink,
  deadAnchorElsewhere,
  dateElsewhere,
  missingTranslation,
  oneWayTranslation,
];

import { blockFails } from "./block-fails";
import { blockWithoutComponent } from "./block-without-component";
import { fileAccess } from "./file-access";
import { imageLeftOut } from "./image-left-out";
import { notUtf8 } from "./not-utf-8";
import { notUtf8Name } from "./not-utf-8-name";
import { pageWithoutDay } from "./page-without-day";
import { unlistedLayout } from "./unlisted-layout";

/* Check rules on files. Each rule has a file of its own, and is listed here. */

/** Rules whose errors prevent a file from being read, or a page from being built. */
export const accessRules = [notUtf8, notUtf8Name, fileAccess, blockFails, unlistedLayout];

/** Rules on what the site's code passes to its pages. */
export const codeRules = [pageWithoutDay, blockWithoutComponent];

/** Rules on images that a rendered page cannot contain. */
export const imageRules = [imageLeftOut];

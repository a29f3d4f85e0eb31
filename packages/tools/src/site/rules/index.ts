import { blockFails } from "./block-fails";
import { fileAccess } from "./file-access";
import { imageFormat } from "./image-format";
import { imageMissing } from "./image-missing";
import { imageNoPublic } from "./image-no-public";
import { imageOutside } from "./image-outside";
import { imageRemote } from "./image-remote";
import { notUtf8 } from "./not-utf-8";
import { notUtf8Name } from "./not-utf-8-name";
import { unlistedLayout } from "./unlisted-layout";

/* The rules on files and folders: a file for each, and its line here. */

/** What keeps a file from being read, or a page from being made. */
export const accessRules = [notUtf8, notUtf8Name, fileAccess, blockFails, unlistedLayout];

/** What keeps an image off a page that is rendered. */
export const imageRules = [imageMissing, imageOutside, imageRemote, imageNoPublic, imageFormat];

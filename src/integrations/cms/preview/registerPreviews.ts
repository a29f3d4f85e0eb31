import type { People } from "../../../blocks/profile-cards/people";
import type { Now } from "../../../blocks/common/callStatus";
import type { CompilePageOptions } from "../../../compiled/compilePage";
import { candidatesSchema } from "../../../pages/candidates/schema";
import { gapsOf } from "../entry";
import type { FieldCheckOptions } from "../issues";
import type { PeopleCollection } from "../people";
import { component } from "./component";
import { type Cms, type Host, type ImmutableMap, plain } from "./host";
import { PREVIEW_STYLES } from "./styles";

export interface PreviewOptions
  extends Omit<CompilePageOptions, "people">, Pick<FieldCheckOptions, "hosts" | "rules"> {
  /** The addresses of the site's stylesheets, the DSFR's among them. */
  readonly styles: readonly string[];
  /** The collections, or the files of a collection of files, whose entries are candidates pages. */
  readonly names?: readonly string[] | undefined;
  /** The directory of people, or the CMS's collection that is one. */
  readonly people?: People | PeopleCollection | undefined;
  /** The moment at which dates are judged, asked at each update; without it `open` decides. */
  readonly now?: (() => Now) | undefined;
  /** The CMS's own React, where it is not in `window.h` and `window.createClass`. */
  readonly host?: Host | undefined;
}

/**
 * Shows the candidates page in the CMS's preview pane, live, as the site renders it, with the issues
 * that `dsfr-blocks check` would have. When an entry is saved, the keys that the page needs and that
 * nobody touched are put in, blank. Call it before `CMS.init()`.
 */
export function registerPreviews(cms: Cms, options: PreviewOptions): void {
  const { names = ["candidates"], styles, host = globalThis as unknown as Host } = options;
  for (const style of styles) cms.registerPreviewStyle(style);
  cms.registerPreviewStyle(PREVIEW_STYLES, { raw: true });
  const template = host.createClass(component(options, host));
  for (const name of names) cms.registerPreviewTemplate(name, template);
  cms.registerEventListener({ name: "preSave", handler: ({ entry }) => completed(entry, names) });
}

/** What is saved of an entry: its data, with the keys that the page needs. */
function completed(entry: ImmutableMap, names: readonly string[]): ImmutableMap {
  const data = entry.get("data") as ImmutableMap;
  // a folder's entry has its collection's name for template, a file its own, which is its slug
  const isPage = [entry.get("collection"), entry.get("slug")].some((name) => names.includes(name as string));
  const gaps = isPage ? gapsOf(plain(data), candidatesSchema) : [];
  return gaps.reduce((full, { path, value }) => full.setIn(path, value), data);
}

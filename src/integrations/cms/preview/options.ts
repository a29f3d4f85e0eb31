import { dayOf, type Now } from "../../../base/day";
import type { CheckOptions } from "../../../definition/check";
import type { AnyPage, PageOptions } from "../../../definition/definePage";
import type { People } from "../../../definition/people";
import type { TopicForm } from "../../../definition/topic";
import type { PeopleCollection } from "../fields";
import type { Host } from "./host";
import type { PagePlace } from "./places";

/** How the preview pane shows pages: their styles, people, addresses and levels of rules. */
export interface PreviewOptions
  extends Omit<PageOptions, "people" | "now" | "components">, Pick<CheckOptions, "hosts" | "rules"> {
  /** The pages to show: each where `collectionFor` has put it, or where the site's own settings have. */
  readonly pages: readonly (AnyPage | PagePlace)[];
  /** The addresses of the site's stylesheets, the DSFR's among them. */
  readonly styles: readonly string[];
  /** The directory of people, or the CMS's collection that is one. */
  readonly people?: People | PeopleCollection | undefined;
  /** The moment at which dates are judged, asked at each update; without it dates decide nothing. */
  readonly now?: (() => Now) | undefined;
  /** What is said of the topics of pages; by default of ours. */
  readonly topics?: readonly TopicForm[] | undefined;
  /** `block` refuses to publish a page with an error; by default the preview only says it. */
  readonly publish?: "block" | undefined;
  /** The CMS's own React, where it is not in `window.h` and `window.createClass`. */
  readonly host?: Host | undefined;
  /** The options of the pages' blocks that their files do not say, such as the `term` of a dictionary entry. */
  readonly [option: string]: unknown;
}

/** The day that dates are compared with. */
export function todayOf(now: PreviewOptions["now"]): string | undefined {
  return now && dayOf(now());
}

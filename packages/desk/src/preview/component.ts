import type { ReactNode } from "react";
import type { Path } from "@dsfr-blocks/base/issue";
import {
  type BlockInstance,
  instancesIn,
  type TopicDay,
  type TopicForm,
  topicForms as ours,
  topicsOf,
} from "dsfr-blocks/internal";
import type { Rule } from "@dsfr-blocks/content/rule";
import { textRules } from "@dsfr-blocks/content/rules";
import type { AnyBlock, AnyPage, Entries } from "dsfr-blocks";
import { withExample } from "../collectionFor";
import { contentOf, type Entry } from "../entry";
import { issuesBetween, type Site } from "../betweenPages";
import { type FieldIssue, inBoth, issuesOf, isWordless } from "../issues";
import {
  clickedIn,
  dressFrame,
  followInside,
  placesShown,
  showBlock,
  sizeFrame,
  styleFrame,
  TOOLS,
  watchForm,
  watchPage,
  watchPane,
} from "./frame";
import { openerIn, openNew, OPENS_WITHIN, showField } from "./form";
import { assetUrl, dataOf, hasCollection, type ReactRuntime, type PreviewProps } from "./reactRuntime";
import { fieldOf } from "./clickedField";
import { exampleTexts, untouchedIn } from "./exampleTexts";
import { elementsOf, note, type Shown } from "./page";
import { loadEntries, schemaOf } from "./people";
import { type EntryFiles, unreadable } from "./fileFormat";
import { byLayout, type Place } from "./places";
import { entriesIn, type PreviewOptions, todayOf } from "./options";
import { collectionsOf, loadSite, siteEntry } from "./site";
import { bar, FIRST_VIEW, panel, type View } from "./tools";

interface State extends View {
  readonly entries: Entries;
  /** The other pages of the site, once the CMS has given them. */
  readonly site?: Site | undefined;
  /** The collection whose new pages begin with an example, where the CMS has one. */
  readonly example?: string | undefined;
}

/** What was read of an entry, and what it was read from. */
interface Reading {
  readonly data: unknown;
  readonly entries: Entries;
  readonly site: Site | undefined;
  readonly entry: Entry;
  /** Undefined for an entry that is not one of the pages. */
  readonly page: AnyPage | undefined;
  /** The days on which to look at it, and the one that is chosen. */
  readonly days: readonly TopicDay[];
  readonly shownDay: TopicDay | undefined;
  readonly issues: readonly FieldIssue[];
  /** What keeps its file from being read. */
  readonly sentence: string | undefined;
}

/** A check that takes longer waits until nobody types, in milliseconds. */
const SLOW_CHECK = 40;
const PAUSE = 300;

/** An instance of the component, as `create-react-class` makes it. */
interface Instance {
  readonly props: PreviewProps;
  readonly state: State;
  setState(change: Partial<State>): void;
  mounted?: AbortController;
  reading?: Reading;
  /** How long the last check took, in milliseconds, and the one that waits. */
  checkTime?: number;
  nextCheck?: ReturnType<typeof setTimeout>;
  made?: Shown["made"];
  /** The texts that new pages of this collection begin with. */
  example?: ReadonlySet<string>;
  /** When the page was last clicked: it stays where it is while the form goes to the field. */
  clickTime?: number;
  /** The last update came from the form, and not from the tools or the CMS. */
  isTyped?: boolean;
}

/**
 * The preview's component, for `createClass`: the tools, then the page. Nothing that an author types
 * breaks it. Its state is how the page is looked at; the entry is the CMS's.
 */
export function component(
  places: readonly Place[],
  files: EntryFiles,
  options: PreviewOptions,
  host: ReactRuntime,
  all: readonly Place[],
): ThisType<Instance> & object {
  const { given, fromCms } = entriesIn(options);
  return {
    getInitialState(): State {
      return { ...FIRST_VIEW, entries: given };
    },
    componentDidMount() {
      const { document, window, getCollection } = this.props;
      const { signal } = (this.mounted = new AbortController());
      if (window) watchPane(window, () => sizeFrame(window, this.state.width), signal);
      if (window && document)
        watchForm(
          window,
          (keys) => {
            if (Date.now() - (this.clickTime ?? 0) > OPENS_WITHIN)
              showBlock(document, keys, shownBlocks(this.reading));
          },
          signal,
        );
      if (document) watchPage(document, () => this.isTyped === true, signal);
      for (const [name, among] of fromCms) {
        // without its collection a name has no link; this is not an error, so the preview stays
        loadEntries(among, schemaOf(name, places), getCollection).then(
          (entries) => this.setState({ entries: { ...this.state.entries, [name]: entries } }),
          () => undefined,
        );
      }
      const collections = collectionsOf(options, this.props);
      loadSite(all, options, collections, getCollection).then(
        (site) => this.setState({ site }),
        () => undefined,
      );
      const example = withExample(String(this.props.entry.get("collection")));
      hasCollection(example, collections, getCollection).then(
        (isThere) => isThere && this.setState({ example }),
        () => undefined,
      );
      if (!document) return;
      styleFrame(document);
      dressFrame(document, this.state.scheme);
    },
    componentDidUpdate(_before: PreviewProps, before: State) {
      const { document, window } = this.props;
      const { scheme, width } = this.state;
      if (document && before.scheme !== scheme) dressFrame(document, scheme);
      if (window && before.width !== width) sizeFrame(window, width);
    },
    componentWillUnmount() {
      this.mounted?.abort();
      clearTimeout(this.nextCheck);
      if (this.props.window) sizeFrame(this.props.window, undefined);
    },
    render() {
      const reading = read(this, places, files, options);
      this.isTyped = this.reading !== undefined && this.reading.data !== reading.data;
      this.reading = reading;
      const { entry, page, days, shownDay, issues, sentence } = reading;
      const { document, window } = this.props;
      if (sentence !== undefined) return host.h("div", { role: "alert" }, note(sentence, host.h));
      if (!page) return note(unknownPage(entry, places), host.h);
      const open = openerIn(this.props);
      const toField =
        open &&
        ((path: Path, showsBlock = true) => {
          if (window) showField(window, path, open);
          else open(path);
          // a list is opened without the focus, which the page would follow
          if (document && showsBlock) showBlock(document, path, shownBlocks(reading));
        });
      const forms = formsOf(page);
      const content = contentOf(entry, page);
      const view = { ...this.state, day: shownDay?.day };
      const isNew = isWordless(entry, page);
      const { example } = this.state;
      const begin = isNew && window && example !== undefined ? () => openNew(window, example) : undefined;
      const told = isNew
        ? ["Écrivez d’abord le titre : la page suit, et les points à corriger s’affichent ici."]
        : shownDay
          ? [shownDay.sentence]
          : forms.flatMap(({ sentence }) => sentence(content, options.now?.()) ?? []);
      const tools = host.h(
        "div",
        { className: TOOLS },
        bar(view, { issues, days }, (change) => this.setState(change), host),
        this.state.showsIssues &&
          panel(issues, { told, begin, toField: toField && ((path) => toField(path)) }, host),
      );
      const shown = {
        props: pageProps(entry, page, view, options),
        imageUrl: (src: string) => assetUrl(src, this.props),
        made: (this.made ??= new Map()),
      };
      const onClick = (event: MouseEvent) => {
        if (followInside(document, event)) return;
        const clicked = clickedIn(event, shownBlocks(reading));
        const path = clicked && fieldOf(clicked, page, entry);
        if (!path) return;
        this.clickTime = Date.now();
        toField?.(path, false);
      };
      const nodes: ReactNode[] = elementsOf(page, shown, host);
      return host.h("div", { onClick }, tools, ...nodes);
    },
  };
}

/** The blocks of the page that the entry is. */
function shownBlocks({ page, entry }: Partial<Reading> = {}): readonly BlockInstance<AnyBlock>[] {
  return page ? instancesIn<AnyBlock>(page, contentOf(entry, page)) : [];
}

/** A CMS updates its preview more often than the entry changes: what is known of it is kept. */
function read(
  instance: Instance,
  places: readonly Place[],
  files: EntryFiles,
  options: PreviewOptions,
): Reading {
  const { props, state, reading } = instance;
  const { entries, site, day } = state;
  const data = props.entry.get("data");
  const isSame = (last: Reading) =>
    last.data === data && last.entries === entries && last.site === site && last.shownDay?.day === day;
  if (reading && isSame(reading)) return reading;
  const { domains, rules, now } = options;
  const given = dataOf(props.entry);
  const entry = (typeof given === "object" && given !== null ? given : {}) as Entry;
  const page = byLayout(given, places);
  const error = files.errorIn(props.entry);
  const days = page ? formsOf(page).flatMap((form) => form.days(contentOf(entry, page))) : [];
  const shownDay = days.find((each) => each.day === day);
  const collections = collectionsOf(options, props);
  const check = () => {
    const start = performance.now();
    // a new page is not an error
    const isNew = page !== undefined && isWordless(entry, page);
    const found: FieldIssue[] = [];
    if (page && !isNew) {
      const placesOfPage = () => placesShown(props.document, shownBlocks({ page, entry }));
      const issuesOn = (today: string | undefined) =>
        issuesOf(entry, page, { entries, domains, rules, today, placesOfPage });
      const ofToday = issuesOn(todayOf(now));
      // what only begins on a day that is looked at asks nothing yet
      found.push(...(shownDay ? inBoth(ofToday, issuesOn(shownDay.day)) : ofToday));
      const collection = String(props.entry.get("collection"));
      if (site) {
        const written = { ...siteEntry(props.entry, collection, collections), page };
        found.push(...issuesBetween(written, site, { domains, rules }));
      }
      instance.example ??= exampleTexts(collections, collection, page);
      found.push(...untouchedIn(entry, page, instance.example, { rules }));
    }
    instance.checkTime = performance.now() - start;
    // what the page puts right by itself asks nothing of anybody
    return found.filter(({ rule }) => !textRules.some((each: Rule) => each.name === rule && each.isPutRight));
  };
  clearTimeout(instance.nextCheck);
  const isAlike = reading?.page === page && reading?.shownDay?.day === shownDay?.day;
  const waits = isAlike && (instance.checkTime ?? 0) > SLOW_CHECK;
  const issues = waits && reading ? reading.issues : check();
  const sentence = error && unreadable(error);
  const read = { data, entries, site, entry, page, days, shownDay, issues, sentence };
  // each key would wait for the check: the page follows the key, and the issues the pause
  if (waits)
    instance.nextCheck = setTimeout(() => {
      instance.reading = { ...read, issues: check() };
      instance.setState({});
    }, PAUSE);
  return read;
}

function unknownPage({ layout }: Entry, places: readonly Place[]): string {
  const known = places.flatMap(({ page }) => page.layouts).join(", ");
  const said = typeof layout === "string" && layout !== "" ? `« ${layout} »` : "aucun modèle";
  return `Pas d’aperçu : le modèle de cette page est ${said}, et l’aperçu ne connaît que ${known}.`;
}

/** What a page's form says of its topics. */
function formsOf(page: AnyPage): readonly TopicForm[] {
  const own = topicsOf(page);
  return Object.values<TopicForm>(ours).filter(({ topic }) => own.has(topic));
}

function pageProps(entry: Entry, page: AnyPage, { day, entries }: State, options: PreviewOptions): object {
  const {
    pages: _pages,
    styles: _styles,
    publish: _publish,
    reactRuntime: _host,
    domains: _hosts,
    rules: _rules,
    collections: _collections,
    people: _people,
    now,
    ...prose
  } = options;
  return { ...prose, allContent: contentOf(entry, page), entries, now: day ?? todayOf(now) };
}

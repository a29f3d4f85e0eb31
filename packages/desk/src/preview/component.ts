import type { ReactNode } from "react";
import type { Path } from "@dsfr-blocks/base/issue";
import {
  type BlockInstance,
  instancesIn,
  type TopicDay,
  type TopicForm,
  topicForms as allTopicForms,
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
  /** Other pages of the site, once the CMS has loaded them. */
  readonly site?: Site | undefined;
  /** Collection whose new pages begin with an example, if the CMS has one. */
  readonly example?: string | undefined;
}

/** Result of reading an entry, with the inputs that it depends on. */
interface Reading {
  readonly data: unknown;
  readonly entries: Entries;
  readonly site: Site | undefined;
  readonly entry: Entry;
  /** Page type, or undefined for an entry that is not a page. */
  readonly page: AnyPage | undefined;
  /** Days on which the page changes, and the selected one. */
  readonly days: readonly TopicDay[];
  readonly shownDay: TopicDay | undefined;
  readonly issues: readonly FieldIssue[];
  /** Message about the error that makes the entry's file unreadable. */
  readonly errorMessage: string | undefined;
}

/** Limits in milliseconds. If the last check was slower than the first, the next one runs after a pause in typing. */
const SLOW_CHECK_MS = 40;
const PAUSE_MS = 300;

/** Instance of the component, created by `create-react-class`. */
interface Instance {
  readonly props: PreviewProps;
  readonly state: State;
  setState(change: Partial<State>): void;
  mountController?: AbortController;
  reading?: Reading;
  /** Duration of the last check, in milliseconds, and the timer of the delayed one. */
  checkTime?: number;
  nextCheck?: ReturnType<typeof setTimeout>;
  blockCache?: Shown["blockCache"];
  /** Texts that new pages of this collection begin with. */
  example?: ReadonlySet<string>;
  /** Time of the last click on the page. While the form goes to the field, the page must not scroll. */
  clickTime?: number;
  /** Whether the last update came from the form, not from the tools or the CMS. */
  isFromForm?: boolean;
}

/**
 * Creates the specification of the preview component, for `createClass`: the tools, then the page. Nothing that an author
 * types breaks it. Its state is only how the page is displayed; the CMS owns the entry.
 */
export function component(
  places: readonly Place[],
  files: EntryFiles,
  options: PreviewOptions,
  reactRuntime: ReactRuntime,
  all: readonly Place[],
): ThisType<Instance> & object {
  const { given, fromCms } = entriesIn(options);
  return {
    getInitialState(): State {
      return { ...FIRST_VIEW, entries: given };
    },
    componentDidMount() {
      const { document, window, getCollection } = this.props;
      const { signal } = (this.mountController = new AbortController());
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
      if (document) watchPage(document, () => this.isFromForm === true, signal);
      for (const [name, among] of fromCms) {
        // without its collection, a name has no link; that is not an error, so the preview continues
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
      this.mountController?.abort();
      clearTimeout(this.nextCheck);
      if (this.props.window) sizeFrame(this.props.window, undefined);
    },
    render() {
      const reading = readEntry(this, places, files, options);
      this.isFromForm = this.reading !== undefined && this.reading.data !== reading.data;
      this.reading = reading;
      const { entry, page, days, shownDay, issues, errorMessage } = reading;
      const { document, window } = this.props;
      if (errorMessage !== undefined)
        return reactRuntime.h("div", { role: "alert" }, note(errorMessage, reactRuntime.h));
      if (!page) return note(formatUnknownPage(entry, places), reactRuntime.h);
      const openField = openerIn(this.props);
      const goToField =
        openField &&
        ((path: Path, showsBlock = true) => {
          if (window) showField(window, path, openField);
          else openField(path);
          // a list opens without the focus, so the page has to be scrolled here
          if (document && showsBlock) showBlock(document, path, shownBlocks(reading));
        });
      const topicForms = getTopicForms(page);
      const content = contentOf(entry, page);
      const view = { ...this.state, day: shownDay?.day };
      const isNew = isWordless(entry, page);
      const { example } = this.state;
      const startFromExample =
        isNew && window && example !== undefined ? () => openNew(window, example) : undefined;
      const topicStatuses = isNew
        ? ["Écrivez d’abord le titre : la page suit, et les points à corriger s’affichent ici."]
        : shownDay
          ? [shownDay.sentence]
          : topicForms.flatMap(({ sentence }) => sentence(content, options.now?.()) ?? []);
      const toolbar = reactRuntime.h(
        "div",
        { className: TOOLS },
        bar(view, { issues, days }, (change) => this.setState(change), reactRuntime),
        this.state.showsIssues &&
          panel(
            issues,
            { topicStatuses, startFromExample, openField: goToField && ((path) => goToField(path)) },
            reactRuntime,
          ),
      );
      const context = {
        props: pageProps(entry, page, view, options),
        imageUrl: (src: string) => assetUrl(src, this.props),
        blockCache: (this.blockCache ??= new Map()),
      };
      const onClick = (event: MouseEvent) => {
        if (followInside(document, event)) return;
        const clicked = clickedIn(event, shownBlocks(reading));
        const path = clicked && fieldOf(clicked, page, entry);
        if (!path) return;
        this.clickTime = Date.now();
        goToField?.(path, false);
      };
      const nodes: ReactNode[] = elementsOf(page, context, reactRuntime);
      return reactRuntime.h("div", { onClick }, toolbar, ...nodes);
    },
  };
}

/** Returns the block instances of the page. */
function shownBlocks({ page, entry }: Partial<Reading> = {}): readonly BlockInstance<AnyBlock>[] {
  return page ? instancesIn<AnyBlock>(page, contentOf(entry, page)) : [];
}

/**
 * Reads an entry. Returns the previous result if nothing changed, because a CMS updates its preview more often than the
 * entry.
 */
function readEntry(
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
  const values = dataOf(props.entry);
  const entry = (typeof values === "object" && values !== null ? values : {}) as Entry;
  const page = byLayout(values, places);
  const error = files.errorIn(props.entry);
  const days = page ? getTopicForms(page).flatMap((form) => form.days(contentOf(entry, page))) : [];
  const shownDay = days.find((each) => each.day === day);
  const collections = collectionsOf(options, props);
  const check = () => {
    const start = performance.now();
    // a new page has no issues yet
    const isNew = page !== undefined && isWordless(entry, page);
    const newIssues: FieldIssue[] = [];
    if (page && !isNew) {
      const placesOfPage = () => placesShown(props.document, shownBlocks({ page, entry }));
      const issuesOn = (today: string | undefined) =>
        issuesOf(entry, page, { entries, domains, rules, today, placesOfPage });
      const todayIssues = issuesOn(todayOf(now));
      // on a selected day, hide the issues that only occur from that day on
      newIssues.push(...(shownDay ? inBoth(todayIssues, issuesOn(shownDay.day)) : todayIssues));
      const collection = String(props.entry.get("collection"));
      if (site) {
        const savedEntry = { ...siteEntry(props.entry, collection, collections), page };
        newIssues.push(...issuesBetween(savedEntry, site, { domains, rules }));
      }
      instance.example ??= exampleTexts(collections, collection, page);
      newIssues.push(...untouchedIn(entry, page, instance.example, { rules }));
    }
    instance.checkTime = performance.now() - start;
    // omit the issues that the page corrects automatically
    return newIssues.filter(
      ({ rule }) => !textRules.some((each: Rule) => each.name === rule && each.isPutRight),
    );
  };
  clearTimeout(instance.nextCheck);
  const isSameView = reading?.page === page && reading?.shownDay?.day === shownDay?.day;
  const isDelayed = isSameView && (instance.checkTime ?? 0) > SLOW_CHECK_MS;
  const issues = isDelayed && reading ? reading.issues : check();
  const errorMessage = error && unreadable(error);
  const newReading = { data, entries, site, entry, page, days, shownDay, issues, errorMessage };
  // otherwise each key press would wait for the check: update the page now, and the issues after the pause
  if (isDelayed)
    instance.nextCheck = setTimeout(() => {
      instance.reading = { ...newReading, issues: check() };
      instance.setState({});
    }, PAUSE_MS);
  return newReading;
}

function formatUnknownPage({ layout }: Entry, places: readonly Place[]): string {
  const knownLayouts = places.flatMap(({ page }) => page.layouts).join(", ");
  const description = typeof layout === "string" && layout !== "" ? `« ${layout} »` : "aucun modèle";
  return `Pas d’aperçu : le modèle de cette page est ${description}, et l’aperçu ne connaît que ${knownLayouts}.`;
}

/** Returns the forms of the page's topics. */
function getTopicForms(page: AnyPage): readonly TopicForm[] {
  const topics = topicsOf(page);
  return Object.values<TopicForm>(allTopicForms).filter(({ topic }) => topics.has(topic));
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

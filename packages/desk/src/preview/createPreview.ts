import type { ReactNode } from "react";
import type { Path } from "@dsfr-blocks/base/issue";
import { isUnder } from "@dsfr-blocks/base/paths";
import { setAtPath } from "@dsfr-blocks/base/setAtPath";
import {
  type BlockInstance,
  getPageTextOptions,
  leadsToPage,
  listInstances,
  type TopicDay,
  type TopicForm,
  topicForms as allTopicForms,
  listTopics,
  walkValues,
} from "dsfr-blocks/internal";
import type { Rule } from "@dsfr-blocks/content/rule";
import { textRules } from "@dsfr-blocks/content/rules";
import type { AnyBlock, AnyPage, EntriesByCollection } from "dsfr-blocks";
import { getExampleName } from "../collectionFor";
import { toContent, type Entry } from "../entry";
import { createEntryLinks, type EntryLinks, findSiteIssues, type Site } from "../betweenPages";
import {
  type FieldIssue,
  intersectIssues,
  issuesOf,
  isBlankPage,
  toFieldIssue,
  withShownField,
} from "../issues";
import {
  setFrameAttributes,
  handleLinkClick,
  listShownAnchors,
  showBlock,
  resizeFrame,
  addFrameStyles,
  watchForm,
  watchPage,
  watchPane,
} from "./frame";
import { type ClickedText, readClick } from "./clickedText";
import { TOOLS_CLASS } from "./styles";
import { getFieldOpener, openNewPage, OPEN_TIMEOUT_MS, showField } from "./form";
import { getAssetUrl, getValues, hasCollection, type ReactRuntime, type PreviewProps } from "./reactRuntime";
import { findClickedField, listLabels, listTextFields } from "./clickedField";
import { getExampleRows, findUntouchedTexts } from "./exampleTexts";
import { type EmptyBlock, renderElements, renderNote, type RenderContext } from "./page";
import { loadEntries } from "./people";
import { type EntryFiles, formatReadError } from "./fileFormat";
import {
  findEntrySchema,
  findPageByLayout,
  findPlaceLanguage,
  formatOtherPage,
  type ResolvedPlace,
} from "./places";
import { splitCollections, type PreviewOptions, getToday } from "./options";
import { findForm, getCollections, loadSite, toSiteEntry } from "./site";
import { renderBar, DEFAULT_VIEW, renderOwnTextNote, renderPanel, type View } from "./tools";

interface State extends View {
  readonly entries: EntriesByCollection;
  /** Saved pages of the site, once the CMS has loaded them. */
  readonly site?: Site | undefined;
  /** Whether the last click, in the page or in the form, was on words that no field contains. */
  readonly isOwnText?: boolean;
  /** Collection whose new pages begin with an example, if the CMS has one. */
  readonly example?: string | undefined;
}

/** Result of reading an entry, with the inputs of the reading. */
interface Reading {
  readonly data: unknown;
  readonly entries: EntriesByCollection;
  readonly site: Site | undefined;
  readonly links: EntryLinks;
  readonly entry: Entry;
  /** Page type, or undefined for an entry that is not a page. */
  readonly page: AnyPage | undefined;
  /** Days on which the page changes, and the selected day. */
  readonly days: readonly TopicDay[];
  readonly shownDay: TopicDay | undefined;
  readonly issues: readonly FieldIssue[];
  /** Message about the error that makes the entry's file unreadable. */
  readonly errorMessage: string | undefined;
}

/**
 * Duration above which a check is slow, in milliseconds. After a slow check, the next one waits for a pause of `PAUSE_MS` in
 * typing.
 */
const SLOW_CHECK_MS = 40;
const PAUSE_MS = 300;

/** Instance of the component, created by `create-react-class`. */
interface Instance {
  readonly props: PreviewProps;
  readonly state: State;
  setState(change: Partial<State>): void;
  mountController?: AbortController;
  reading?: Reading;
  /** Duration of the last check, in milliseconds, and the timer of the delayed check. */
  checkTime?: number;
  nextCheck?: ReturnType<typeof setTimeout>;
  blockCache?: RenderContext["blockCache"];
  /** Rows of words of the example with which new pages of this collection begin. */
  example?: ReadonlySet<string>;
  /** Time of the last click on the page. While the form goes to the field, the page must not scroll. */
  clickTime?: number;
  /** Whether the last update came from the form, not from the tools or the CMS. */
  isFromForm?: boolean;
}

/**
 * Creates the specification of the preview component, for `createClass`: the tools, then the page. The component does not fail,
 * whatever content an author types. The entry is not in the state of the component, because the CMS stores the entry.
 */
export function createPreview(
  places: readonly ResolvedPlace[],
  files: EntryFiles,
  options: PreviewOptions,
  reactRuntime: ReactRuntime,
  all: readonly ResolvedPlace[],
): ThisType<Instance> & object {
  const { directCollections, fromCms } = splitCollections(options);
  return {
    getInitialState(): State {
      return { ...DEFAULT_VIEW, entries: directCollections };
    },
    componentDidMount() {
      const { document, window, getCollection } = this.props;
      const { signal } = (this.mountController = new AbortController());
      if (window) watchPane(window, () => resizeFrame(window, this.state.width), signal);
      if (window && document)
        watchForm(
          window,
          (path) => {
            if (this.state.isOwnText === true) this.setState({ isOwnText: false });
            if (Date.now() - (this.clickTime ?? 0) > OPEN_TIMEOUT_MS)
              showBlock(document, path, listShownBlocks(this.reading), getItemText(path, this.reading));
          },
          signal,
        );
      if (document) watchPage(document, () => this.isFromForm === true, signal);
      for (const [name, among] of fromCms) {
        // ignore a collection that cannot be loaded: the names in the page then have no links, which is not an error
        loadEntries(among, findEntrySchema(name, places), getCollection).then(
          (entries) => this.setState({ entries: { ...this.state.entries, [name]: entries } }),
          () => undefined,
        );
      }
      const collections = getCollections(options, this.props);
      loadSite(all, options, collections, getCollection).then(
        (site) => this.setState({ site }),
        () => undefined,
      );
      const example = getExampleName(String(this.props.entry.get("collection")));
      hasCollection(example, collections, getCollection).then(
        (isThere) => isThere && this.setState({ example }),
        () => undefined,
      );
      if (!document) return;
      addFrameStyles(document);
      setFrameAttributes(document, this.state.scheme);
    },
    componentDidUpdate(_before: PreviewProps, before: State) {
      const { document, window } = this.props;
      const { scheme, width } = this.state;
      if (document && before.scheme !== scheme) setFrameAttributes(document, scheme);
      if (window && before.width !== width) resizeFrame(window, width);
    },
    componentWillUnmount() {
      this.mountController?.abort();
      clearTimeout(this.nextCheck);
      if (this.props.window) resizeFrame(this.props.window, undefined);
    },
    render() {
      const reading = readEntry(this, places, files, options);
      this.isFromForm = this.reading !== undefined && this.reading.data !== reading.data;
      this.reading = reading;
      const { entry, page, links, days, shownDay, errorMessage } = reading;
      const { document, window } = this.props;
      if (errorMessage !== undefined)
        return reactRuntime.h("div", { role: "alert" }, renderNote(errorMessage, reactRuntime.h));
      if (!page) {
        const otherPage = formatOtherPage(this.props.entry, places, all, getCollections(options, this.props));
        return renderNote(otherPage ?? formatUnknownPage(places), reactRuntime.h);
      }
      const openField = getFieldOpener(this.props);
      const goToField =
        openField &&
        ((path: Path, clicked?: ClickedText) => {
          if (window) showField(window, path, openField, clicked);
          else openField(path);
          // scroll the page here: an opened list receives no focus, so `watchForm` does not scroll the page
          if (document && !clicked)
            showBlock(document, path, listShownBlocks(reading), getItemText(path, reading));
        });
      const topicForms = getTopicForms(page);
      const content = toContent(entry, page);
      const view = { ...this.state, day: shownDay?.day };
      const isNew = isBlankPage(entry, page);
      const { example } = this.state;
      const startFromExample =
        isNew && window && example !== undefined ? () => openNewPage(window, example) : undefined;
      const topicStatuses = isNew
        ? ["Écrivez d’abord le titre : la page et les points à corriger s’afficheront ensuite."]
        : shownDay
          ? [shownDay.message]
          : topicForms.flatMap(({ describeState }) => describeState(content, options.now?.()) ?? []);
      const emptyBlocks: EmptyBlock[] = [];
      const context = {
        props: createPageProps(entry, page, view, {
          ...options,
          lang: findPlaceLanguage(places),
          resolveUrl: links.resolveUrl,
        }),
        imageUrl: (src: string) => getAssetUrl(src.replace(/^\/(?=blob:)/, ""), this.props),
        blockCache: (this.blockCache ??= new Map()),
        emptyBlocks,
      };
      const nodes: ReactNode[] = renderElements(page, context, reactRuntime);
      const issues = isNew ? reading.issues : addEmptyBlocks(reading.issues, emptyBlocks, page, entry);
      const toolbar = reactRuntime.h(
        "div",
        { className: TOOLS_CLASS },
        renderBar(view, { issues, days }, (change) => this.setState(change), reactRuntime),
        this.state.showsIssues &&
          renderPanel(
            issues,
            { topicStatuses, startFromExample, openField: goToField && ((path) => goToField(path)) },
            reactRuntime,
          ),
        this.state.isOwnText === true && renderOwnTextNote(reactRuntime),
      );
      const onClick = (event: MouseEvent) => {
        if (handleLinkClick(document, event)) return;
        const clicked = readClick(event, listShownBlocks(reading));
        const { labels } = getPageTextOptions(content, findPlaceLanguage(places) ?? "fr", options);
        const shownTexts = {
          labels: listLabels(topicForms, content, labels),
          entries: this.state.entries,
        };
        const path = clicked && findClickedField(clicked, page, entry, shownTexts);
        if (clicked) this.setState({ isOwnText: !path });
        if (!path) return;
        this.clickTime = Date.now();
        goToField?.(path, clicked);
      };
      return reactRuntime.h("div", { onClick }, toolbar, ...nodes);
    },
  };
}

function listShownBlocks({ page, entry }: Partial<Reading> = {}): readonly BlockInstance<AnyBlock>[] {
  return page ? listInstances<AnyBlock>(page, toContent(entry, page)) : [];
}

/**
 * Returns the issues of a page, with one for each of its empty blocks that has none. Only the rendering knows all of them,
 * because a block whose texts are optional may show data of the page.
 */
function addEmptyBlocks(
  issues: readonly FieldIssue[],
  blocks: readonly EmptyBlock[],
  page: AnyPage,
  entry: Entry,
): readonly FieldIssue[] {
  const newBlocks = blocks.filter(
    ({ path }) => path.length === 1 || !issues.some((issue) => isUnder(issue.path, path)),
  );
  return [
    ...issues,
    ...newBlocks.map((block) =>
      toFieldIssue({ ...block, severity: "warning", rule: "empty-item" }, page, entry),
    ),
  ];
}

/** Returns the first text of the innermost list item around a path. */
function getItemText(path: Path, { page, entry }: Partial<Reading> = {}): string | undefined {
  const item = path.slice(0, path.findLastIndex((step) => typeof step === "number") + 1);
  if (!page || !entry || item.length === 0) return undefined;
  return listTextFields(entry, page)
    .find((field) => isUnder(field.path, item))
    ?.words.join(" ");
}

/**
 * Reads an entry. Returns the previous result if the inputs have not changed, because a CMS updates its preview more often than
 * the entry.
 */
function readEntry(
  instance: Instance,
  places: readonly ResolvedPlace[],
  files: EntryFiles,
  options: PreviewOptions,
): Reading {
  const { props, state, reading } = instance;
  const { entries, site, day } = state;
  const data = props.entry.get("data");
  const isSame = (last: Reading) =>
    last.data === data && last.entries === entries && last.site === site && last.shownDay?.day === day;
  if (reading && isSame(reading)) return reading;
  const { domains, rules, labels, now } = options;
  const lang = findPlaceLanguage(places);
  const page = findPageByLayout(getValues(props.entry), places);
  const values = files.getSavedValues(props.entry, page);
  const entry = placeChosenFiles(
    (typeof values === "object" && values !== null ? values : {}) as Entry,
    page,
  );
  const error = files.getError(props.entry);
  const days = page ? getTopicForms(page).flatMap((form) => form.days(toContent(entry, page))) : [];
  const shownDay = days.find((each) => each.day === day);
  const collections = getCollections(options, props);
  const collection = String(props.entry.get("collection"));
  const savedEntry = { ...toSiteEntry(props.entry, collection, collections), lang };
  const links = createEntryLinks(savedEntry, site, options.resolveUrl, reading?.links);
  const isBeside = (url: string) => leadsToPage(url, links.findLink);
  const check = () => {
    const start = performance.now();
    // do not check a new page while it is blank
    const isNew = page !== undefined && isBlankPage(entry, page);
    const newIssues: FieldIssue[] = [];
    const collection = String(props.entry.get("collection"));
    if (page && !isNew) {
      const getAnchors = () => listShownAnchors(props.document, listShownBlocks({ page, entry }));
      const findIssuesOn = (today: string | undefined) =>
        issuesOf(entry, page, { entries, domains, rules, lang, labels, today, isBeside, getAnchors });
      const todayIssues = findIssuesOn(getToday(now));
      // on a selected day, show only the issues that also occur today
      newIssues.push(...(shownDay ? intersectIssues(todayIssues, findIssuesOn(shownDay.day)) : todayIssues));
      if (site) newIssues.push(...findSiteIssues({ ...savedEntry, page }, site, { domains, rules }));
      instance.example ??= getExampleRows(collections, collection, page);
      newIssues.push(...findUntouchedTexts(entry, page, instance.example, { rules }));
    }
    instance.checkTime = performance.now() - start;
    const { fields = [] } = findForm(collections, collection, props.entry.get("slug")) ?? {};
    // omit the issues that the page corrects automatically
    return newIssues
      .filter(({ rule }) => !textRules.some((each: Rule) => each.name === rule && each.isAutoCorrected))
      .map((issue) => withShownField(issue, fields));
  };
  clearTimeout(instance.nextCheck);
  const isSameView = reading?.page === page && reading?.shownDay?.day === shownDay?.day;
  const isDelayed = isSameView && (instance.checkTime ?? 0) > SLOW_CHECK_MS;
  const issues = isDelayed && reading ? reading.issues : check();
  const errorMessage = error && formatReadError(error);
  const newReading = { data, entries, site, links, entry, page, days, shownDay, issues, errorMessage };
  // after a slow check, update the page now and the issues after the pause: otherwise, each key press would wait for the check
  if (isDelayed)
    instance.nextCheck = setTimeout(() => {
      instance.reading = { ...newReading, issues: check() };
      instance.setState({});
    }, PAUSE_MS);
  return newReading;
}

/**
 * Returns an entry in which the URL of each file that was just chosen is a path of the site. Until the entry is saved, Sveltia
 * CMS gives such a file a `blob:` URL, which a page would not accept.
 */
function placeChosenFiles(entry: Entry, page: AnyPage | undefined): Entry {
  const texts = page ? walkValues(entry, page.schema, []) : [];
  return [...texts].reduce((placed, { path, value }) => {
    const text = typeof value === "string" ? value.replace(/^(?=blob:)|(?<=\]\()(?=blob:)/g, "/") : value;
    return text === value ? placed : (setAtPath(placed, path, text) as Entry);
  }, entry);
}

function formatUnknownPage(places: readonly ResolvedPlace[]): string {
  const layouts = places.flatMap(({ page: { layouts, schema } }) =>
    layouts.map((layout) => `« ${layout} » (${schema.label ?? layout})`),
  );
  return `Aperçu indisponible : cette page n’indique aucun des modèles du site. Écrivez dans le fichier, à la clé « layout », l’un de ces mots : ${[...new Set(layouts)].join(", ")}.`;
}

/** Returns the texts that a form shows about the page's topics. */
function getTopicForms(page: AnyPage): readonly TopicForm[] {
  const topics = listTopics(page);
  return Object.values<TopicForm>(allTopicForms).filter(({ topic }) => topics.has(topic));
}

function createPageProps(
  entry: Entry,
  page: AnyPage,
  { day, entries }: State,
  options: PreviewOptions & { readonly lang: string | undefined },
): object {
  const {
    pages: _pages,
    styles: _styles,
    publish: _publish,
    reactRuntime: _reactRuntime,
    domains: _domains,
    rules: _rules,
    collections: _collections,
    people: _people,
    labels,
    lang,
    now,
    ...prose
  } = options;
  const allContent = toContent(entry, page);
  const texts = getPageTextOptions(allContent, lang, { labels });
  return { ...prose, ...texts, allContent, entries, now: day ?? getToday(now) };
}

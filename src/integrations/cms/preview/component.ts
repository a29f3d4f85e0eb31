import { dayOf } from "../../../blocks/common/callStatus";
import type { People } from "../../../blocks/profile-cards/people";
import { candidatesSchema } from "../../../pages/candidates/schema";
import { contentOf, type Entry } from "../entry";
import { type FieldIssue, issuesOf } from "../issues";
import type { PeopleCollection } from "../people";
import { bar } from "./bar";
import { dressFrame, followInside, sizeFrame, TOOLS, watchPage, watchPane } from "./frame";
import { type Host, plain, type PreviewProps } from "./host";
import { pageElements } from "./page";
import { panel } from "./panel";
import { loadPeople } from "./people";
import type { PreviewOptions } from "./registerPreviews";
import { FIRST_VIEW, type View } from "./view";

interface State extends View {
  readonly people: People | undefined;
}

/** What was read of an entry, and what it was read from. */
interface Reading {
  readonly data: unknown;
  readonly people: People | undefined;
  readonly entry: Entry;
  readonly issues: readonly FieldIssue[];
}

/** An instance of the component, as `create-react-class` makes it. */
interface Instance {
  readonly props: PreviewProps;
  readonly state: State;
  setState(change: Partial<State>): void;
  unwatch?: readonly (() => void)[];
  reading?: Reading;
  /** The last update came from the form, and not from the tools or the CMS. */
  isTyped?: boolean;
}

/**
 * The preview's component, for `createClass`: the tools, then the page. Nothing that an author types
 * breaks it. Its state is how the page is looked at; the entry is the CMS's.
 */
export function component(options: PreviewOptions, host: Host): ThisType<Instance> & object {
  const { people: given } = options;
  return {
    getInitialState(): State {
      return { ...FIRST_VIEW, people: isCollection(given) ? undefined : given };
    },
    componentDidMount() {
      const { document, window, getCollection } = this.props;
      this.unwatch = [
        ...(window ? [watchPane(window, () => sizeFrame(window, this.state.width))] : []),
        ...(document ? [watchPage(document, () => this.isTyped === true)] : []),
      ];
      if (isCollection(given)) {
        // without a directory names have no link, and are no fault: the preview stays
        loadPeople(given, getCollection).then(
          (people) => this.setState({ people }),
          () => undefined,
        );
      }
      if (document) dressFrame(document, this.state.scheme);
    },
    componentDidUpdate(_before: PreviewProps, before: State) {
      const { document, window } = this.props;
      const { scheme, width } = this.state;
      if (document && before.scheme !== scheme) dressFrame(document, scheme);
      if (window && before.width !== width) sizeFrame(window, width);
    },
    componentWillUnmount() {
      this.unwatch?.forEach((stop) => stop());
      if (this.props.window) sizeFrame(this.props.window, undefined);
    },
    render() {
      const reading = read(this, options);
      this.isTyped = this.reading !== undefined && this.reading.data !== reading.data;
      this.reading = reading;
      const { entry, issues } = reading;
      const { document } = this.props;
      const tools = host.h(
        "div",
        { className: TOOLS },
        bar(this.state, issues, (change) => this.setState(change), host),
        this.state.showsIssues && panel(issues, host),
      );
      const page = pageElements(pageProps(entry, this.state, options), host, (src) =>
        assetUrl(src, this.props),
      );
      const onClick = (event: Event) => followInside(document, event);
      return host.h("div", { onClick }, tools, ...page);
    },
  };
}

/** A CMS updates its preview more often than the entry changes: what is known of it is kept. */
function read({ props, state: { people }, reading }: Instance, options: PreviewOptions): Reading {
  const data = props.entry.get("data");
  if (reading && reading.data === data && reading.people === people) return reading;
  const { hosts, rules, now } = options;
  const entry = (plain(data) ?? {}) as Entry;
  const issues = issuesOf(entry, { people, hosts, rules, today: now && dayOf(now()) });
  return { data, people, entry, issues };
}

function pageProps(entry: Entry, { call, people }: State, options: PreviewOptions) {
  const { styles: _, names: _names, host: _host, hosts: _hosts, rules: _rules, now, ...prose } = options;
  const content = contentOf(entry, candidatesSchema);
  // one state or the other, whatever the form and its dates say
  const chosen = call === "form" ? {} : { open: call === "open", opensAt: "", closesAt: "" };
  return { ...prose, ...content, ...chosen, people, now: now?.() };
}

/** A file that was just chosen has an address in the CMS alone; others keep that of the page. */
function assetUrl(src: string, { getAsset }: PreviewProps): string {
  const asset = getAsset?.(src);
  const url = asset === undefined ? "" : (asset as { toString(): string }).toString();
  return url.startsWith("blob:") ? url : src;
}

function isCollection(people: PreviewOptions["people"]): people is PeopleCollection {
  return typeof people?.["collection"] === "string";
}

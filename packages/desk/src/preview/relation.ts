import type { ReactNode } from "react";
import { type Cms, type ReactRuntime, type ImmutableMap, plain } from "./reactRuntime";

/** What a CMS gives the control of a relation, of which we use this. */
interface ControlProps {
  readonly value: unknown;
  readonly field: ImmutableMap;
  readonly forID: string;
  readonly classNameWrapper: string;
  readonly hasActiveStyle?: boolean;
  /** The entries that it has found so far. */
  readonly queryHits?: readonly Hit[] | undefined;
  readonly query: Query;
}

/** An entry of the collection. */
interface Hit {
  readonly data: Readonly<Record<string, unknown>>;
}

type Query = (
  namespace: string,
  collection: string,
  searchFields: readonly string[],
  term: string,
  file?: string,
) => Promise<{ readonly payload?: { readonly hits?: readonly Hit[] } }>;

/** The CMS's own control. */
interface Control {
  isValid?(): unknown;
}

interface Instance {
  readonly props: ControlProps;
  readonly state: { readonly unknown: readonly string[] };
  setState(change: { readonly unknown: readonly string[] }): void;
  control?: Control | null;
  isGone?: boolean;
}

/**
 * A relation shows nothing of a value that its collection does not hold, as if none had been written. Here it is shown,
 * and said to be no entry: in every relation of the site, for whatever collection.
 */
export function keepUnknownNames(cms: Cms, host: ReactRuntime): void {
  const widget = cms.getWidget?.("relation");
  if (!widget || typeof widget.control !== "function") return;
  const control = host.createClass(relationControl(widget.control, lookUp(), host));
  cms.registerWidget?.("relation", control, widget.preview, widget.schema);
}

function relationControl(
  Control: unknown,
  valuesOf: ReturnType<typeof lookUp>,
  host: ReactRuntime,
): ThisType<Instance> & object {
  const find = (instance: Instance) => {
    const names = namesIn(instance.props.value);
    if (names.length === 0) return instance.setState({ unknown: [] });
    valuesOf(instance.props).then(
      (known) => {
        if (!instance.isGone)
          instance.setState({ unknown: known ? names.filter((name) => !known.has(name)) : [] });
      },
      // what cannot be looked up is not said to be missing
      () => undefined,
    );
  };
  return {
    getInitialState: () => ({ unknown: [] }),
    componentDidMount() {
      find(this);
    },
    componentDidUpdate({ value }: ControlProps) {
      if (value !== this.props.value) find(this);
    },
    componentWillUnmount() {
      this.isGone = true;
    },
    /** The CMS asks its controls so, and gives no state. */
    shouldComponentUpdate(next: ControlProps, state?: Instance["state"]) {
      const { props } = this;
      const isSame = SHOWN_BY.every((key) => props[key] === next[key]);
      return !isSame || (state !== undefined && state !== this.state);
    },
    isValid() {
      return this.control?.isValid?.() ?? true;
    },
    render() {
      const { field, value, queryHits = [] } = this.props;
      const hits = namesIn(value).map((name) => ({ data: entryOf(name, field) }));
      const control: ReactNode = host.h(Control, {
        ...this.props,
        // it shows the values that it finds in here
        queryHits: [...queryHits, ...hits],
        ref: (inner: Control | null) => void (this.control = inner),
      });
      const notes = this.state.unknown.map((name) =>
        host.h(
          "p",
          { key: name, role: "status", style: NOTE },
          `« ${name} » n’est pas dans la liste. Choisissez une entrée qui s’y trouve, ou créez celle-ci.`,
        ),
      );
      return host.h("div", null, control, ...notes);
    },
  };
}

/** The props that change what is shown. */
const SHOWN_BY = ["value", "queryHits", "hasActiveStyle", "classNameWrapper"] as const;

/** In the CMS's own page, which has no DSFR. */
const NOTE = { margin: "0.5rem 0 0", color: "#b34000", fontSize: "0.8125rem" };

function namesIn(value: unknown): string[] {
  return [plain(value) ?? []]
    .flat()
    .filter((name) => typeof name === "string" && name.trim() !== "") as string[];
}

/** An entry of that name, with what the control shows of one. */
function entryOf(name: string, field: ImmutableMap): Hit["data"] {
  const shown = plain(field.get("display_fields"));
  const [first = ""] = Array.isArray(shown) ? (shown as unknown[]) : [];
  return { [String(first)]: name, [String(field.get("value_field"))]: name };
}

/** How long what was found is taken for true: a list asks for each of its items at once. */
const FRESH = 10_000;

/** Gives the values of a relation's collection, and asks the CMS once for all the items of a list. */
function lookUp(): (props: ControlProps) => Promise<ReadonlySet<string> | undefined> {
  const asked = new Map<
    string,
    { readonly at: number; readonly answer: Promise<ReadonlySet<string> | undefined> }
  >();
  return ({ field, query }) => {
    const text = (key: string) => {
      const said = field.get(key);
      return typeof said === "string" ? said : "";
    };
    const [collection, value, file] = [text("collection"), text("value_field"), text("file")];
    // « {{slug}} » and « a.b » are made by the CMS
    if (!/^\w+$/.test(value)) return Promise.resolve(undefined);
    const key = `${collection} ${file} ${value}`;
    const last = asked.get(key);
    if (last && Date.now() - last.at < FRESH) return last.answer;
    const answer = query(`dsfrb ${key}`, collection, [value], "", file || undefined).then(({ payload }) => {
      const hits = payload?.hits;
      return hits && new Set(hits.map(({ data }) => String(data[value])));
    });
    asked.set(key, { at: Date.now(), answer });
    return answer;
  };
}

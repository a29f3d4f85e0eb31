import type { ReactNode } from "react";
import { type Cms, type ReactRuntime, type ImmutableMap, toPlain } from "./reactRuntime";

/** Props that a CMS passes to the control of a relation and that this module uses. */
interface ControlProps {
  readonly value: unknown;
  readonly field: ImmutableMap;
  readonly forID: string;
  readonly classNameWrapper: string;
  readonly hasActiveStyle?: boolean;
  /** Entries that the control has found so far. */
  readonly queryHits?: readonly Hit[] | undefined;
  readonly query: Query;
  readonly onChange: (value: unknown) => void;
}

/** Entry of the collection. */
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

/** Control of the CMS. */
interface Control {
  isValid?(): unknown;
}

interface Instance {
  readonly props: ControlProps;
  readonly state: { readonly unknown: readonly string[] };
  setState(change: { readonly unknown: readonly string[] }): void;
  control?: Control | null;
  isUnmounted?: boolean;
}

/**
 * Registers a relation control that shows unknown names. By default, the CMS hides a value that is not in the collection.
 * This control shows the value and warns that the entry does not exist, in every relation field.
 */
export function showUnknownNames(cms: Cms, reactRuntime: ReactRuntime): void {
  const widget = cms.getWidget?.("relation");
  if (!widget || typeof widget.control !== "function") return;
  const control = reactRuntime.createClass(
    createRelationControl(widget.control, createLookup(), reactRuntime),
  );
  cms.registerWidget?.("relation", control, widget.preview, widget.schema);
}

function createRelationControl(
  Control: unknown,
  loadValues: ReturnType<typeof createLookup>,
  reactRuntime: ReactRuntime,
): ThisType<Instance> & object {
  const findUnknownNames = (instance: Instance) => {
    const names = getNames(instance.props.value);
    if (names.length === 0) return instance.setState({ unknown: [] });
    loadValues(instance.props).then(
      (knownNames) => {
        if (!instance.isUnmounted)
          instance.setState({ unknown: knownNames ? names.filter((name) => !knownNames.has(name)) : [] });
      },
      // if the lookup fails, do not report the names as missing
      () => undefined,
    );
  };
  return {
    getInitialState: () => ({ unknown: [] }),
    componentDidMount() {
      findUnknownNames(this);
    },
    componentDidUpdate({ value }: ControlProps) {
      if (value !== this.props.value) findUnknownNames(this);
    },
    componentWillUnmount() {
      this.isUnmounted = true;
    },
    /** Whether to render again. The CMS also calls this method itself, without the state. */
    shouldComponentUpdate(next: ControlProps, state?: Instance["state"]) {
      const { props } = this;
      const isSame = DISPLAY_PROPS.every((key) => props[key] === next[key]);
      return !isSame || (state !== undefined && state !== this.state);
    },
    isValid() {
      return this.control?.isValid?.() ?? true;
    },
    render() {
      const { field, value, queryHits = [] } = this.props;
      const selectedHits = getNames(value).map((name) => ({ data: createHit(name, field) }));
      const control: ReactNode = reactRuntime.h(Control, {
        ...this.props,
        // add the selected values to `queryHits`: the control shows only values that it finds there
        queryHits: [...queryHits, ...selectedHits],
        // omit the metadata of the chosen entry: with it, Decap CMS cannot delete the item of a list
        onChange: (newValue: unknown) => this.props.onChange(newValue),
        ref: (inner: Control | null) => void (this.control = inner),
      });
      const notes = this.state.unknown.map((name) =>
        reactRuntime.h(
          "p",
          { key: name, role: "status", style: NOTE },
          `« ${name} » n’est pas dans la liste. Choisissez un nom de la liste, ou créez une fiche à ce nom.`,
        ),
      );
      return reactRuntime.h("div", null, control, ...notes);
    },
  };
}

/** Props that change the display. */
const DISPLAY_PROPS = ["value", "queryHits", "hasActiveStyle", "classNameWrapper"] as const;

/** Inline style, because the CMS's own page has no DSFR. */
const NOTE = { margin: "0.5rem 0 0", color: "#b34000", fontSize: "0.8125rem" };

function getNames(value: unknown): string[] {
  return [toPlain(value) ?? []]
    .flat()
    .filter((name) => typeof name === "string" && name.trim() !== "") as string[];
}

/** Returns an entry with this name in the field that the control displays and in the field that contains the value. */
function createHit(name: string, field: ImmutableMap): Hit["data"] {
  const displayFields = toPlain(field.get("display_fields"));
  const [first = ""] = Array.isArray(displayFields) ? (displayFields as unknown[]) : [];
  return { [String(first)]: name, [String(field.get("value_field"))]: name };
}

/**
 * Lifetime of a cached lookup, in milliseconds. Lookups are cached, because all the items of a list request the same lookup at
 * once.
 */
const CACHE_MS = 10_000;

/**
 * Creates a function that returns the values in a relation's collection, or undefined if the values cannot be looked up.
 * Queries the CMS once for all the items of a list.
 */
function createLookup(): (props: ControlProps) => Promise<ReadonlySet<string> | undefined> {
  const requests = new Map<
    string,
    { readonly at: number; readonly answer: Promise<ReadonlySet<string> | undefined> }
  >();
  return ({ field, query }) => {
    const getText = (key: string) => {
      const value = field.get(key);
      return typeof value === "string" ? value : "";
    };
    const [collection, value, file] = [getText("collection"), getText("value_field"), getText("file")];
    // do not look up « {{slug}} » and « a.b »: the CMS computes these values, which the data of the entries does not contain
    if (!/^\w+$/.test(value)) return Promise.resolve(undefined);
    const key = `${collection} ${file} ${value}`;
    const cached = requests.get(key);
    if (cached && Date.now() - cached.at < CACHE_MS) return cached.answer;
    const answer = query(`dsfrb ${key}`, collection, [value], "", file || undefined).then(({ payload }) => {
      const hits = payload?.hits;
      return hits && new Set(hits.map(({ data }) => String(data[value])));
    });
    requests.set(key, { at: Date.now(), answer });
    return answer;
  };
}

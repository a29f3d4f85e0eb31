// @vitest-environment jsdom
import { act, Component, createElement, createRef, type ReactNode } from "react";
import { createRoot } from "react-dom/client";
import { afterEach, expect, it, vi } from "vitest";
import type { Cms, ReactRuntime } from "./reactRuntime";
import { showUnknownNames } from "./relation";

/** What `create-react-class` does, as far as a control uses it. */
const host = {
  h: createElement,
  createClass: (specification: { getInitialState: () => object }) => {
    class Made extends Component {
      override state: object = specification.getInitialState();
    }
    const { getInitialState: _, ...rest } = specification;
    return Object.assign(Made.prototype, rest).constructor;
  },
} as unknown as ReactRuntime;

const maps = (values: Readonly<Record<string, unknown>>) => ({ get: (key: string) => values[key] });
const field = maps({ collection: "people", value_field: "title", display_fields: ["title"] });

type Props = Readonly<Record<string, unknown>>;
type Widget = new (props: Props) => Component<Props> & { isValid: () => unknown };

/** The relation of a CMS whose own control is this one. */
function relationAround(control: unknown): Widget {
  let made: unknown;
  const cms = {
    getWidget: () => ({ control }),
    registerWidget: (_name: string, own: unknown) => (made = own),
  } as unknown as Cms;
  showUnknownNames(cms, host);
  return made as Widget;
}

const root = createRoot(document.createElement("div"));
Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
afterEach(() => act(() => root.render(null)));

async function renderShown(control: unknown, props: Props) {
  const ref = createRef<InstanceType<Widget>>();
  const given = { field, query: () => Promise.resolve({ payload: { hits: [] } }), ...props, ref };
  await act(async () => {
    root.render(createElement(relationAround(control) as never, given));
    await Promise.resolve();
  });
  return ref.current;
}

it.each([true, false, { error: "Choisissez une personne." }])(
  "a relation is as valid as the CMS's own control says: %o",
  async (answer) => {
    class Own extends Component {
      isValid = () => answer;
      override render(): ReactNode {
        return "Un champ.";
      }
    }
    const control = await renderShown(Own, { value: "Camille Exemple" });
    expect(control?.isValid()).toBe(answer);
  },
);

it("a relation whose own control has no say is valid", async () => {
  class Own extends Component {
    override render(): ReactNode {
      return "Un champ.";
    }
  }
  const control = await renderShown(Own, { value: "Camille Exemple" });
  expect(control?.isValid()).toBe(true);
});

it("the own control shows the name that no entry has, among what it has found", async () => {
  let given: Props = {};
  class Own extends Component<Props> {
    override render(): ReactNode {
      given = this.props;
      return null;
    }
  }
  const hit = { data: { title: "Alix Modèle" } };
  await renderShown(Own, { value: ["Camil Exemple", ""], queryHits: [hit] });
  expect(given["queryHits"]).toEqual([hit, { data: { title: "Camil Exemple" } }]);
});

it("omits the metadata of a chosen entry, with which Decap CMS cannot delete the item", async () => {
  class Own extends Component<{ readonly onChange: (value: unknown, metadata?: object) => void }> {
    override componentDidMount(): void {
      this.props.onChange("Alix Modèle", { people: { "Alix Modèle": {} } });
    }
    override render(): ReactNode {
      return null;
    }
  }
  const onChange = vi.fn();
  await renderShown(Own, { value: "", onChange });
  expect(onChange.mock.calls).toEqual([["Alix Modèle"]]);
});

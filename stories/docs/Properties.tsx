import { useOf } from "@storybook/addon-docs/blocks";
import { type Key, KeyList } from "./KeyList";

/** Argument type of a prop, from stories/support/argTypes.ts, as normalised by Storybook. */
interface Property {
  readonly name: string;
  readonly description?: string;
  readonly type?: { readonly required?: boolean };
  readonly table?: {
    readonly category?: string;
    readonly type?: { readonly summary?: string };
    readonly defaultValue?: { readonly summary?: string };
  };
}

/** Renders the properties of a block from its argument types: first the properties that authors write, then the others. */
export function Properties() {
  const { story } = useOf("story", ["story"]);
  const properties = Object.values(story.argTypes) as unknown as readonly Property[];
  return ["Contenu", "Contexte", "Rendu"].map((category) => {
    const keys = properties.filter(({ table }) => table?.category === category).map(toKey);
    if (keys.length === 0) return null;
    return (
      <div key={category}>
        <h3>{category}</h3>
        <KeyList keys={keys} />
      </div>
    );
  });
}

function toKey({ name, description = "", type, table }: Property): Key {
  return {
    name,
    type: table?.type?.summary ?? "",
    isRequired: type?.required === true,
    text: description,
    defaultValue: table?.defaultValue?.summary,
  };
}

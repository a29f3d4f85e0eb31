import { useOf } from "@storybook/addon-docs/blocks";
import { type Key, KeyList } from "./KeyList";

/** What Storybook makes of the argument types of stories/support/argTypes.ts. */
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

/** The block's properties, as its argument types say them: what its author writes, then the rest. */
export function Properties() {
  const { story } = useOf("story", ["story"]);
  const properties = Object.values(story.argTypes) as unknown as readonly Property[];
  return ["Contenu", "Contexte", "Rendu"].map((category) => {
    const keys = properties.filter(({ table }) => table?.category === category).map(keyOf);
    if (keys.length === 0) return null;
    return (
      <div key={category}>
        <h3>{category}</h3>
        <KeyList keys={keys} />
      </div>
    );
  });
}

function keyOf({ name, description = "", type, table }: Property): Key {
  return {
    name,
    type: table?.type?.summary ?? "",
    isDue: type?.required === true,
    text: description,
    byDefault: table?.defaultValue?.summary,
  };
}

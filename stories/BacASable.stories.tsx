import type { Meta, StoryObj } from "@storybook/react-vite";
import { useGlobals } from "storybook/preview-api";
import type { Scheme } from "../.storybook/scheme";
import example from "../examples/devenir-eig.md?raw";
import { decodeHash, encodeHash } from "./playground/link";
import { Playground } from "./playground/Playground";

const meta: Meta<typeof Playground> = {
  id: "bac-a-sable",
  title: "Bac à sable",
  component: Playground,
  parameters: { layout: "fullscreen", controls: { disable: true } },
};
export default meta;

export const BacASable: StoryObj<typeof Playground> = {
  name: "Bac à sable",
  render: function Render(_args, { id }) {
    const [globals, updateGlobals] = useGlobals();
    const linkText = decodeHash(location.hash);
    return (
      <Playground
        initialText={linkText || (linkText === "" && sessionStorage.getItem(DRAFT_KEY)) || example}
        example={example}
        warning={linkText === undefined ? DAMAGED_LINK : undefined}
        today={new Date().toLocaleDateString("sv")}
        scheme={globals.scheme as Scheme}
        onSchemeChange={(scheme) => updateGlobals({ scheme })}
        getLink={(text) => new URL(`?id=${id}&viewMode=story${encodeHash(text)}`, location.href).href}
        onTextChange={(text) => sessionStorage.setItem(DRAFT_KEY, text)}
      />
    );
  },
};

/** Key of the draft in session storage, which keeps the text while the user visits another story. */
const DRAFT_KEY = "dsfr-blocks-bac-a-sable";

const DAMAGED_LINK = "Ce lien est abîmé ou contient un texte trop long. Voici l’exemple à la place.";

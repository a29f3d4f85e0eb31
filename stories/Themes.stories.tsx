import type { Meta, StoryObj } from "@storybook/react-vite";
import { createElement } from "react";
import source from "../examples/devenir-eig.md?raw";
import { readPage } from "../src/definition/check";
import { CandidatesPage } from "../src/pages";
import { ourBlocks } from "../tests/support/fixtures";
import { BothSchemes } from "./support/BothSchemes";

const { value: page, issues } = readPage(source, CandidatesPage);
if (!page) throw new Error(issues.map(({ message }) => message).join("\n"));

const meta: Meta = {
  id: "fondations-clair-et-sombre",
  title: "Fondations/Clair et sombre",
  parameters: { layout: "fullscreen", controls: { disable: true } },
};
export default meta;

export const ChaqueBloc: StoryObj = {
  name: "Chaque bloc",
  render: () => (
    <>
      {ourBlocks.map(({ name, key, component }) => (
        <BothSchemes key={name} name={name}>
          <div className="fr-container fr-py-3w">
            {createElement(component, { ...(page[key as keyof typeof page] as object), ...STATES[name] })}
          </div>
        </BothSchemes>
      ))}
    </>
  ),
};

export const LaPageEntiere: StoryObj = {
  name: "La page entière",
  render: () => (
    <BothSchemes name="Devenir EIG, appel ouvert">
      <CandidatesPage {...page} open />
    </BothSchemes>
  ),
};

/** What a block needs to show all that it has. */
const STATES: Readonly<Record<string, object>> = {
  QuestionHero: { open: true },
  CallClosedNotice: { open: false },
};

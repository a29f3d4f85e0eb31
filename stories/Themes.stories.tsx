import type { Meta, StoryObj } from "@storybook/react-vite";
import source from "../examples/devenir-eig.md?raw";
import { readPage } from "../src/definition/check";
import { CandidatesPage } from "../src/pages";
import { allFixtures } from "../tests/shared/fixtures";
import { BothSchemes } from "./support/BothSchemes";
import { renderFirstExample } from "./support/renderFirstExample";

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
      {allFixtures.map((each) => (
        <BothSchemes key={each.block.name} name={each.block.name}>
          <div className="fr-py-3w">{renderFirstExample(each)}</div>
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

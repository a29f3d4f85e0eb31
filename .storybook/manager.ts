import { GLOBALS_UPDATED, SET_GLOBALS, STORY_FINISHED } from "storybook/internal/core-events";
import { addons } from "storybook/manager-api";
import { translateInterface } from "./french";
import { type Scheme, getSystemScheme } from "./scheme";
import { labelSearchResults } from "./search";
import { createTheme } from "./theme";

interface AxeRule {
  readonly id: string;
  readonly help: string;
  readonly description: string;
}

/** Axe's rules, by outcome. Empty if axe failed. */
type AxeResult = Partial<Readonly<Record<"passes" | "violations" | "incomplete", readonly AxeRule[]>>>;

interface FinishedStory {
  readonly reporters: readonly { readonly type: string; readonly result: AxeResult }[];
}

addons.setConfig({
  theme: createTheme(getSystemScheme()),
  layoutCustomisations: {
    // the playground has its own controls and needs the space
    showPanel: ({ storyId }, isShownByDefault) =>
      storyId?.startsWith("bac-a-sable") ? false : isShownByDefault,
  },
});

// the menu and the toolbar follow the scheme of the page that they surround
addons.register("dsfr-blocks/scheme", (api) => {
  let currentScheme = getSystemScheme();
  const updateTheme = ({ globals }: { readonly globals: { readonly scheme?: Scheme } }) => {
    const { scheme = getSystemScheme() } = globals;
    if (scheme !== currentScheme) api.setOptions({ theme: createTheme(scheme) });
    currentScheme = scheme;
  };
  api.on(GLOBALS_UPDATED, updateTheme);
  api.on(SET_GLOBALS, updateTheme);
});

/** Texts of axe's rules, by rule id. Each axe result contains these texts in French, because stories run axe in French. */
const rules = new Map<string, AxeRule>();
addons.register("dsfr-blocks/rules", (api) => {
  const addRules = ({ passes = [], violations = [], incomplete = [] }: AxeResult) => {
    for (const rule of [...passes, ...violations, ...incomplete]) rules.set(rule.id, rule);
  };
  api.on("storybook/a11y/result", addRules);
  api.on(STORY_FINISHED, ({ reporters }: FinishedStory) => {
    for (const { type, result } of reporters) if (type === "a11y") addRules(result);
  });
});

translateInterface(document.documentElement, rules);
labelSearchResults();

import { GLOBALS_UPDATED, SET_GLOBALS, STORY_FINISHED } from "storybook/internal/core-events";
import { addons } from "storybook/manager-api";
import { speakFrench } from "./french";
import { type Scheme, systemScheme } from "./scheme";
import { improveSearch } from "./search";
import { themeOf } from "./theme";

interface AxeRule {
  readonly id: string;
  readonly help: string;
  readonly description: string;
}

/** Of a run that failed it has none. */
type AxeResult = Partial<Readonly<Record<"passes" | "violations" | "incomplete", readonly AxeRule[]>>>;

interface FinishedStory {
  readonly reporters: readonly { readonly type: string; readonly result: AxeResult }[];
}

addons.setConfig({
  theme: themeOf(systemScheme()),
  layoutCustomisations: {
    // the playground has controls of its own, and needs the room
    showPanel: ({ storyId }, byDefault) => (storyId?.startsWith("bac-a-sable") ? false : byDefault),
  },
});

// the menu and the toolbar are in the scheme of what they stand around
addons.register("dsfr-blocks/scheme", (api) => {
  let shown = systemScheme();
  const follow = ({ globals }: { readonly globals: { readonly scheme?: Scheme } }) => {
    const { scheme = systemScheme() } = globals;
    if (scheme !== shown) api.setOptions({ theme: themeOf(scheme) });
    shown = scheme;
  };
  api.on(GLOBALS_UPDATED, follow);
  api.on(SET_GLOBALS, follow);
});

/** It comes with each result: the story has run axe in French. */
const rules = new Map<string, AxeRule>();
addons.register("dsfr-blocks/rules", (api) => {
  const learn = ({ passes = [], violations = [], incomplete = [] }: AxeResult) => {
    for (const rule of [...passes, ...violations, ...incomplete]) rules.set(rule.id, rule);
  };
  api.on("storybook/a11y/result", learn);
  api.on(STORY_FINISHED, ({ reporters }: FinishedStory) => {
    for (const { type, result } of reporters) if (type === "a11y") learn(result);
  });
});

speakFrench(document.documentElement, rules);
improveSearch();

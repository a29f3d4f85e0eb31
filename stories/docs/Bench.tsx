import { type ReactNode, useId, useRef, useState } from "react";
import { Frame } from "../support/Frame";
import type { FrameLook, InteractionState } from "../support/frameLook";
import { useScheme } from "../support/useScheme";
import { useWidth } from "../support/useWidth";
import { WIDTHS_PX } from "../support/widths";
import { ExampleCode } from "./ExampleCode";
import { Transcript } from "./Transcript";
import type { ExampleStory } from "./exampleStory";

interface BenchProps {
  /** Stories to choose from. The first is selected initially. */
  readonly stories: readonly [ExampleStory, ...ExampleStory[]];
}

const LOOKS = [
  ["light", "Thème clair"],
  ["dark", "Thème sombre"],
  ["forced-colors", "Contrastes forcés (imités)"],
  ["print", "Impression"],
] as const;
type Look = (typeof LOOKS)[number][0];

const SIZES = [
  ["100", "Texte à 100 %"],
  ["200", "Texte à 200 %"],
] as const;

const STATES: readonly (readonly [InteractionState, string])[] = [
  ["rest", "Au repos"],
  ["hover", "Survolé"],
  ["focus", "Au focus"],
  ["active", "Pressé"],
  // the DSFR has no style for visited links, except in forced colours
  ["visited", "Visité (comme au repos)"],
];

/** Minimum and maximum width of the frame, in CSS pixels. */
const [MIN_WIDTH_PX, MAX_WIDTH_PX] = [280, 1280];

/**
 * Minimum width at which the controls are unfolded, in pixels. In a narrower page, stacked controls would fill the first
 * screen.
 */
const UNFOLDED_MIN_WIDTH_PX = 480;

/** Width of an A4 sheet without its margins, in pixels at 96 px per inch. */
const SHEET_WIDTH_PX = 718;

/**
 * Renders one of the stories in a frame, with controls for the width, the theme, the text size and the interaction state. Then
 * renders the code and the transcript of the story.
 */
export function Bench({ stories }: BenchProps) {
  const [selectedId, setSelectedId] = useState<string>();
  const [look, setLook] = useState<Look>();
  const [size, setSize] = useState<"100" | "200">("100");
  const [state, setState] = useState<InteractionState>("rest");
  const [requestedWidth, setRequestedWidth] = useState<number>();
  const [isOpen, setIsOpen] = useState<boolean>();
  const container = useRef<HTMLDivElement>(null);
  const availableWidth = useWidth(container);
  const story = stories.find(({ id }) => id === selectedId) ?? stories[0];
  const scheme = useScheme();
  const currentLook = look ?? scheme;
  const screenWidth =
    requestedWidth ??
    Math.min(MAX_WIDTH_PX, Math.max(MIN_WIDTH_PX, Math.floor(availableWidth ?? MAX_WIDTH_PX)));
  const width = currentLook === "print" ? SHEET_WIDTH_PX : screenWidth;
  const scale = availableWidth === undefined ? 1 : Math.min(1, availableWidth / width);
  return (
    <div className="doc-bench">
      <details
        className="doc-bench__fold"
        open={isOpen ?? (availableWidth !== undefined && availableWidth >= UNFOLDED_MIN_WIDTH_PX)}
        onToggle={({ currentTarget }) => setIsOpen(currentTarget.open)}
      >
        <summary>Réglages du cadre</summary>
        <div className="doc-bench__controls" role="group" aria-label="Ce que le cadre affiche">
          {stories.length > 1 && (
            <Choice
              label="Exemple"
              options={stories.map(({ id, name }) => [id, name] as const)}
              value={story.id}
              onChange={setSelectedId}
            />
          )}
          <Choice label="Aspect" options={LOOKS} value={currentLook} onChange={setLook} />
          <Choice label="Texte" options={SIZES} value={size} onChange={setSize} />
          <Choice label="Liens et boutons" options={STATES} value={state} onChange={setState} />
          <Control label={`Largeur : ${width} px`}>
            {(id) => (
              <input
                id={id}
                type="range"
                min={MIN_WIDTH_PX}
                max={MAX_WIDTH_PX}
                step={1}
                value={width}
                disabled={currentLook === "print"}
                aria-valuetext={`${width} pixels`}
                onChange={({ target }) => setRequestedWidth(Number(target.value))}
              />
            )}
          </Control>
          <p className="doc-bench__widths">
            {WIDTHS_PX.map((each) => (
              <button
                key={each}
                type="button"
                aria-label={`${each} pixels`}
                disabled={currentLook === "print"}
                onClick={() => setRequestedWidth(each)}
              >
                {each}
              </button>
            ))}
          </p>
        </div>
      </details>
      <div className="doc-bench__place sb-unstyled" ref={container}>
        {availableWidth !== undefined && (
          <Frame
            title={`${story.name}, ${width} px`}
            width={width}
            scale={scale}
            fits
            {...createFrameLook(currentLook, size, state)}
          >
            {story.isPage ? story.render() : <div className="fr-container">{story.render()}</div>}
          </Frame>
        )}
      </div>
      {scale < 1 && <p className="doc-mention">Affiché à {Math.round(scale * 100)} % de sa taille.</p>}
      <ExampleCode key={story.id} story={story} />
      <Transcript key={`${story.id} heard`} story={story} />
    </div>
  );
}

function createFrameLook(look: Look, size: "100" | "200", state: InteractionState): FrameLook {
  return {
    scheme: look === "dark" ? "dark" : "light",
    media: look === "print" || look === "forced-colors" ? look : "screen",
    textSize: size === "200" ? 200 : 100,
    state,
  };
}

interface ControlProps {
  readonly label: string;
  readonly children: (id: string) => ReactNode;
}

function Control({ label, children }: ControlProps) {
  const id = useId();
  return (
    <p className="doc-control">
      <label htmlFor={id}>{label}</label>
      {children(id)}
    </p>
  );
}

interface ChoiceProps<Value extends string> {
  readonly label: string;
  readonly options: readonly (readonly [Value, string])[];
  readonly value: Value;
  readonly onChange: (value: Value) => void;
}

function Choice<Value extends string>({ label, options, value, onChange }: ChoiceProps<Value>) {
  return (
    <Control label={label}>
      {(id) => (
        <select id={id} value={value} onChange={({ target }) => onChange(target.value as Value)}>
          {options.map(([each, name]) => (
            <option key={each} value={each}>
              {name}
            </option>
          ))}
        </select>
      )}
    </Control>
  );
}

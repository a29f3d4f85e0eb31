import { type ReactNode, useId, useRef, useState } from "react";
import { Frame } from "../support/Frame";
import type { FrameLook, State } from "../support/frameLook";
import { useScheme } from "../support/useScheme";
import { useWidth } from "../support/useWidth";
import { ExampleCode } from "./ExampleCode";
import { Heard } from "./Heard";
import type { ShownStory } from "./shownStory";

interface BenchProps {
  /** The first is the one that is shown. */
  readonly stories: readonly [ShownStory, ...ShownStory[]];
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

const STATES: readonly (readonly [State, string])[] = [
  ["rest", "Au repos"],
  ["hover", "Survolé"],
  ["focus", "Au focus"],
  ["active", "Pressé"],
  // the DSFR gives it no look of its own, but in forced colours
  ["visited", "Visité (comme au repos)"],
];

/** From the narrowest column to the widest that is tested. */
const [NARROWEST, WIDEST] = [280, 1280];

/** Where the controls stand beside each other: narrower, they would fill the first screen, and are folded. */
const ROOMY = 480;

/** A column of an A4 sheet without its margins, at 96 px an inch. */
const SHEET = 718;

/** Examples in one frame of any width, in every way that they are tested; then their code, and what is heard. */
export function Bench({ stories }: BenchProps) {
  const [chosen, choose] = useState<string>();
  const [look, setLook] = useState<Look>();
  const [size, setSize] = useState<"100" | "200">("100");
  const [state, setState] = useState<State>("rest");
  const [asked, ask] = useState<number>();
  const [isOpen, setIsOpen] = useState<boolean>();
  const place = useRef<HTMLDivElement>(null);
  const room = useWidth(place);
  const story = stories.find(({ id }) => id === chosen) ?? stories[0];
  const scheme = useScheme();
  const shown = look ?? scheme;
  const own = asked ?? Math.min(WIDEST, Math.max(NARROWEST, Math.floor(room ?? WIDEST)));
  const width = shown === "print" ? SHEET : own;
  const scale = room === undefined ? 1 : Math.min(1, room / width);
  return (
    <div className="doc-bench">
      <details
        className="doc-bench__fold"
        open={isOpen ?? (room !== undefined && room >= ROOMY)}
        onToggle={({ currentTarget }) => setIsOpen(currentTarget.open)}
      >
        <summary>Réglages du cadre</summary>
        <div className="doc-bench__controls" role="group" aria-label="Ce que montre le cadre">
          {stories.length > 1 && (
            <Choice
              label="Exemple"
              options={stories.map(({ id, name }) => [id, name] as const)}
              value={story.id}
              onChange={choose}
            />
          )}
          <Choice label="Aspect" options={LOOKS} value={shown} onChange={setLook} />
          <Choice label="Texte" options={SIZES} value={size} onChange={setSize} />
          <Choice label="Liens et boutons" options={STATES} value={state} onChange={setState} />
          <Control label={`Largeur : ${width} px`}>
            {(id) => (
              <input
                id={id}
                type="range"
                min={NARROWEST}
                max={WIDEST}
                step={1}
                value={width}
                disabled={shown === "print"}
                aria-valuetext={`${width} pixels`}
                onChange={({ target }) => ask(Number(target.value))}
              />
            )}
          </Control>
          <p className="doc-bench__widths">
            {[320, 768, 992, 1280].map((each) => (
              <button
                key={each}
                type="button"
                aria-label={`${each} pixels`}
                disabled={shown === "print"}
                onClick={() => ask(each)}
              >
                {each}
              </button>
            ))}
          </p>
        </div>
      </details>
      <div className="doc-bench__place sb-unstyled" ref={place}>
        {room !== undefined && (
          <Frame
            title={`${story.name}, ${width} px`}
            width={width}
            scale={scale}
            fits
            {...lookOf(shown, size, state)}
          >
            {story.isPage ? story.render() : <div className="fr-container">{story.render()}</div>}
          </Frame>
        )}
      </div>
      {scale < 1 && <p className="doc-mention">Dessiné à {Math.round(scale * 100)} % de sa taille.</p>}
      <ExampleCode key={story.id} story={story} />
      <Heard key={`${story.id} heard`} story={story} />
    </div>
  );
}

function lookOf(look: Look, size: "100" | "200", state: State): FrameLook {
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

import { createElement, type FunctionComponent, useMemo, useRef, useState } from "react";
import type { Scheme } from "../../.storybook/scheme";
import { checkPage } from "../../src/definition/check";
import { readLayout } from "../../src/definition/layout";
import { CandidatesPage } from "../../src/pages";
import { resolveExampleUrl } from "../support/resolveExampleUrl";
import { WIDTHS_PX } from "../support/widths";
import { ourPages } from "../support/exampleCode";
import { Editor, type EditorHandle } from "./Editor";
import { IssueList, formatCounts } from "./IssueList";
import { people } from "./people";
import { Preview } from "./Preview";
import { Segmented } from "./Segmented";
import { TextActions } from "./TextActions";
import { useDebouncedValue } from "./useDebouncedValue";
import "./playground.css";

/** Time between the last change of the text and its check, in milliseconds. */
const CHECK_DELAY_MS = 300;

const SCHEMES = [
  ["light", "Clair"],
  ["dark", "Sombre"],
] as const;

type Width = (typeof WIDTHS)[number][0];
const WIDTHS = [
  ["free", "Libre"],
  ...WIDTHS_PX.map((width) => [`${width}`, `${width} px`] as const),
] as const;

type CallChoice = "text" | "open" | "closed";
const CALLS = [
  ["text", "Selon le texte"],
  ["open", "Ouvert"],
  ["closed", "Fermé"],
] as const;

interface PlaygroundProps {
  readonly initialText: string;
  /** Text that « Revenir à l’exemple » restores. */
  readonly example: string;
  /** Warning about the initial text, for example that its link is damaged. */
  readonly warning?: string | undefined;
  /** Day with which the dates of the text are compared, such as 2026-04-26. */
  readonly today: string;
  readonly scheme: Scheme;
  readonly onSchemeChange: (scheme: Scheme) => void;
  /** Returns the URL that opens the playground with a text. */
  readonly getLink: (text: string) => string;
  /** Stores each new text. */
  readonly onTextChange: (text: string) => void;
}

/** Renders, in a `<main>`, the editor of a page file, its issues and its page, side by side. */
export function Playground(props: PlaygroundProps) {
  const { initialText, example, warning, today, scheme, onSchemeChange, getLink, onTextChange } = props;
  const [text, setText] = useState(initialText);
  const [showsRemarks, setShowsRemarks] = useState(false);
  const [width, setWidth] = useState<Width>("free");
  const [call, setCall] = useState<CallChoice>("text");
  const editor = useRef<EditorHandle>(null);

  const checkedText = useDebouncedValue(text, CHECK_DELAY_MS);
  const { issues, reading } = useMemo(
    // a text without `layout` is checked as a `CandidatesPage`, which is the page type of the example
    () =>
      checkPage(checkedText, readLayout(checkedText) === undefined ? CandidatesPage : ourPages, {
        people,
        today,
      }),
    [checkedText, today],
  );
  const visibleIssues = useMemo(
    () => issues.filter(({ severity }) => showsRemarks || severity !== "info"),
    [issues, showsRemarks],
  );
  const [lastReadable, setLastReadable] = useState<typeof reading>();
  // while the text cannot be read, the preview keeps the last readable page
  if (reading.value && reading !== lastReadable) setLastReadable(reading);

  return (
    <main className="playground">
      <div className="playground__head">
        <h1 className="fr-h3 fr-mb-1v">Bac à sable</h1>
        <p className="fr-mb-0">
          Écrivez ou collez un fichier entier&nbsp;: la page se met à jour. Rien ne quitte ce navigateur.
          Voici les personnes que vous pouvez nommer&nbsp;: {Object.keys(people).join(", ")}.
        </p>
        {warning && <p className="playground__note fr-mb-0 fr-mt-1w">{warning}</p>}
      </div>
      <section className="playground__text" aria-labelledby="bac-texte">
        <h2 className="fr-h6 fr-mb-1w" id="bac-texte">
          Le texte
        </h2>
        <Editor
          ref={editor}
          initialText={initialText}
          issues={visibleIssues}
          label="Le fichier de la page"
          describedBy="bac-aide"
          onChange={(changed) => {
            setText(changed);
            onTextChange(changed);
          }}
        />
        <p className="playground__help fr-text--xs fr-mt-1w fr-mb-2w" id="bac-aide">
          <kbd>Tab</kbd> quitte l’éditeur, <kbd>F8</kbd> va au point suivant, <kbd>Ctrl</kbd> + <kbd>F</kbd>{" "}
          cherche, <kbd>Ctrl</kbd> + <kbd>Z</kbd> annule.
        </p>
        <TextActions text={text} getLink={getLink} onReset={() => editor.current?.replace(example)} />
        <h3 className="fr-h6 fr-mt-3w fr-mb-1v">À corriger</h3>
        <p className="fr-mb-1w" role="status">
          {formatCounts(issues)}
        </p>
        <div className="fr-checkbox-group fr-checkbox-group--sm fr-mb-1w">
          <input
            type="checkbox"
            id="bac-remarques"
            checked={showsRemarks}
            onChange={({ target }) => setShowsRemarks(target.checked)}
          />
          <label className="fr-label" htmlFor="bac-remarques">
            Afficher aussi les remarques
          </label>
        </div>
        <IssueList
          issues={visibleIssues}
          onGoTo={(issue) => editor.current?.goTo(issue)}
          onFix={(fix) => editor.current?.applyFix(fix)}
        />
      </section>
      <section className="playground__page" aria-labelledby="bac-page">
        <h2 className="fr-h6 fr-mb-1w" id="bac-page">
          La page
        </h2>
        <div className="playground__controls">
          <Segmented
            name="bac-theme"
            legend="Thème"
            options={SCHEMES}
            value={scheme}
            onChange={onSchemeChange}
          />
          <Segmented name="bac-largeur" legend="Largeur" options={WIDTHS} value={width} onChange={setWidth} />
          <Segmented name="bac-appel" legend="Appel" options={CALLS} value={call} onChange={setCall} />
        </div>
        <p className="playground__stale fr-mb-1w" role="status">
          {!reading.value && (lastReadable ? STALE : UNREADABLE)}
        </p>
        <Preview
          page={
            lastReadable?.page &&
            createElement(lastReadable.page as unknown as FunctionComponent<Record<string, unknown>>, {
              ...(lastReadable.value as object),
              people,
              resolveUrl: resolveExampleUrl,
              ...createCallProps(call, today),
            })
          }
          scheme={scheme}
          width={width === "free" ? undefined : Number(width)}
        />
      </section>
    </main>
  );
}

const STALE = "Le texte ne peut pas être lu : l’aperçu affiche sa dernière version lisible.";
const UNREADABLE = "Le texte ne peut pas être lu : la page s’affichera une fois les erreurs corrigées.";

/**
 * Returns the props that set the state of the call for applications. For the choice `text`, the dates of the text determine the
 * state at `now`. Otherwise, `open` determines the state, without a first day.
 */
function createCallProps(call: CallChoice, today: string) {
  return call === "text" ? { now: today } : { open: call === "open", opensAt: undefined };
}

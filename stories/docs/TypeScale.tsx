import { useLayoutEffect, useRef, useState } from "react";
import { allFixtures } from "../../tests/shared/fixtures";
import { listDsfrClasses } from "../support/blocks";

/** Classes of dsfr-blocks with text sizes that the DSFR does not have: the class, a sample text, and the use of the class. */
const OWN_CLASSES = [
  ["dsfrb-entry__term fr-text--alt", "EIG", "Le mot défini (DictionaryDefinition)"],
  ["dsfrb-reason__verb", "Rejoindre", "Le verbe d’une raison (Reasons)"],
  ["dsfrb-phases__name", "Incubation", "Le nom d’une phase (Phases)"],
  ["dsfrb-key-figures__number", "227", "Un chiffre clé (KeyFigures)"],
  ["dsfrb-figure", "4 250 €", "Un montant (SalaryConditions)"],
] as const;

/**
 * Renders the text classes of the DSFR that the blocks use, each with a sample, its measured font and the blocks that
 * use it.
 */
export function TypeScale() {
  const uses = new Map<string, string[]>();
  for (const fixtures of allFixtures) {
    for (const name of listDsfrClasses(fixtures)) {
      if (/^fr-(h\d|text--)/.test(name)) uses.set(name, [...(uses.get(name) ?? []), fixtures.block.name]);
    }
  }
  return (
    <div className="doc-specimens">
      {[...uses]
        .sort(([a], [b]) => a.localeCompare(b))
        .map(([name, blocks]) => (
          <Specimen key={name} className={name} text="Voix ambiguë d’un cœur" uses={blocks.join(", ")} />
        ))}
    </div>
  );
}

/** Renders a sample of each text size of dsfr-blocks that the DSFR does not have. */
export function OwnSizes() {
  return (
    <div className="doc-specimens">
      {OWN_CLASSES.map(([className, text, uses]) => (
        <Specimen key={className} className={className} text={text} uses={uses} />
      ))}
    </div>
  );
}

interface SpecimenProps {
  readonly className: string;
  readonly text: string;
  readonly uses: string;
}

function Specimen({ className, text, uses }: SpecimenProps) {
  const line = useRef<HTMLParagraphElement>(null);
  const [measure, setMeasure] = useState("");
  useLayoutEffect(() => {
    if (!line.current) return;
    const { fontSize, lineHeight, fontWeight, fontFamily } = getComputedStyle(line.current);
    const family = fontFamily.split(",")[0]?.replaceAll('"', "") ?? "";
    setMeasure(`${family} ${fontWeight}, ${formatPx(fontSize)} / ${formatPx(lineHeight)}`);
  }, []);
  return (
    <figure className="doc-specimen">
      <div className="sb-unstyled">
        <p ref={line} className={`fr-m-0 ${className}`}>
          {text}
        </p>
      </div>
      <figcaption>
        <code>{className}</code>
        <span className="doc-mention">{measure}</span>
        <span className="doc-mention">{uses}</span>
      </figcaption>
    </figure>
  );
}

/** Formats a length as « 22 px », rounded to a tenth, because a length in a zoomed window may have three decimals. */
function formatPx(length: string): string {
  return `${Math.round(Number.parseFloat(length) * 10) / 10} px`;
}

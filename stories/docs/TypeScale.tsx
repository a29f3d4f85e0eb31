import { useLayoutEffect, useRef, useState } from "react";
import { allFixtures } from "../../tests/shared/fixtures";
import { dsfrClassesOf } from "../support/blocks";

/** Classes of ours that set text larger than the DSFR's, with what they are for. */
const OWN = [
  ["dsfrb-entry__term fr-text--alt", "EIG", "Le mot défini (DictionaryDefinition)"],
  ["dsfrb-reason__verb", "Rejoindre", "Le verbe d’une raison (Reasons)"],
  ["dsfrb-phases__name", "Incubation", "Le nom d’une phase (Phases)"],
  ["dsfrb-key-figures__number", "227", "Un chiffre clé (KeyFigures)"],
  ["dsfrb-figure", "4 250 €", "Un montant (SalaryConditions)"],
] as const;

/** The DSFR's classes of text that the blocks use: each as it looks, measured here, and who uses it. */
export function TypeScale() {
  const uses = new Map<string, string[]>();
  for (const fixtures of allFixtures) {
    for (const name of dsfrClassesOf(fixtures)) {
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

/** The few sizes that are not the DSFR's. */
export function OwnSizes() {
  return (
    <div className="doc-specimens">
      {OWN.map(([className, text, uses]) => (
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
    setMeasure(`${family} ${fontWeight}, ${px(fontSize)} / ${px(lineHeight)}`);
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

/** « 22 px », without the thousandths of a zoomed window. */
function px(length: string): string {
  return `${Math.round(Number.parseFloat(length) * 10) / 10} px`;
}

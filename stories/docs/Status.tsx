import { components, lastChanges } from "virtual:catalogue-data";
import manifest from "../../package.json";

interface StatusProps {
  /** The block's folder. */
  readonly block: string;
  /** Id of the component of the DSFR that the block is, if it is one. */
  readonly kit?: string;
  /** Evidence that the block works: who tested it, when and with which result. By default, that no user tested it yet. */
  readonly tested?: string;
  /** Other names of the block, separated by commas. The search finds the block by these names, and by those of `kit`. */
  readonly names: string;
}

/** Renders the version of a block, its last change, who tested it, its name in the DSFR's kit, and its other names. */
export function Status({ block, kit, tested = "pas encore testé avec des usagers", names }: StatusProps) {
  const component = components.find(({ id }) => id === kit);
  const day = lastChanges[block];
  return (
    <>
      <p className="doc-mention">
        <strong>Statut</strong>&nbsp;: version {manifest.version}
        {day !== undefined && (
          <>
            &nbsp;; modifié le <Day day={day} />
          </>
        )}
        &nbsp;; {tested}&nbsp;;{" "}
        {component
          ? `«\u00A0${component.name}\u00A0» dans le kit du DSFR`
          : "absent du kit du DSFR, mais composé d’éléments du DSFR"}
        .
      </p>
      <p className="doc-mention">
        <strong>Autres noms</strong>&nbsp;: {names}.
      </p>
    </>
  );
}

/** Renders a day such as `2026-12-01` in French. */
function Day({ day }: { readonly day: string }) {
  const [first = "", ...rest] = new Date(day)
    .toLocaleDateString("fr", { dateStyle: "long", timeZone: "UTC" })
    .split(" ");
  return (
    <time dateTime={day}>
      {first}
      {first === "1" && <sup>er</sup>}&nbsp;{rest.join(" ")}
    </time>
  );
}

import { components } from "virtual:catalogue-data";
import { getBlockFixtures, listDsfrClasses } from "../support/blocks";

interface DsfrPartsProps {
  /** The block's folder. */
  readonly block: string;
}

const FOUNDATIONS = "https://www.systeme-de-design.gouv.fr/version-courante/fr/fondamentaux";

/** Patterns of the classes of the DSFR's components whose classes do not only start with the component's id. */
const PATTERNS: Readonly<Record<string, RegExp>> = {
  button: /^fr-btn/,
  card: /^fr-card|^fr-enlarge-link$/,
  download: /^fr-link(--download|__detail)/,
  link: /^fr-link(?!--download|__detail)/,
  table: /^fr-(table|cell)/,
};

/** Pages of the DSFR's documentation: the name, the URL, and a pattern that matches the classes that the page describes. */
const PARTS = [
  ...components.map(
    ({ id, name, url }) => [name, url, PATTERNS[id] ?? new RegExp(`^fr-${id}(?![a-z])`)] as const,
  ),
  ["Typographie", `${FOUNDATIONS}/typographie`, /^fr-(h\d|text|raw-list|list)/],
  ["Médias", `${FOUNDATIONS}/medias`, /^fr-(responsive-img|ratio|content-media)/],
  ["Grille et points de rupture", `${FOUNDATIONS}/grille-et-points-de-rupture`, /^fr-(container|grid|col)/],
] as const;

/**
 * Renders a `<dl>` of the DSFR components that a block uses. The components are detected from the classes of the rendered
 * fixtures.
 */
export function DsfrParts({ block }: DsfrPartsProps) {
  const usedClasses = [...listDsfrClasses(getBlockFixtures(block))].sort();
  const parts = PARTS.map(([name, href, pattern]) => ({
    name,
    href,
    classes: usedClasses.filter((each) => pattern.test(each)),
  })).filter(({ classes }) => classes.length > 0);
  const documentedClasses = parts.flatMap(({ classes }) => classes);
  const otherClasses = usedClasses.filter((each) => !documentedClasses.includes(each));
  return (
    <dl className="doc-list">
      {parts.map(({ name, href, classes }) => (
        <div key={name}>
          <dt>
            <a href={href}>{name}</a>
          </dt>
          <dd>
            <Classes names={classes} />
          </dd>
        </div>
      ))}
      {otherClasses.length > 0 && (
        <div>
          <dt>Espacements et autres utilitaires</dt>
          <dd>
            <Classes names={otherClasses} />
          </dd>
        </div>
      )}
    </dl>
  );
}

/** Renders class names as code, separated by spaces. */
export function Classes({ names }: { readonly names: readonly string[] }) {
  return names.map((name, index) => (
    <span key={name}>
      {index > 0 && " "}
      <code>{name}</code>
    </span>
  ));
}

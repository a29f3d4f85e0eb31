import { getBlockFixtures, listDsfrClasses } from "../support/blocks";

interface DsfrPartsProps {
  /** The block's folder. */
  readonly block: string;
}

const SITE = "https://www.systeme-de-design.gouv.fr/version-courante/fr";

/** Pages of the DSFR's documentation: the name, the path, and a pattern that matches the classes that the page describes. */
const PARTS = [
  ["Alerte", "composants/alerte", /^fr-alert/],
  ["Mise en avant", "composants/mise-en-avant", /^fr-callout/],
  ["Carte", "composants/carte", /^fr-card|^fr-enlarge-link$/],
  ["Bouton", "composants/bouton", /^fr-btn/],
  ["Lien", "composants/lien", /^fr-link(?!--download|__detail)/],
  ["Téléchargement de fichier", "composants/telechargement-de-fichier", /^fr-link(--download|__detail)/],
  ["Badge", "composants/badge", /^fr-badge/],
  ["Citation", "composants/citation", /^fr-quote/],
  ["Sommaire", "composants/sommaire", /^fr-summary/],
  ["Tableau", "composants/tableau", /^fr-(table|cell)/],
  ["Typographie", "fondamentaux/typographie", /^fr-(h\d|text|raw-list|list)/],
  ["Médias", "fondamentaux/medias", /^fr-(responsive-img|ratio|content-media)/],
  ["Grille et points de rupture", "fondamentaux/grille-et-points-de-rupture", /^fr-(container|grid|col)/],
] as const;

/**
 * Renders a `<dl>` of the DSFR components that a block uses. The components are detected from the classes of the rendered
 * fixtures.
 */
export function DsfrParts({ block }: DsfrPartsProps) {
  const usedClasses = [...listDsfrClasses(getBlockFixtures(block))].sort();
  const parts = PARTS.map(([name, path, pattern]) => ({
    name,
    href: `${SITE}/${path}`,
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

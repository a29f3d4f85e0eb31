import type { ReactNode } from "react";
import "dsfr-blocks/styles.css";
import "@gouvfr/dsfr/dist/component/form/form.main.min.css";
import "@gouvfr/dsfr/dist/component/input/input.main.min.css";
import "@gouvfr/dsfr/dist/component/tile/tile.main.min.css";
import "../site.css";

export default function Layout({ children }: { children: ReactNode }) {
  return (
    <html lang="fr" data-fr-theme="light">
      <body>{children}</body>
    </html>
  );
}

import type { ReactNode } from "react";
import "dsfr-blocks/styles.css";
import "../site.css";

export default function Layout({ children }: { children: ReactNode }) {
  return (
    <html lang="fr" data-fr-theme="light">
      <body>{children}</body>
    </html>
  );
}

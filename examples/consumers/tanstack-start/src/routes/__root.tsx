import { createRootRoute, HeadContent, Outlet, Scripts } from "@tanstack/react-router";
import "dsfr-blocks/styles.css";

export const Route = createRootRoute({
  head: () => ({
    meta: [{ charSet: "utf-8" }, { name: "viewport", content: "width=device-width, initial-scale=1" }],
  }),
  component: Document,
});

function Document() {
  return (
    <html lang="fr" data-fr-scheme="system">
      <head>
        <HeadContent />
      </head>
      <body>
        <Outlet />
        <Scripts />
      </body>
    </html>
  );
}

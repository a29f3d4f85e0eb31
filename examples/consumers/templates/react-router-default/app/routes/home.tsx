import type { Route } from "./+types/home";
import { Welcome } from "../welcome/welcome";

export const meta = (_: Route.MetaArgs) => [{ title: "New React Router App" }];

export default function Home() {
  return <Welcome />;
}

import type { Importer } from "sass";
import type { SiteData } from "../schemas/site.ts";

/** What NHS.UK frontend has for both, and for its other uses too. */
const blue = "#005eb8";

/** Gives the site's stylesheets the organisation's own colours, as the module `own:colours`. */
export function makeOwnColours(colours: SiteData["colours"]): Importer<"sync"> {
  return {
    canonicalize: (url) => (url === "own:colours" ? new URL(url) : null),
    load: () => ({
      contents: `$header: ${colours?.header ?? blue};\n$links: ${colours?.links ?? blue};\n`,
      syntax: "scss",
    }),
  };
}

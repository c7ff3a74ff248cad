import callouts from "./callouts.scss?url";
import cards from "./cards.scss?url";
import facts from "./facts.scss?url";
import figures from "./figures.scss?url";
import files from "./files.scss?url";
import finding from "./finding.scss?url";
import forms from "./forms.scss?url";
import home from "./home.scss?url";
import searchField from "./search-field.scss?url";
import site from "./site.scss?url";
import tables from "./tables.scss?url";

/**
 * The addresses of the site's stylesheets, in the order of their rules. Every page links to all of them;
 * the build puts those that a page needs into it (src/build/styles.ts). Styles of what a script adds come with
 * the script.
 */
export const stylesheets: readonly string[] = [
  site,
  searchField,
  tables,
  facts,
  forms,
  cards,
  home,
  callouts,
  figures,
  finding,
  files,
];

import { HtmlValidate, StaticConfigLoader } from "html-validate";

// The recommended rules and the few that are tuned, each with its reason.
const validator = new HtmlValidate(
  new StaticConfigLoader({
    extends: ["html-validate:recommended"],
    rules: {
      // The space that templates leave at line ends reaches nobody.
      "no-trailing-whitespace": "off",
      // nhsuk-frontend names the roles of <header> and <footer>, for browsers that don't know them.
      "no-redundant-role": "off",
      // Its button for the menu has no form to submit.
      "no-implicit-button-type": "off",
      // Titles are as the organisation published them, however long.
      "long-title": "off",
    },
  }),
);

/** What is wrong with the HTML of a page, each after the page's path and the place. */
export async function validateHtml(html: string, path: string): Promise<string[]> {
  const { results } = await validator.validateString(html, path);
  return results.flatMap(({ messages }) =>
    messages.map(({ line, column, ruleId, message }) => `${path}:${line}:${column} ${ruleId} ${message}`),
  );
}

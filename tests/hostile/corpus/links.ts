import { inertTexts, refusedFile, refusedTexts, type Family } from "../input.ts";

/** Links that lead elsewhere than a reader sees. */
export const links: Family = {
  name: "Links that mislead",
  inputs: [
    ...refusedTexts("link-hosts", [
      ["cyrillic-host", "[words](https://www.nh\u0455.example/)"],
      ["cyrillic-host-whole", "[words](https://\u0441\u0430\u0440\u0435.example/)"],
      ["greek-host", "[words](https://n\u03BFtice.example/)"],
      ["fullwidth-host", "[words](https://ｎｈｓ.example/)"],
      ["encoded-host", "[words](https://www.nh%D1%95.example/)"],
      ["punycode-host", "[words](https://xn--nh-zkc.example/)"],
      ["soft-hyphen-host", "[words](https://nh\u00ADs.example/)"],
      ["host-of-numbers", "[words](http://3221226219/)"],
      ["slash-like-host", "[words](https://nhs.uk\u2044login.example/)"],
      ["user-in-address", "[words](https://www.nhs.uk@canary.example/)"],
      ["password-in-address", "[words](https://www.nhs.uk:443@canary.example/)"],
      ["homograph-definition", "[words][a]\n\n[a]: https://www.nh\u0455.example/", 3],
      ["homograph-autolink", "<https://www.nh\u0455.example/>"],
      ["homograph-mail", "[words](mailto:care@nh\u0455.example)"],
      ["words-of-another-path", "[nhs.uk/conditions](https://canary.example/)"],
      ["words-of-a-homograph", "[nh\u0455.uk](https://canary.example/)"],
    ]),
    ...refusedTexts("links", [["host-that-is-none", "[words](https://nhs.uk\uFF0Fcanary.example/)"]]),
    ...refusedTexts("link-text", [
      ["words-of-another-address", "[https://www.nhs.uk/](https://canary.example/)"],
      ["words-of-another-host", "[www.nhs.uk](https://canary.example/)"],
      ["words-of-another-mail", "[care@example.org](mailto:care@canary.example)"],
      ["no-words", "[](https://canary.example/)"],
    ]),
    refusedFile(
      "schema",
      "navigation-elsewhere",
      "site.yaml",
      "navigation: [{ text: Home, href: //canary.example/ }]\n",
    ),
    refusedFile(
      "schema",
      "navigation-backslash",
      "site.yaml",
      'navigation: [{ text: Home, href: "/\\\\canary.example/" }]\n',
    ),
    refusedFile(
      "schema",
      "navigation-of-code",
      "site.yaml",
      'navigation: [{ text: Home, href: "javascript:canary()" }]\n',
    ),
    refusedFile("schema", "address-of-code", "site.yaml", 'address: "javascript:canary()"\n'),
    refusedFile("schema", "address-with-path", "site.yaml", "address: https://example.org/a/b\n"),
    refusedFile(
      "schema",
      "repository-of-code",
      "site.yaml",
      'repository: { address: "javascript:canary()", branch: main, folder: content }\n',
    ),
    refusedFile(
      "schema",
      "contact-of-markup",
      "site.yaml",
      `organisation: { name: A, contact: 'a@example.org"onclick="canary()' }\n`,
    ),
    refusedFile(
      "schema",
      "contact-of-lines",
      "site.yaml",
      'organisation: { name: A, contact: "a@example.org\\nb" }\n',
    ),
    ...inertTexts([
      ["same-scheme", "[words](//example.org/)"],
      [
        "address-in-query",
        "[words](https://example.org/?a=https://canary.example/&b=%22%3E%3Cscript%3Ecanary()%3C/script%3E)",
      ],
      ["port-and-anchor", "[words](https://example.org:8443/#:~:text=canary)"],
    ]),
  ],
};

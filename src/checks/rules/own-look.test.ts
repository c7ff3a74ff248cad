import { expect, test } from "vitest";
import { writeSite } from "../example.ts";
import { runRule } from "../fixture.ts";
import { ownLook } from "./own-look.ts";

const drawing =
  '<svg xmlns="http://www.w3.org/2000/svg" width="60" height="40"><path d="M0 0h9v9z"/></svg>\n';
const withLook = (lines: string) => runRule(ownLook, { "site.yaml": writeSite(lines) });
const withLogo = (file: string, more = "") =>
  runRule(ownLook, {
    "site.yaml": writeSite("").replace(
      "{ name: Example Trust }",
      `{ name: Example Trust, logo: { file: "${file}", alt: Example Trust }${more} }`,
    ),
    "pictures/logo.svg": drawing,
    "logo.svg": drawing,
  });

test("a colour that can be read is taken, to the last step", () => {
  expect(withLook('colours: { header: "#767676", links: "#6f6f6f" }')).toEqual([]);
  expect(withLook('colours: { header: "#777777" }')).toEqual([
    expect.stringMatching(
      /“#777777” has a contrast of 4\.47:1 with the white words on it, and needs 4\.5:1\. Write "#767676"/,
    ),
  ]);
});

test("each colour is measured with what is behind it", () => {
  expect(withLook('colours: { links: "#767676" }')).toEqual([
    expect.stringMatching(/contrast of 4\.1\d:1 with the grey of the page/),
  ]);
});

test("a logo is a picture of the content", () => {
  expect(withLogo("logo.svg")).toEqual([]);
  expect(withLogo("pictures/logo.svg")).toEqual([]);
  expect(withLogo("lgo.svg")).toEqual([expect.stringContaining("Did you mean “logo.svg”?")]);
  for (const file of ["../logo.svg", "/favicon.svg", "https://example.org/logo.svg", "site.yaml"]) {
    expect(withLogo(file), file).toEqual([expect.stringContaining(`There is no picture “${file}”`)]);
  }
});

test("a logo of one’s own stands in place of the NHS’s", () => {
  expect(withLogo("logo.svg", ", nhsLogo: true")).toEqual([
    expect.stringContaining("the NHS logo isn’t shown"),
  ]);
});

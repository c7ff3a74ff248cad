import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { SiteError, verifySite } from "./verify.ts";

const head = `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'self'">`;

const whole = {
  "404.html": head,
  ...{
    "robots.txt": "",
    "sitemap-index.xml": "",
    "updates/feed.xml": "",
    _headers: "",
    ".well-known/security.txt": "",
  },
  "index.html": `${head}<main>Home</main>`,
  "goals/waste/index.html": `${head}<main data-pagefind-body>Waste</main>`,
  "goals/falls/index.html": `${head}<main data-pagefind-body>Falls</main>`,
};

/** A built site of some files. */
function siteOf(files: Record<string, string>): string {
  const folder = mkdtempSync(join(tmpdir(), "verify-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return folder;
}

test("a whole site passes when every page that is to be searchable is in the index", () => {
  expect(() => verifySite(siteOf(whole), 2)).not.toThrow();
});

test("a page that is missing from the index stops the site", () => {
  expect(() => verifySite(siteOf(whole), 1)).toThrow(
    new SiteError("2 pages are to be searchable, but the search index has 1."),
  );
});

test("a page without its security policy stops the site", () => {
  const site = siteOf({ ...whole, "goals/index.html": "<main>Goals</main>" });
  expect(() => verifySite(site, 2)).toThrow(
    /^Pages without a security policy: 1, such as goals\/index\.html\./,
  );
});

test("all that is wrong is said at once", () => {
  const { "robots.txt": _, "updates/feed.xml": __, ...rest } = whole;
  expect(() => verifySite(siteOf(rest), 3)).toThrow(
    new SiteError(
      [
        "The built site has no robots.txt.",
        "The built site has no updates/feed.xml.",
        "2 pages are to be searchable, but the search index has 3.",
      ].join("\n"),
    ),
  );
});

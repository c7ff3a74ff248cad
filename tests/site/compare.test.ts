import { cpSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { expect, inject, onTestFinished, test } from "vitest";
import { compareSites, writeReport } from "../../scripts/compare/report.ts";
import { readSite } from "../../scripts/site.ts";
import { sitePath } from "../setup/build-run.ts";

const before = readSite(inject("largeDir"));

/** Compares the large site with a copy of it, in which something was edited. */
function compareWithCopy(edit: (copy: Copy) => void = () => undefined) {
  const folder = mkdtempSync(join(tmpdir(), "copy-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  cpSync(realpathSync(inject("largeDir")), folder, { recursive: true });
  edit({
    replace(file, from, to) {
      const path = join(folder, file);
      const text = readFileSync(path, "utf8");
      expect(text).toContain(from);
      writeFileSync(
        path,
        text.replace(from, () => to),
      );
    },
    write(file, text) {
      mkdirSync(dirname(join(folder, file)), { recursive: true });
      writeFileSync(join(folder, file), text);
    },
    remove: (path) => rmSync(join(folder, path), { recursive: true }),
    read: (file) => readFileSync(join(folder, file), "utf8"),
  });
  return writeReport(compareSites(before, readSite(folder)));
}

interface Copy {
  replace(file: string, from: string, to: string): void;
  write(file: string, text: string): void;
  remove(path: string): void;
  read(file: string): string;
}

test("a site and its copy: nothing changes for readers", () => {
  expect(compareWithCopy()).toBe("## What changes for readers\n\nNothing changes for readers.");
});

test("the day of the site is read from its data", () => {
  expect(before.day).toBe("2026-11-01");
});

test("a site that is the same but for its day: nothing changes for readers", () => {
  const text = compareWithCopy(({ read, write }) => {
    const data = [...before.files.keys()].filter((address) => /^\/data\/[^/]+\.json$/.test(address));
    for (const file of ["progress/index.html", "data/index.html", ...data]) {
      const said = read(file).replaceAll(
        /((?:as at (?:<time[^>]*>)?|"asAt": ?"|"dateModified": ?"))(?:1 November 2026|2026-11-01)/g,
        (_, how: string) =>
          how.startsWith('"')
            ? `${how}2026-11-02`
            : `${how.replace("2026-11-01", "2026-11-02")}2 November 2026`,
      );
      write(file, said);
    }
  });
  expect(text).toContain("Nothing changes for readers.\n\nThe two sites are of different days");
});

test("a changed page shows its words, and no other page changes", () => {
  const text = compareWithCopy(({ replace }) => {
    replace(
      "programmes/green-spaces/index.html",
      "Gardens.",
      "Gardens. They are <a href='/goals/'>open</a>.",
    );
  });
  expect(text).toContain("**1 page changed. No address is lost.**");
  expect(text).toContain("+ They are open.");
  expect(text).toMatch(/^\+ → \/goals\/$/m);
});

test("a removed page is an address lost, with the addresses of its parts and its feed", () => {
  const text = compareWithCopy(({ remove }) => remove("goals/zero-waste"));
  expect(text).toContain("1 page removed");
  expect(text).toMatch(/### Addresses lost[^#]*\*\*`\/goals\/zero-waste\/`\*\*/);
  expect(text).toContain("**`/goals/zero-waste/feed.xml`**");
});

test("a moved page is no address lost", () => {
  const text = compareWithCopy(({ read, write }) => {
    write(
      "goals/no-waste/index.html",
      read("goals/zero-waste/index.html").replaceAll("goals/zero-waste/", "goals/no-waste/"),
    );
    write(
      "goals/zero-waste/index.html",
      `<meta http-equiv="refresh" content="0; url=${sitePath}/goals/no-waste/">`,
    );
  });
  expect(text).toContain("1 moved. No address is lost.");
  expect(text).toContain("`Zero waste, 2024 to 2025` from `/goals/zero-waste/` to `/goals/no-waste/`");
});

test("a new item of the feed is what subscribers get, and a changed guid would be shown twice", () => {
  const item =
    "<item><title>A &lt;new&gt; update</title><link>https://record.example/new/</link><guid>https://record.example/new/</guid><pubDate>Sun, 01 Nov 2026 00:01:00 GMT</pubDate></item>";
  const added = compareWithCopy(({ replace }) => replace("updates/feed.xml", "<item>", `${item}<item>`));
  expect(added).toContain("**1 feed item new. No address is lost.**");
  expect(added).toMatch(/Subscribers get:\n\n- `A <new> update` at `https:\/\/record\.example\/new\/`, in `/);
  const changed = compareWithCopy(({ read, write }) => {
    write("updates/feed.xml", read("updates/feed.xml").replace(/<guid[^>]*>[^<]*/, "$&-2"));
  });
  expect(changed).toContain("**1 feed item would be shown twice. No address is lost.**");
});

test("a changed header is told once", () => {
  const text = compareWithCopy(({ read, write }) => {
    for (const file of ["index.html", "progress/index.html", "goals/index.html"]) {
      write(file, read(file).replace("</header>", "<p>Now in beta</p></header>"));
    }
  });
  expect(text).toContain("**Header or footer changed on 3 pages. No address is lost.**");
  expect(text.match(/^\+ Now in beta$/gm)).toHaveLength(1);
});

import { mkdirSync, rmSync, symlinkSync } from "node:fs";
import { expect, test } from "vitest";
import { makePage, makeRedirect, writeTinySite, makeTinySite } from "../tests/setup/tiny-site.ts";
import { readSite } from "./site.ts";

test("pages are known by their addresses, apart from those that only lead on", () => {
  const site = makeTinySite({
    "updates/one/index.html": makePage("One", ""),
    "404.html": makePage("Not found", ""),
    "old/index.html": makeRedirect("https://record.example/updates/one/#part"),
    _redirects: "/older/ /updates/one/ 301\n/away/ https://elsewhere.example/ 301\n/updates/one/ /old/ 301\n",
  });
  expect([...site.pages].toSorted()).toEqual(["/", "/404.html", "/updates/one/"]);
  expect(Object.fromEntries(site.redirects)).toEqual({
    "/old/": "/updates/one/#part",
    "/older/": "/updates/one/",
    "/away/": "https://elsewhere.example/",
  });
  expect(site.origin).toBe("https://record.example");
});

test("its day is the one that its data says", () => {
  expect(makeTinySite({ "data/goals.json": '{ "asAt": "2026-11-20", "goals": [] }' }).day).toBe("2026-11-20");
  expect(makeTinySite({ "data/goals.json": "[]" }).day).toBeUndefined();
});

test("a compressed copy of a file is no file of its own", () => {
  const site = makeTinySite({ "index.html.gz": "", "index.html.br": "", "data/all.csv.gz": "" });
  expect([...site.files.keys()].toSorted()).toEqual(["/", "/data/all.csv.gz", "/sitemap-index.xml"]);
});

test("a link to a folder is followed", () => {
  const folder = writeTinySite({});
  const link = `${folder}-link`;
  symlinkSync(folder, link);
  expect(readSite(link).files).toEqual(readSite(folder).files);
  rmSync(link);
});

test("what holds no built site is told with what to do", () => {
  const folder = writeTinySite({ "empty/x.txt": "" });
  mkdirSync(`${folder}/half`);
  expect(() => readSite(`${folder}/nowhere`)).toThrow(
    /there is no such folder\. Build one there with OUT_DIR=/,
  );
  expect(() => readSite(`${folder}/index.html`)).toThrow("it is not a folder");
  expect(() => readSite(`${folder}/half`)).toThrow("it has no index.html");
  rmSync(`${folder}/sitemap-index.xml`);
  expect(() => readSite(folder)).toThrow("it has no sitemap-index.xml");
});

test("hidden files are not served, and so not compared, but for those in .well-known", () => {
  const { files } = readSite(writeTinySite({ ".made-by-build": "x", ".well-known/security.txt": "x" }));
  expect([...files.keys()].filter((address) => address.includes("/."))).toEqual([
    "/.well-known/security.txt",
  ]);
});

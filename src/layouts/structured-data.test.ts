import { expect, test } from "vitest";
import { escapeJson, describePage } from "./structured-data.ts";
import { makeContent } from "../record/example.ts";

const { site } = makeContent({});
const page = {
  title: "Better Care update",
  description: "What was done.",
  root: "https://record.example.org",
  address: "https://record.example.org/updates/2022-03-14-better-care/",
  image: "https://record.example.org/share/0123456789abcdef.png",
  crumbs: [
    { text: "Home", href: "/" },
    { text: "Updates", href: "/updates/" },
  ],
};
const step = (position: number, name: string, item: string) => ({
  "@type": "ListItem",
  position,
  name,
  item,
});

test("an update is described as the site’s own words about the organisation, with the way to it and its day", () => {
  const organisation = {
    "@type": "GovernmentOrganization",
    name: "Example Trust",
    email: "questions@example.org",
  };
  const ownSite = {
    "@type": "Organization",
    name: "Example Trust record",
    url: "https://record.example.org/",
  };
  expect(describePage(site, { ...page, published: "2022-03-14" })).toEqual({
    "@context": "https://schema.org",
    "@graph": [
      organisation,
      {
        "@type": "BreadcrumbList",
        itemListElement: [
          step(1, "Home", "https://record.example.org/"),
          step(2, "Updates", "https://record.example.org/updates/"),
          step(3, page.title, page.address),
        ],
      },
      expect.objectContaining({
        "@type": "NewsArticle",
        headline: page.title,
        image: page.image,
        datePublished: "2022-03-14",
        author: ownSite,
        publisher: ownSite,
        about: organisation,
      }),
    ],
  });
});

test("a page without a day is no article, and the home page has no way to it", () => {
  const typesOf = (data: object) => JSON.stringify(data).match(/BreadcrumbList|NewsArticle/g);
  expect(typesOf(describePage(site, page))).toEqual(["BreadcrumbList"]);
  expect(typesOf(describePage(site, { ...page, crumbs: [] }))).toBeNull();
});

test("no words can close the script that they stand in, and none is lost", () => {
  const data = { name: "</script><b>Beds</b> <!-- & more" };
  expect(escapeJson(data)).not.toContain("<");
  expect(JSON.parse(escapeJson(data))).toEqual(data);
});

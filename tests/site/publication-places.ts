/**
 * Where each word of an opening is to be found once it is public: in these files, or in one of a folder
 * or of a name that begins so. `ID` stands for the opening's own word and `DAY` for its day.
 */
export const places: Record<string, string[]> = {
  title: [
    ...["/updates/index.html", "/updates/2023/index.html", "/updates/DAY-IDid/index.html"],
    ...[
      "/programmes/better-care/index.html",
      "/search/index.html",
      "/updates/feed.xml",
      "/updates/feed.json",
    ],
    ...["/data/updates.json", "/data/updates.csv", "/pagefind/"],
  ],
  summary: ["/updates/index.html", "/updates/feed.xml", "/data/updates.json"],
  body: ["/updates/DAY-IDid/index.html", "/updates/feed.xml", "/data/updates.json", "/pagefind/"],
  heading: [
    ...["/updates/DAY-IDid/index.html", "/programmes/better-care/feed.xml", "/goals/IDgoal/feed.json"],
    ...["/workstreams/IDstream/index.html", "/places/northtown/index.html", "/pagefind/"],
  ],
  section: ["/updates/DAY-IDid/index.html", "/places/northtown/feed.xml", "/data/commitments.csv"],
  promise: [
    "/commitments/all/index.html",
    "/data/commitments.json",
    "/commitments/due-dates.ics",
    "/pagefind/",
  ],
  team: ["/commitments/all/index.html", "/data/commitments.csv"],
  spring: ["/commitments/all/index.html", "/data/commitments.json"],
  note: ["/strategy/our-strategy/index.html", "/data/commitments.json"],
  alt: ["/updates/DAY-IDid/index.html", "/updates/feed.xml"],
  picture: ["/pictures/IDpicture.", "/updates/DAY-IDid/index.html"],
  id: ["/sitemap-0.xml", "/updates/DAY-IDid/index.html"],
  former: ["/updates/IDformer/index.html", "/updates/feed.xml"],
  early: ["/updates/2022-11-01-IDearly/index.html", "/updates/2022/index.html"],
  goal: ["/goals/IDgoal/index.html", "/plans/2022-23/index.html", "/data/goals.json", "/feeds.opml"],
  plan: ["/plans/ID-23/index.html", "/plans/index.html"],
  part: ["/plans/ID-23/part/index.html", "/plans/ID-23/index.html"],
  plangoal: ["/goals/IDplangoal/index.html", "/plans/ID-23/index.html"],
  programme: ["/programmes/IDprogramme/index.html", "/data/programmes.json"],
  stream: ["/workstreams/IDstream/index.html", "/progress/index.html", "/data/workstreams.json"],
  strategy: ["/strategy/IDstrategy/index.html", "/strategy/index.html"],
  vow: ["/strategy/IDstrategy/index.html", "/data/commitments.json"],
  figure: [
    ...["/measures/visits/index.html", "/measures/visits/readings.csv", "/progress/index.html"],
    ...["/data/readings.csv", "/data/readings.json", "/updates/DAY-IDid/index.html"],
  ],
  change: ["/strategy/IDstrategy/index.html", "/corrections/index.html", "/corrections/feed.xml"],
};

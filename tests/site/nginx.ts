import { execFileSync, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import type { IncomingHttpHeaders } from "node:http";
import { Agent, request, type RequestOptions } from "node:https";
import { connect } from "node:net";
import { dirname, join } from "node:path";
import process from "node:process";
import { buffer } from "node:stream/consumers";
import { setTimeout } from "node:timers/promises";
import { projectFolder } from "../../scripts/command.ts";
import { findFreePort } from "../../scripts/server.ts";

/** What a server answered. */
export interface Answer {
  status: number;
  headers: IncomingHttpHeaders;
  /** The bytes as they came, compressed where they are. */
  body: Buffer;
}

// The certificate of a local server is its own.
const agent = new Agent({ keepAlive: true, rejectUnauthorized: false });

/**
 * Asks a local server for an address, and takes the answer as it is: no redirect is followed.
 * @throws {Error} where the answer doesn't come, or ends before its time.
 */
export async function ask(
  address: string,
  how: Pick<RequestOptions, "method" | "headers"> = {},
): Promise<Answer> {
  const { promise, resolve, reject } = Promise.withResolvers<Answer>();
  request(address, { agent, ...how }, (response) => {
    const { statusCode: status = 0, headers } = response;
    buffer(response).then((body) => resolve({ status, headers, body }), reject);
  })
    .on("error", reject)
    .end();
  return promise;
}

/** Where a local nginx runs and what it serves. */
export interface Places {
  /** The output folder of a build, named `dist`. */
  outDir: string;
  /** The path that the site is under, such as `/progress`; empty where it is the root of its host. */
  path: string;
  /** An empty folder for nginx's own files and the certificate. */
  folder: string;
  httpPort: number;
  httpsPort: number;
}

const deploy = join(projectFolder, "docs/deploy");

/** Whether nginx can send the Brotli copies here. */
export const hasBrotli = existsSync("/etc/nginx/modules-enabled/50-mod-http-brotli-static.conf");

/**
 * The nginx.conf of docs/deploy with other places: ports, folders, name, certificate, user. All else is
 * what is deployed.
 * @throws {Error} where the file no longer has what is to be replaced.
 */
function localConfig({ outDir, path, folder, httpPort, httpsPort }: Places): string {
  const isRoot = process.getuid?.() === 0;
  const own = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"].map(
    (name) => `${name}_temp_path "${folder}/${name}";`,
  );
  const replacements: [from: string, to: string][] = [
    ["user www-data;", isRoot ? "user root;" : ""],
    ["worker_processes auto;", "worker_processes 2;"],
    ["/run/nginx.pid", `"${folder}/nginx.pid"`],
    ["/var/log/nginx/error.log", `"${folder}/error.log"`],
    ["http {", `http {\n${own.join("\n")}`],
    ["/etc/nginx/record.d/*.conf", hasBrotli ? `"${deploy}/brotli.conf"` : `"${folder}/*.conf-none"`],
    ["    listen [::]:80;\n", ""],
    ["    listen [::]:443 ssl http2;\n", ""],
    ["listen 80;", `listen 127.0.0.1:${httpPort};`],
    ["listen 443 ", `listen 127.0.0.1:${httpsPort} `],
    ["https://record.example.org$request_uri", `https://localhost:${httpsPort}$request_uri`],
    ["/etc/letsencrypt/live/record.example.org/", `${folder}/`],
    ["record.example.org", "localhost"],
    path === "" ? ["/srv/record/", `${dirname(outDir)}/`] : ["/srv/www/", `${folder}/`],
  ];
  return replacements.reduce(
    (config, [from, to]) => {
      if (!config.includes(from)) throw new Error(`docs/deploy/nginx.conf has no "${from}".`);
      return config.replaceAll(from, to);
    },
    path === "" ? readFileSync(join(deploy, "nginx.conf"), "utf8") : readConfigUnder(path),
  );
}

/** The nginx.conf of docs/deploy as nginx.md beside it says that it is changed for a site under a path. */
function readConfigUnder(path: string): string {
  const [, change = ""] =
    /^(sed -i .*?)nginx\.conf$/ms.exec(readFileSync(join(deploy, "nginx.md"), "utf8")) ?? [];
  const command = change.replace("-i ", "").replaceAll("/progress", path);
  return execFileSync("sh", ["-c", `${command} nginx.conf`], { cwd: deploy, encoding: "utf8" });
}

/** Makes the folders from which a site under a path is served: the build, and the one before, each below the path. */
function linkUnder({ outDir, path, folder }: Places): void {
  for (const [name, to] of [
    ["now", outDir],
    ["before", join(dirname(outDir), ".dist-builds/before")],
  ] as const) {
    const link = join(folder, name, path);
    mkdirSync(dirname(link), { recursive: true });
    symlinkSync(to, link);
  }
}

/** A site that nginx serves on this machine as docs/deploy says. */
export interface Nginx {
  httpPort: number;
  httpsPort: number;
  /** The address of the site, without a last slash. Its certificate is its own. */
  url: string;
  /** The file of the certificate, for who is to trust it. */
  certificate: string;
  /** Has it read its settings again. */
  reload(): Promise<void>;
  close(): Promise<void>;
}

/** Whether nginx runs here, and what makes a certificate. */
export const hasNginx = [["nginx", "-v"] as const, ["openssl", "version"] as const].every(
  ([program, flag]) => spawnSync(program, [flag]).status === 0,
);

/**
 * Serves a build, at its output folder named `dist`, on free ports. `folder` is for nginx's own files, and `path` is
 * what the site is under.
 * @throws {Error} with what nginx says, where it doesn't start.
 */
export async function startNginx(outDir: string, folder: string, path = ""): Promise<Nginx> {
  mkdirSync(folder, { recursive: true });
  const httpPort = await findFreePort();
  const httpsPort = await findFreePort();
  const certificate = makeCertificate(folder);
  const file = join(folder, "nginx.conf");
  const places = { outDir, path, folder, httpPort, httpsPort };
  if (path !== "") linkUnder(places);
  writeFileSync(file, localConfig(places));
  const child = spawn("nginx", ["-c", file, "-e", join(folder, "error.log"), "-g", "daemon off;"], {
    stdio: "ignore",
  });
  const ended = once(child, "close");
  while (!(await isListening(httpsPort))) {
    if (child.exitCode !== null) throw new Error(readFileSync(join(folder, "error.log"), "utf8"));
    await setTimeout(20);
  }
  const close = async () => {
    child.kill("SIGTERM");
    await ended;
  };
  const reload = async () => {
    execFileSync("nginx", ["-c", file, "-e", join(folder, "error.log"), "-s", "reload"]);
    await setTimeout(500); // until other workers answer
  };
  return { httpPort, httpsPort, url: `https://localhost:${httpsPort}${path}`, certificate, reload, close };
}

/** Makes a certificate for `localhost` that lasts a week. */
function makeCertificate(folder: string): string {
  const certificate = join(folder, "fullchain.pem");
  execFileSync(
    "openssl",
    [
      "req",
      "-x509",
      "-newkey",
      "ec",
      "-pkeyopt",
      "ec_paramgen_curve:prime256v1",
      "-nodes",
      "-days",
      "7",
      "-subj",
      "/CN=localhost",
      "-addext",
      "subjectAltName=DNS:localhost",
      "-keyout",
      join(folder, "privkey.pem"),
      "-out",
      certificate,
    ],
    { stdio: "ignore" },
  );
  return certificate;
}

async function isListening(port: number): Promise<boolean> {
  const socket = connect(port, "127.0.0.1");
  try {
    await once(socket, "connect");
    return true;
  } catch {
    return false;
  } finally {
    socket.destroy();
  }
}

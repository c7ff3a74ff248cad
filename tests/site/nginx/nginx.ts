import { execFileSync, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { connect } from "node:net";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import getPort from "get-port";
import { localConfig } from "./config.ts";

/** A site that nginx serves on this machine as docs/deploy says. */
export interface Nginx {
  httpPort: number;
  httpsPort: number;
  /** Its address, without a last slash. Its certificate is its own. */
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
 * Serves a build, at its output folder named `dist`, on free ports. `folder` is for nginx's own files.
 * @throws {Error} with what nginx says, where it doesn't start.
 */
export async function startNginx(outDir: string, folder: string): Promise<Nginx> {
  mkdirSync(folder, { recursive: true });
  const httpPort = await getPort();
  const httpsPort = await getPort({ exclude: [httpPort] });
  const certificate = makeCertificate(folder);
  const file = join(folder, "nginx.conf");
  writeFileSync(file, localConfig({ outDir, folder, httpPort, httpsPort }));
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
  return { httpPort, httpsPort, url: `https://localhost:${httpsPort}`, certificate, reload, close };
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

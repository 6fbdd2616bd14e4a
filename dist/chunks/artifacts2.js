import { n as HttpClient, t as BearerCredentialHandler } from "./auth.js";
import { D as string, M as url, S as pipe, T as safeParse, _ as object, l as literal, t as array, v as optional } from "./dist.js";
import { Readable } from "node:stream";
import { createHash } from "node:crypto";
import { setTimeout } from "node:timers/promises";

// src/github/artifacts.ts
/** The service does not do what it is asked for. The job is not to fail by it. */
var ArtifactError = class extends Error {
	name = "ArtifactError";
};
/**
* The runner's own store, which needs no permission of the workflow's token: the service behind actions/upload-artifact@v4.
* Undefined where there is none, as on GitHub Enterprise Server. Why not @actions/artifact: docs/decisions/artifacts.md.
*/
function runArtifacts(env, sleep = setTimeout) {
	const { ACTIONS_RESULTS_URL: resultsUrl, ACTIONS_RUNTIME_TOKEN: token } = env;
	const own = token === void 0 ? void 0 : backendIds(token);
	if (!hasArtifactService(env) || !token || own === void 0) return void 0;
	const service = new HttpClient("go-binary-budget", [new BearerCredentialHandler(token)], { socketTimeout: 3e4 });
	const storage = new HttpClient("go-binary-budget", [], { socketTimeout: 6e4 });
	const owners = /* @__PURE__ */ new Map();
	async function call(method, request, schema) {
		const url = new URL(`/twirp/github.actions.results.api.v1.ArtifactService/${method}`, resultsUrl).href;
		const answer = await persistently(method, sleep, () => service.post(url, JSON.stringify(request), { "content-type": "application/json" }));
		const read = safeParse(schema, snakeCased(jsonOf(answer)));
		if (!read.success) throw new ArtifactError(`${method}: an answer of another form than expected`);
		return read.output;
	}
	return {
		async upload(name, zip) {
			const { signed_upload_url: url } = await call("CreateArtifact", {
				...own,
				name,
				version: 4
			}, created);
			const put = (query, body) => {
				const headers = {
					"content-type": "application/zip",
					"content-length": String(body.length)
				};
				return persistently("upload", sleep, () => storage.request("PUT", `${url}&${query}`, Readable.from([Buffer.from(body)]), headers));
			};
			await put(`comp=block&blockid=${encodeURIComponent(blockId)}`, zip);
			await put("comp=blocklist", Buffer.from(`<BlockList><Latest>${blockId}</Latest></BlockList>`));
			const hash = `sha256:${createHash("sha256").update(zip).digest("hex")}`;
			await call("FinalizeArtifact", {
				...own,
				name,
				size: String(zip.length),
				hash
			}, finalized);
		},
		async list() {
			const { artifacts } = await call("ListArtifacts", own, listed);
			return artifacts.map(({ database_id: id, name, size, ...owner }) => {
				owners.set(id, owner);
				return {
					id,
					name,
					size: Number(size)
				};
			});
		},
		async download({ id, name }) {
			const { signed_url: url } = await call("GetSignedArtifactURL", {
				...owners.get(id) ?? own,
				name
			}, located);
			return persistently("download", sleep, () => storage.get(url));
		}
	};
}
/** Whether the server has such a service at all. Where it has and there is no store, the runner's token is of no use for it. */
const hasArtifactService = ({ ACTIONS_RESULTS_URL: url, GITHUB_SERVER_URL: server }) => url !== void 0 && url !== "" && !isEnterpriseServer(server);
/** Of the upload; any will do, in base64. */
const blockId = Buffer.from("1").toString("base64");
const created = object({
	ok: literal(true),
	signed_upload_url: pipe(string(), url())
});
const finalized = object({ ok: literal(true) });
const located = object({ signed_url: pipe(string(), url()) });
const listed = object({ artifacts: optional(array(object({
	workflow_run_backend_id: string(),
	workflow_job_run_backend_id: string(),
	database_id: string(),
	name: string(),
	size: optional(string(), "0")
})), []) });
/** The run and the job as the service knows them: in the scope `Actions.Results:RUN:JOB` of the runner's token. */
function backendIds(token) {
	try {
		const { scp } = JSON.parse(Buffer.from(token.split(".")[1] ?? "", "base64url").toString());
		const [, run, job] = /(?:^|\s)Actions\.Results:([^:\s]+):([^:\s]+)/.exec(String(scp)) ?? [];
		return run && job ? {
			workflow_run_backend_id: run,
			workflow_job_run_backend_id: job
		} : void 0;
	} catch {
		return;
	}
}
/** As @actions/artifact tells them: everything but github.com, *.ghe.com and local ones. */
function isEnterpriseServer(server = "https://github.com") {
	const { hostname } = new URL(server);
	return hostname !== "github.com" && !hostname.endsWith(".ghe.com") && !hostname.endsWith(".localhost");
}
/** Milliseconds to wait before each further attempt. */
const waits = [
	1e3,
	4e3,
	1e4
];
/** The answer's body. What the service may do when asked once more is asked again: all requests may arrive twice. */
async function persistently(what, sleep, send) {
	for (let attempt = 0;; attempt++) {
		const { failure, again, body } = await sent(what, send);
		if (body !== void 0) return body;
		const wait = waits[attempt];
		if (!again || wait === void 0) throw failure;
		await sleep(wait);
	}
}
async function sent(what, send) {
	try {
		const answer = await send();
		const status = answer.message.statusCode ?? 0;
		const body = await answer.readBodyBuffer?.() ?? Buffer.from(await answer.readBody());
		if (status >= 200 && status < 300) return { body };
		return {
			failure: new ArtifactError(`${what}: ${status}`),
			again: status >= 500 || status === 429
		};
	} catch (cause) {
		const { code = "no answer" } = cause;
		return {
			failure: new ArtifactError(`${what}: ${code}`, { cause }),
			again: true
		};
	}
}
function jsonOf(body) {
	try {
		return JSON.parse(body.toString());
	} catch {
		return;
	}
}
/** GitHub names fields as its protocol does, servers that stand in for it as JSON does: both are right. */
function snakeCased(value) {
	if (Array.isArray(value)) return value.map(snakeCased);
	if (typeof value !== "object" || value === null) return value;
	const renamed = Object.entries(value).map(([key, of]) => [key.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`), snakeCased(of)]);
	return Object.fromEntries(renamed);
}

export { hasArtifactService as n, runArtifacts as r, ArtifactError as t };
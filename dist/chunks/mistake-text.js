import { t as __commonJSMin } from "./rolldown-runtime.js";
import { A as union, C as record, D as string, E as strictObject, N as variant, O as title, S as pipe, T as safeParse, a as exactOptional, c as integer, d as maxValue, f as metadata, g as number$2, h as nonEmpty, i as description, j as unknown, k as transform, m as minValue, n as boolean, o as examples, p as minLength, r as check, s as finite, t as array, v as optional, w as regex, x as picklist, y as parse } from "./dist.js";
import { n as metricOf, r as metrics, t as metricIds } from "./metric.js";
import { g as keyOf, h as cellId, m as grouped } from "./history-fold.js";
import { B as commandFailureText, H as short, V as fetchProblemText, Z as exceeds, _ as require_dist, ct as mannWhitneyP, d as skipReasonText, dt as shiftOf, mt as median, o as noteText } from "./comment3.js";

// src/core/user-error.ts
/** A mistake of the user's or of their surroundings. Everything else that is thrown is a bug and keeps its stack. */
var UserError = class extends Error {
	name = "UserError";
	mistake;
	constructor(mistake, options) {
		super(mistake.kind, options);
		this.mistake = mistake;
	}
};

// src/core/config/document.ts
var import_dist = require_dist();
const maximalLength = 262144;
const maximalAliases = 100;
const verbatimKeys = /* @__PURE__ */ new Set([
	"args",
	"env",
	"run-env",
	"freeze"
]);
/** Reads the YAML; either a document, or the mistakes that keep it from being one. */
function parseConfigDocument(text) {
	if (text.length > maximalLength) return atStart({
		kind: "file-too-long",
		characters: text.length,
		limit: maximalLength
	});
	const counter = new import_dist.LineCounter();
	const document = (0, import_dist.parseDocument)(text.replace(/^\uFEFF/, ""), {
		lineCounter: counter,
		merge: true,
		stringKeys: true,
		uniqueKeys: false,
		prettyErrors: false
	});
	const at = (offset) => {
		const { line, col } = counter.linePos(offset);
		return {
			line: Math.max(line, 1),
			column: Math.max(col, 1)
		};
	};
	const problems = [...document.errors, ...document.warnings];
	if (problems.some(({ code }) => code === "RESOURCE_EXHAUSTION")) return atStart({ kind: "nested-too-deeply" });
	const mistakes = problems.map(({ code, message, pos }) => ({
		...at(pos[0]),
		mistake: code === "MULTIPLE_DOCS" ? { kind: "second-document" } : {
			kind: "not-yaml",
			words: message
		}
	}));
	if (mistakes.length > 0) return { mistakes: withoutEchoes(mistakes) };
	if (document.directives?.yaml.explicit && document.directives.yaml.version !== "1.2") return atStart({
		kind: "other-yaml",
		version: document.directives.yaml.version
	});
	const { duplicates, aliases } = structuralMistakes(document, at);
	if (aliases.length > 0) return { mistakes: [...duplicates, ...aliases] };
	try {
		return {
			value: document.toJS({ maxAliasCount: maximalAliases }),
			duplicates,
			position: (path, of = "value") => at(offsetOf(document, path, of))
		};
	} catch (cause) {
		return atStart({
			kind: "unusable-yaml",
			words: cause instanceof Error ? cause.message : String(cause)
		});
	}
}
const atStart = (mistake) => ({ mistakes: [{
	line: 1,
	column: 1,
	mistake
}] });
/** Duplicate keys and unknown aliases; also turns the values that are texts for a program back into what is written. */
function structuralMistakes(document, at) {
	const duplicates = [];
	const aliases = [];
	(0, import_dist.visit)(document, {
		Map(_, map) {
			const seen = /* @__PURE__ */ new Set();
			for (const { key } of map.items) {
				const name = (0, import_dist.isScalar)(key) ? String(key.value) : "";
				if (seen.has(name) && name !== "<<") duplicates.push({
					...at(start(key)),
					mistake: {
						kind: "key-twice",
						key: name
					}
				});
				seen.add(name);
			}
		},
		Alias(_, alias) {
			if (alias.resolve(document) !== void 0) return;
			aliases.push({
				...at(start(alias)),
				mistake: {
					kind: "unknown-alias",
					alias: alias.source
				}
			});
		},
		Pair(_, { key, value }) {
			if (!(0, import_dist.isScalar)(key) || !verbatimKeys.has(String(key.value)) || !((0, import_dist.isMap)(value) || (0, import_dist.isSeq)(value))) return;
			for (const item of value.items) {
				const scalar = (0, import_dist.isSeq)(value) ? item : item.value;
				if ((0, import_dist.isScalar)(scalar) && scalar.value !== null && scalar.source !== void 0) scalar.value = scalar.source;
			}
		}
	});
	return {
		duplicates,
		aliases
	};
}
function offsetOf(document, path, of) {
	let node = document.contents;
	let offset = start(node);
	for (const [depth, key] of path.entries()) {
		const container = (0, import_dist.isAlias)(node) ? node.resolve(document) : node;
		const pair = (0, import_dist.isMap)(container) ? pairOf(document, container, String(key)) : void 0;
		if (of === "key" && depth === path.length - 1) return pair === void 0 ? offset : start(pair.key);
		const child = pair === void 0 && (0, import_dist.isSeq)(container) ? container.items[Number(key)] : pair?.value;
		const empty = pair !== void 0 && (0, import_dist.isScalar)(child) && child.value === null && child.source === "";
		if (child === void 0 || child === null || empty) return pair === void 0 ? offset : start(pair.key);
		node = child;
		offset = start(node);
	}
	return offset;
}
/** The entry of a map, also where it comes in by a merge key. */
function pairOf(document, map, key) {
	const own = map.items.findLast((pair) => (0, import_dist.isScalar)(pair.key) && String(pair.key.value) === key);
	if (own !== void 0) return own;
	for (const merge of map.items) {
		if (!(0, import_dist.isScalar)(merge.key) || String(merge.key.value) !== "<<") continue;
		const sources = (0, import_dist.isSeq)(merge.value) ? merge.value.items : [merge.value];
		for (const source of sources) {
			const merged = (0, import_dist.isAlias)(source) ? source.resolve(document) : source;
			const found = (0, import_dist.isMap)(merged) ? merged.items.find((pair) => (0, import_dist.isScalar)(pair.key) && pair.key.value === key) : void 0;
			if (found !== void 0) return found;
		}
	}
}
function start(node) {
	return node?.range?.[0] ?? 0;
}
/** The parser stumbles over one mistake several times; the first of a line says what is wrong. */
function withoutEchoes(mistakes) {
	return mistakes.filter(({ line }, index) => mistakes.findIndex((other) => other.line === line) === index);
}

// src/core/config/mistake.ts
/** The message of an issue, for `mistakeIn`. */
const told = (mistake) => JSON.stringify(mistake);
/** The mistake that an issue of the schema stands for. */
const mistakeIn = ({ message }) => JSON.parse(message);
/** A value of the wrong kind. `expected` completes "expected …". */
function wrongValue(value, expected, meant) {
	return {
		kind: "wrong-value",
		found: foundIn(value),
		expected,
		...meant !== void 0 && { meant }
	};
}
/** What a written value is, for a message. */
function foundIn(value) {
	if (value === null || value === void 0) return { kind: "nothing" };
	if (Array.isArray(value)) return { kind: "list" };
	if (typeof value === "object") return { kind: "map" };
	return typeof value === "string" ? {
		kind: "text",
		text: value
	} : {
		kind: "scalar",
		text: String(value)
	};
}

// node_modules/fastest-levenshtein/mod.js
var require_fastest_levenshtein = /* @__PURE__ */ __commonJSMin(((exports) => {
	exports.__esModule = true;
	exports.distance = exports.closest = void 0;
	var peq = /* @__PURE__ */ new Uint32Array(65536);
	var myers_32 = function(a, b) {
		var n = a.length;
		var m = b.length;
		var lst = 1 << n - 1;
		var pv = -1;
		var mv = 0;
		var sc = n;
		var i = n;
		while (i--) peq[a.charCodeAt(i)] |= 1 << i;
		for (i = 0; i < m; i++) {
			var eq = peq[b.charCodeAt(i)];
			var xv = eq | mv;
			eq |= (eq & pv) + pv ^ pv;
			mv |= ~(eq | pv);
			pv &= eq;
			if (mv & lst) sc++;
			if (pv & lst) sc--;
			mv = mv << 1 | 1;
			pv = pv << 1 | ~(xv | mv);
			mv &= xv;
		}
		i = n;
		while (i--) peq[a.charCodeAt(i)] = 0;
		return sc;
	};
	var myers_x = function(b, a) {
		var n = a.length;
		var m = b.length;
		var mhc = [];
		var phc = [];
		var hsize = Math.ceil(n / 32);
		var vsize = Math.ceil(m / 32);
		for (var i = 0; i < hsize; i++) {
			phc[i] = -1;
			mhc[i] = 0;
		}
		var j = 0;
		for (; j < vsize - 1; j++) {
			var mv_1 = 0;
			var pv_1 = -1;
			var start_1 = j * 32;
			var vlen_1 = Math.min(32, m) + start_1;
			for (var k = start_1; k < vlen_1; k++) peq[b.charCodeAt(k)] |= 1 << k;
			for (var i = 0; i < n; i++) {
				var eq = peq[a.charCodeAt(i)];
				var pb = phc[i / 32 | 0] >>> i & 1;
				var mb = mhc[i / 32 | 0] >>> i & 1;
				var xv = eq | mv_1;
				var xh = ((eq | mb) & pv_1) + pv_1 ^ pv_1 | eq | mb;
				var ph = mv_1 | ~(xh | pv_1);
				var mh = pv_1 & xh;
				if (ph >>> 31 ^ pb) phc[i / 32 | 0] ^= 1 << i;
				if (mh >>> 31 ^ mb) mhc[i / 32 | 0] ^= 1 << i;
				ph = ph << 1 | pb;
				mh = mh << 1 | mb;
				pv_1 = mh | ~(xv | ph);
				mv_1 = ph & xv;
			}
			for (var k = start_1; k < vlen_1; k++) peq[b.charCodeAt(k)] = 0;
		}
		var mv = 0;
		var pv = -1;
		var start = j * 32;
		var vlen = Math.min(32, m - start) + start;
		for (var k = start; k < vlen; k++) peq[b.charCodeAt(k)] |= 1 << k;
		var score = m;
		for (var i = 0; i < n; i++) {
			var eq = peq[a.charCodeAt(i)];
			var pb = phc[i / 32 | 0] >>> i & 1;
			var mb = mhc[i / 32 | 0] >>> i & 1;
			var xv = eq | mv;
			var xh = ((eq | mb) & pv) + pv ^ pv | eq | mb;
			var ph = mv | ~(xh | pv);
			var mh = pv & xh;
			score += ph >>> m - 1 & 1;
			score -= mh >>> m - 1 & 1;
			if (ph >>> 31 ^ pb) phc[i / 32 | 0] ^= 1 << i;
			if (mh >>> 31 ^ mb) mhc[i / 32 | 0] ^= 1 << i;
			ph = ph << 1 | pb;
			mh = mh << 1 | mb;
			pv = mh | ~(xv | ph);
			mv = ph & xv;
		}
		for (var k = start; k < vlen; k++) peq[b.charCodeAt(k)] = 0;
		return score;
	};
	var distance = function(a, b) {
		if (a.length < b.length) {
			var tmp = b;
			b = a;
			a = tmp;
		}
		if (b.length === 0) return a.length;
		if (a.length <= 32) return myers_32(a, b);
		return myers_x(a, b);
	};
	exports.distance = distance;
	var closest = function(str, arr) {
		var min_distance = Infinity;
		var min_index = 0;
		for (var i = 0; i < arr.length; i++) {
			var dist = distance(str, arr[i]);
			if (dist < min_distance) {
				min_distance = dist;
				min_index = i;
			}
		}
		return arr[min_index];
	};
	exports.closest = closest;
}));

// src/core/suggestion.ts
var import_fastest_levenshtein = require_fastest_levenshtein();
/** The known word that was probably meant, or undefined where a guess would mislead. */
function suggestion(written, known) {
	const plain = (word) => word.toLowerCase().replaceAll(/[_ ]/g, "-");
	const meant = plain(written);
	const containing = meant.length < 3 ? [] : known.filter((word) => plain(word).includes(meant));
	if (containing.length === 1) return containing[0];
	if (known.length === 0) return void 0;
	const swapped = known.filter((word) => isSwapped(meant, plain(word)));
	if (swapped.length === 1) return swapped[0];
	const nearest = (0, import_fastest_levenshtein.closest)(meant, known.map(plain));
	const index = known.findIndex((word) => plain(word) === nearest);
	const limit = Math.max(1, Math.floor(Math.max(meant.length, nearest.length) / 3));
	return (0, import_fastest_levenshtein.distance)(meant, nearest) <= limit ? known[index] : void 0;
}
/** Two neighbouring letters in each other's place, `siez` for `size`: one slip of the fingers, but two edits. */
function isSwapped(written, word) {
	const at = [...written].findIndex((letter, index) => letter !== word[index]);
	const swapped = `${written.slice(0, at)}${written[at + 1] ?? ""}${written[at] ?? ""}${written.slice(at + 2)}`;
	return at >= 0 && swapped === word;
}

// src/core/plan/flag-set.ts
const flagSet = (name, rest) => ({
	name,
	env: {},
	runEnv: {},
	...rest
});
/** What the row of a prebuilt program has as its flag set. */
const prebuiltFlagSet = "prebuilt";
/** The flag sets that a config can name without defining them. */
const builtInFlagSets = [
	flagSet("default", {}),
	flagSet("stripped", { ldflags: "-s -w" }),
	flagSet("strip-symbols", { ldflags: "-s" }),
	flagSet("strip-dwarf", { ldflags: "-w" }),
	flagSet("pie", { buildmode: "pie" }),
	flagSet("trimpath", { trimpath: true }),
	flagSet("no-inline", { gcflags: "all=-l" }),
	flagSet("gc-off", { runEnv: { GOGC: "off" } }),
	flagSet("release", {
		trimpath: true,
		ldflags: "-s -w",
		env: { CGO_ENABLED: "0" }
	})
];
/** One text for all flag sets with the same keys and values, whatever their order. */
function textOfFlags(flags) {
	const sorted = (map) => Object.entries(map).sort(([a], [b]) => a < b ? -1 : 1);
	const { env = {}, runEnv = {}, ...rest } = flags;
	return JSON.stringify([
		sorted(rest),
		sorted(env),
		sorted(runEnv)
	]);
}
/** The flag set as a command line that one can type; an option with several words in quotes. */
function buildLine({ name: _, env, runEnv: __, ...flags }) {
	const options = Object.entries(flags).map(([flag, value]) => {
		if (value === true) return `-${flag}`;
		return `-${flag}=${String(value).includes(" ") ? `"${value}"` : value}`;
	});
	return [
		...assignments(env),
		"go build",
		...options
	].join(" ");
}
/** Variables as a shell takes them in front of a command. */
function assignments(variables) {
	return Object.entries(variables).map(([key, value]) => `${key}=${value}`);
}
/**
* What is wrong with a GOEXPERIMENT, or undefined. `known` are the names that the toolchain in use has: they come and go
* with Go's versions. The go command's own message drops a leading "no", which negates.
*/
function checkGoexperiment(value, known) {
	for (const name of value.split(",")) {
		if (name === "" || name === "none") continue;
		const negated = name.startsWith("no");
		const experiment = negated ? name.slice(2) : name;
		if (known.includes(experiment) || experiment === "regabi") continue;
		if (experiment === "gc") return {
			kind: "experiment-without-gc",
			value
		};
		const near = suggestion(experiment, known);
		const meant = near === void 0 ? void 0 : `${negated ? "no" : ""}${near}`;
		return {
			kind: "unknown-experiment",
			value,
			experiment,
			known,
			...meant !== void 0 && { meant }
		};
	}
}

// src/core/plan/platform.ts
/** The platform as it is written in configs and reports. */
function platformName({ goos, goarch, variant }) {
	return variant === void 0 ? `${goos}/${goarch}` : `${goos}/${goarch}/${variant}`;
}
/** The form alone; what Go makes of it is `platformMistake`'s to say. */
const platformPattern = /^[a-z0-9]+\/[a-z0-9_]+(?:\/[a-z0-9.,]+)?$/;
const float = ["hardfloat", "softfloat"];
const upTo = (prefix, last) => Array.from({ length: last + 1 }, (_, minor) => `${prefix}${minor}`);
const arm64 = {
	variable: "GOARM64",
	values: [...upTo("v8.", 9), ...upTo("v9.", 5)],
	options: ["lse", "crypto"]
};
const variantsOf = {
	"386": {
		variable: "GO386",
		values: ["sse2", "softfloat"]
	},
	amd64: {
		variable: "GOAMD64",
		values: [
			"v1",
			"v2",
			"v3",
			"v4"
		]
	},
	arm: {
		variable: "GOARM",
		values: [
			"v5",
			"v6",
			"v7"
		],
		options: float
	},
	arm64,
	mips: {
		variable: "GOMIPS",
		values: float
	},
	mipsle: {
		variable: "GOMIPS",
		values: float
	},
	mips64: {
		variable: "GOMIPS64",
		values: float
	},
	mips64le: {
		variable: "GOMIPS64",
		values: float
	},
	ppc64: {
		variable: "GOPPC64",
		values: [
			"power8",
			"power9",
			"power10"
		]
	},
	ppc64le: {
		variable: "GOPPC64",
		values: [
			"power8",
			"power9",
			"power10"
		]
	},
	riscv64: {
		variable: "GORISCV64",
		values: [
			"rva20u64",
			"rva22u64",
			"rva23u64"
		]
	},
	wasm: {
		variable: "GOWASM",
		values: ["satconv", "signext"],
		options: ["satconv", "signext"]
	}
};
const goosOf = {
	macos: "darwin",
	osx: "darwin",
	win: "windows",
	win32: "windows"
};
const goarchOf = {
	x64: "amd64",
	x86_64: "amd64",
	aarch64: "arm64",
	x86: "386",
	i386: "386",
	armv5: "arm/v5",
	armv6: "arm/v6",
	armv7: "arm/v7",
	armhf: "arm/v7"
};
/**
* What is wrong with a platform, or undefined. `known` are the lines of `go tool dist list`; without them any pair of the
* right form passes.
*/
function platformMistake(found, known) {
	const [goos, goarch, variant] = found.split("/");
	if (goos === void 0 || goarch === void 0 || !platformPattern.test(found)) {
		const lower = found.trim().toLowerCase().replaceAll(/[-_ ]/g, "/");
		const meant = platformPattern.test(lower) && platformMistake(lower, known) === void 0 ? lower : suggestion(found, known ?? []);
		return {
			kind: "platform-form",
			found,
			...meant !== void 0 && { meant }
		};
	}
	const pair = `${goos}/${goarch}`;
	const renamed = `${goosOf[goos] ?? goos}/${goarchOf[goarch] ?? goarch}`;
	if (renamed !== pair) return {
		kind: "platform-names",
		found,
		meant: renamed
	};
	if (known !== void 0 && !known.includes(pair)) {
		const meant = suggestion(pair, known);
		return {
			kind: "platform-not-built",
			found,
			...meant !== void 0 && { meant }
		};
	}
	if (variant === void 0) return void 0;
	const variants = variantsOf[goarch];
	if (variants === void 0) return {
		kind: "platform-without-variants",
		found,
		goos,
		goarch
	};
	if (isVariant(variant, variants)) return void 0;
	const meant = `${pair}/${nearestVariant(variant, variants)}`;
	return {
		kind: "platform-variant",
		found,
		pair,
		variants: variants.values,
		meant
	};
}
function isVariant(variant, { values, options = [] }) {
	const [value, ...rest] = variant.split(",");
	return value !== void 0 && values.includes(value) && rest.every((option) => options.includes(option));
}
/** Of numbered variants the numerically nearest: v9 means v4 rather than v1, and v8 means v8.0. */
function nearestVariant(variant, { values }) {
	const numberIn = (text) => Number.parseFloat(/[0-9]+(?:\.[0-9]+)?/.exec(text)?.[0] ?? "");
	const wanted = numberIn(variant);
	const gap = (value) => Math.abs(numberIn(value) - wanted);
	const [first = "", ...others] = values;
	if (Number.isNaN(wanted) || Number.isNaN(numberIn(first))) return suggestion(variant, values) ?? first;
	return others.reduce((nearest, value) => gap(value) < gap(nearest) ? value : nearest, first);
}
/** The platform of a text such as `linux/arm/v7`. Throws a UserError that says what was expected. */
function parsePlatform(text, known) {
	const mistake = platformMistake(text, known);
	if (mistake !== void 0) throw new UserError({
		kind: "wrong-platform",
		mistake
	});
	const [goos = "", goarch = "", variant] = text.split("/");
	return variant === void 0 ? {
		goos,
		goarch
	} : {
		goos,
		goarch,
		variant
	};
}
/** The environment that makes the go command build for a platform: GOOS, GOARCH and, for a variant, GOARM, GOAMD64… */
function platformEnv({ goos, goarch, variant }) {
	const env = {
		GOOS: goos,
		GOARCH: goarch
	};
	if (variant === void 0) return env;
	const variable = variantsOf[goarch]?.variable;
	if (variable === void 0) throw new Error(`${goarch} has no variants`);
	return {
		...env,
		[variable]: variable === "GOARM" ? variant.replace(/^v/, "") : variant
	};
}

// src/core/config/quantity-range.ts
/**
* The quantity's pattern without the texts of one number and one unit that lie outside of the range, as far as whole
* numbers of the unit tell. What it still takes and lies outside, such as `5h90m` of at most 6h, the reader refuses.
*/
function patternWithin(quantity, from, to) {
	const least = from === void 0 ? 0 : quantity.value(from);
	const most = to === void 0 ? Number.POSITIVE_INFINITY : quantity.value(to);
	const outside = quantity.units.flatMap((unit) => {
		const one = quantity.value(`1${unit}`);
		const amounts = [...quantity.value(`0.9${unit}`) < least ? amountsBelow(ratio(least, one)) : [], ...amountsAbove(ratio(most, one))];
		return amounts.length === 0 ? [] : `(?:${amounts.join("|")}) ?${unit.replace("/", "\\/")}$`;
	});
	const refused = [...least > 0 ? [`(?:[0.]+[^0-9.]+)+$`] : [], ...outside];
	const { source } = quantity.pattern;
	if (refused.length === 0) return source;
	return `^(?!\\+?(?:${refused.join("|")}))(?:${source.replace(/^\^/, "").replace(/\$$/, "")})$`;
}
const fraction = String.raw`(?:\.[0-9]*)?`;
/** Decimal numbers below a limit, by their whole part. */
function amountsBelow(limit) {
	const whole = Math.floor(limit);
	if (whole < 1) return [];
	return [...wholeBelow(whole).map((digits) => `0*${digits}${fraction}`), String.raw`\.[0-9]+`];
}
/** Decimal numbers above a limit, by their whole part; of a whole limit also those that have its whole part. */
function amountsAbove(limit) {
	if (!Number.isFinite(limit)) return [];
	const whole = Math.floor(limit);
	const beyond = wholeAbove(whole).map((digits) => `0*${digits}${fraction}`);
	return whole === limit ? [...beyond, String.raw`0*${whole}\.[0-9]*[1-9][0-9]*`] : beyond;
}
/** Whole numbers from 0 to below `limit`, without zeros in front. */
function wholeBelow(limit) {
	const digits = String(limit);
	return [...digits.length === 1 ? [] : [`[0-9]{1,${digits.length - 1}}`], ...changedAt(digits, (digit) => digit === 0 ? void 0 : [0, digit - 1])];
}
/** Whole numbers above `limit`, without zeros in front. */
function wholeAbove(limit) {
	const digits = String(limit);
	return [`[1-9][0-9]{${digits.length},}`, ...changedAt(digits, (digit) => digit === 9 ? void 0 : [digit + 1, 9])];
}
/** Numbers that share the first digits, have another one within a range, and then any. */
function changedAt(digits, range) {
	return [...digits].flatMap((digit, index) => {
		const other = range(Number(digit));
		const rest = digits.length - index - 1;
		return other === void 0 ? [] : `${digits.slice(0, index)}[${other[0]}-${other[1]}]${rest === 0 ? "" : `[0-9]{${rest}}`}`;
	});
}
/** The quotient, whole where only the representation of decimal fractions keeps it from being so. */
function ratio(value, one) {
	const quotient = value / one;
	const whole = Math.round(quotient);
	return Math.abs(quotient - whole) < whole * 1e-9 ? whole : quotient;
}

// src/core/config/values.ts
/** The message of a value of the wrong kind; `expected` completes "expected …". */
function wants(expected, meant) {
	return ({ input }) => told(wrongValue(input, expected, typeof input === "object" ? void 0 : meant?.(String(input))));
}
/** What the YAML language server says instead of showing a regular expression; others pass over it. */
const editorSays = (expected) => metadata({ errorMessage: `Expected ${expected}.` });
/** valibot takes a list for a map with the keys 0, 1, 2; JSON Schema, and people, do not. */
function noList(schema, expected) {
	const run = (dataset, config) => Array.isArray(dataset.value) ? {
		typed: false,
		value: dataset.value,
		issues: [refusal(dataset.value, wrongValue(dataset.value, expected))]
	} : schema["~run"](dataset, config);
	return {
		...schema,
		"~run": run
	};
}
/** A map of exactly these keys. Unlike valibot's own it reports all unknown keys, each with a suggestion. */
function keys(entries) {
	const known = Object.keys(entries);
	const expected = known.length > 3 ? `a map with keys such as ${known.slice(0, 3).join(", ")}` : `a map of ${known.join(", ")}`;
	const strict = strictObject(entries, ({ input, path }) => told(path === void 0 ? wrongValue(input, expected) : {
		kind: "missing-key",
		key: String(path[0].key)
	}));
	const run = (dataset, config) => {
		const input = dataset.value;
		if (typeof input !== "object" || input === null) return strict["~run"](dataset, config);
		const isKnown = ([key]) => Object.hasOwn(entries, key);
		const result = strict["~run"]({
			typed: false,
			value: Object.fromEntries(Object.entries(input).filter(isKnown))
		}, config);
		const [first, ...rest] = [...Object.keys(input).filter((key) => !Object.hasOwn(entries, key)).map((key) => {
			const meant = suggestion(key, known);
			const mistake = {
				kind: "unknown-key",
				key,
				known,
				...meant !== void 0 && { meant }
			};
			const path = [{
				type: "object",
				origin: "key",
				input: { ...input },
				key,
				value: void 0
			}];
			return {
				...refusal(key, mistake),
				path
			};
		}), ...result.issues ?? []];
		return first === void 0 ? result : {
			typed: false,
			value: result.value,
			issues: [first, ...rest]
		};
	};
	return noList({
		...strict,
		"~run": run
	}, expected);
}
/**
* Adds the mistakes that only a map as a whole shows. Unlike valibot's own checks these also run where parts of the map
* have mistakes, so that all are told at once; they get the map as it is written.
*/
function asWhole(schema, findingsIn) {
	const run = (dataset, config) => {
		const written = dataset.value;
		const result = schema["~run"](dataset, config);
		const issues = (isMap(written) ? findingsIn(written) : []).map(({ mistake, key }) => {
			if (key === void 0) return refusal(written, mistake);
			const path = [{
				type: "object",
				origin: key.origin,
				input: { ...written },
				key: key.name,
				value: void 0
			}];
			return {
				...refusal(written, mistake),
				path
			};
		});
		const [first, ...rest] = [...result.issues ?? [], ...issues];
		return first === void 0 ? result : {
			typed: false,
			value: result.value,
			issues: [first, ...rest]
		};
	};
	return {
		...schema,
		"~run": run
	};
}
/** A map as YAML has it. */
function isMap(written) {
	return typeof written === "object" && written !== null && !Array.isArray(written);
}
function refusal(input, mistake) {
	return {
		kind: "schema",
		type: "strict_object",
		input,
		expected: "Object",
		received: typeof input,
		message: told(mistake)
	};
}
/** Any text that is not empty. */
function text(description$2, expected = "a text") {
	return pipe(string(wants(expected)), description(description$2), nonEmpty(wants(`${expected} that is not empty`)));
}
/** A text of a form that a regular expression tells. */
function textLike(pattern, expected, description$3) {
	return pipe(string(wants(expected)), description(description$3), regex(pattern, wants(expected)), editorSays(expected));
}
/** True or false; people write YAML 1.1's `on`, `off`, `yes` and `no` too, which are texts in YAML 1.2. */
function flag(description$5) {
	const meant = (written) => /^(?:on|yes|y)$/i.test(written) ? "true" : /^(?:off|no|n)$/i.test(written) ? "false" : void 0;
	return pipe(boolean(wants("true or false", meant)), description(description$5));
}
/** One of a few words. */
function oneOf(words, description$10, what = "one of") {
	return pipe(picklist(words, wants(`${what} ${words.join(", ")}`, (written) => suggestion(written, words))), description(description$10));
}
/** A whole number within a range. */
function whole(from, to, description$8) {
	const message = wants(`a whole number from ${from} to ${to}`);
	return pipe(number$2(message), description(description$8), integer(message), minValue(from, message), maxValue(to, message));
}
/** A quantity as text, within a range given as it would be written; its output is in base units. */
function amount(quantity, description$6, from, to) {
	const bound = (limit, otherwise) => limit === void 0 ? otherwise : quantity.value(limit);
	const least = bound(from, 0);
	const most = bound(to, Number.POSITIVE_INFINITY);
	const message = wants(quantity.expected, quantity.meant);
	const range = [from === void 0 ? "" : `at least ${from}`, to === void 0 ? "" : `at most ${to}`].filter((part) => part !== "").join(" and ");
	return pipe(string(message), title(quantity.title), description(description$6), regex(quantity.pattern, message), check((written) => quantity.value(written) >= least && quantity.value(written) <= most, wants(range)), metadata({ pattern: patternWithin(quantity, from, to) }), editorSays(range === "" ? quantity.expected : `${quantity.expected}; ${range}`), transform(quantity.value));
}
/** `off`, whose output is undefined, or a quantity. */
function offOr(quantity, description$7, from, to) {
	const either = {
		...quantity,
		title: `off or ${quantity.title}`,
		pattern: new RegExp(`^off$|${quantity.pattern.source}`),
		expected: `off, or ${quantity.expected}`,
		meant: (written) => /^(?:false|none|no|0)$/i.test(written) ? "off" : quantity.meant(written),
		value: (written) => written === "off" ? quantity.value(from) : quantity.value(written)
	};
	const message = wants(either.expected, either.meant);
	const written = pipe(string(message), title(either.title), description(description$7));
	return pipe(written, regex(either.pattern, message), check((off) => either.value(off) >= quantity.value(from) && either.value(off) <= quantity.value(to), wants(`off, or at least ${from} and at most ${to}`)), metadata({ pattern: `^off$|${patternWithin(quantity, from, to)}` }), editorSays(`${either.expected}; at least ${from} and at most ${to}`), transform((off) => off === "off" ? void 0 : quantity.value(off)));
}
/** Values that end up as texts of a program: numbers and booleans are taken as they are written. */
function scalar() {
	const expected = "a text, a number, true or false";
	return pipe(union([
		string(),
		number$2(),
		boolean()
	], ({ input }) => told(wrongValue(input, input === null ? `${expected}; an empty text is written ""` : expected))), transform(String));
}
/** Environment variables. */
function variables(description$9) {
	const name = pipe(string(), regex(/^[A-Za-z_][A-Za-z0-9_]*$/, wants("a variable's name, of letters, digits and _")));
	const expected = "a map of variables and their values";
	return pipe(noList(record(name, scalar(), wants(expected)), expected), title("map of variables"), description(description$9));
}
/** A platform, or `host`; its output is the text. */
function platformText$1(description$4, hostToo = true) {
	const form = platformPattern.source;
	const pattern = new RegExp(hostToo ? `^host$|${form}` : form);
	const mistakeOf = (input) => {
		const host = typeof input === "string" && /^(?:local|native|hosts|localhost)$/i.test(input) ? "host" : void 0;
		if (hostToo && host !== void 0) return wrongValue(input, "host or GOOS/GOARCH", host);
		return (typeof input === "string" ? platformMistake(input) : void 0) ?? wrongValue(input, "GOOS/GOARCH, such as linux/arm64");
	};
	const message = ({ input }) => told(mistakeOf(input));
	return pipe(string(message), title("platform"), description(description$4), regex(pattern, message), check((written) => written === "host" || platformMistake(written) === void 0, message), examples([
		...hostToo ? ["host"] : [],
		"linux/amd64",
		"linux/arm64",
		"linux/arm/v7",
		"windows/amd64",
		"darwin/arm64"
	]), editorSays(hostToo ? "host or GOOS/GOARCH, such as linux/arm64" : "GOOS/GOARCH, such as linux/arm64"));
}

// src/core/config/flag-set.ts
/** What a name may consist of: it is printed in tables, given on command lines and becomes part of file names. */
const namePattern = /^[A-Za-z0-9][A-Za-z0-9._+-]{0,63}$/;
const nameRule = "a name of at most 64 letters, digits and . _ + -, beginning with a letter or digit";
const builtInNames = builtInFlagSets.map(({ name }) => name);
const described = (flagSet) => [buildLine(flagSet), ...Object.keys(flagSet.runEnv).length === 0 ? [] : [`run with ${assignments(flagSet.runEnv).join(" ")}`]].join(", ");
const tag = /^[\p{L}\p{N}_.]+$/u;
const tagMessage = wants("build tags of letters, digits, dots and _");
const definition$1 = keys({
	name: textLike(namePattern, nameRule, "Name in reports and budgets. A built-in name with other keys beside it replaces that flag set."),
	ldflags: exactOptional(text("-ldflags of go build.")),
	gcflags: exactOptional(text("-gcflags of go build.")),
	asmflags: exactOptional(text("-asmflags of go build.")),
	tags: exactOptional(pipe(union([string(), array(string(wants("a build tag")))], wants("build tags: a text or a list")), title("text or list of text"), description("Build tags: a list, or a text with commas or spaces between them."), check((written) => split(written).every((name) => tag.test(name)) && split(written).length > 0, tagMessage), transform(split))),
	buildmode: exactOptional(oneOf([
		"default",
		"exe",
		"pie"
	], "-buildmode of go build. Those that make no program are left out.")),
	trimpath: exactOptional(flag("-trimpath of go build.")),
	race: exactOptional(flag("-race of go build. Needs cgo.")),
	pgo: exactOptional(text("-pgo of go build: auto, off, or the path of a profile.")),
	env: exactOptional(variables("Environment of the build, such as CGO_ENABLED or GOEXPERIMENT. GOOS and GOARCH are for platforms.")),
	"run-env": exactOptional(variables("Environment of the measured program, such as GOGC or GOMEMLIMIT.")),
	build: exactOptional(text("A shell line that builds in place of the go command. It must write $OUTPUT; $PACKAGE, GOOS and GOARCH are set."))
});
const goBuildKeys = [
	"ldflags",
	"gcflags",
	"asmflags",
	"tags",
	"buildmode",
	"trimpath",
	"race",
	"pgo"
];
const definedFlagSet = asWhole(definition$1, ({ name, ...rest }) => {
	const at = (key, mistake) => ({
		mistake,
		key: {
			name: key,
			origin: "key"
		}
	});
	const env = isMap(rest.env) ? rest.env : {};
	const alone = typeof name === "string" && Object.keys(rest).length === 0 && !builtInNames.includes(name);
	const meant = `a built-in flag set (${builtInNames.join(", ")}), or keys that define this one`;
	const beside = rest.build === void 0 ? [] : goBuildKeys.filter((key) => key in rest);
	return [
		...alone ? [at("name", wrongValue(name, meant, suggestion(name, builtInNames)))] : [],
		...beside.map((key) => at(key, {
			kind: "beside-build",
			key
		})),
		...rest.race === true && String(env.CGO_ENABLED) === "0" ? [at("race", { kind: "race-without-cgo" })] : [],
		...["GOOS", "GOARCH"].filter((variable) => variable in env).map((variable) => at("env", {
			kind: "platform-variable",
			variable
		}))
	];
});
/** A built-in name, or a definition. */
const flagSetSchema = union([pipe(picklist(builtInNames, wants(`a built-in flag set (${builtInNames.join(", ")}), or a map that defines one`, (name) => suggestion(name, builtInNames))), title("name of a built-in flag set"), metadata({ enumDescriptions: builtInFlagSets.map(described) })), definedFlagSet], wants("the name of a built-in flag set, or a map that defines one"));
function split(written) {
	return typeof written === "string" ? written.split(/[,\s]+/).filter((name) => name !== "") : [...written];
}

// src/core/quantity.ts
const number = String.raw`[0-9]+(?:\.[0-9]+)?`;
const bytesOf = {
	B: 1,
	kB: 1e3,
	MB: 1e6,
	GB: 1e9,
	TB: 0xe8d4a51000,
	KiB: 1024,
	MiB: 2 ** 20,
	GiB: 2 ** 30,
	TiB: 2 ** 40
};
/** A number and its unit, however the unit is spelled; no unit is ''. */
function loosely(text) {
	const [, amount, unit] = /^\s*([0-9][0-9_]*(?:\.[0-9]+)?|\.[0-9]+)\s*([\p{L}%]*)\s*$/u.exec(text) ?? [];
	if (amount === void 0 || unit === void 0) return void 0;
	return {
		amount: amount.replaceAll(/_/g, "").replace(/^\./, "0."),
		unit: unit.toLowerCase()
	};
}
/** SI and IEC units with a number in front: `12MiB`, `1.5 GB`, `512B`. Value in bytes. */
const size = {
	title: "size",
	units: Object.keys(bytesOf),
	pattern: new RegExp(`^(?:[0-9]+ ?B|${number} ?(?:kB|MB|GB|TB|KiB|MiB|GiB|TiB))$`),
	expected: "a size with its unit, such as 12MiB, 32MB, 64kB or 512B",
	value: (text) => {
		const [, amount, unit] = /^([0-9.]+) ?([A-Za-z]+)$/.exec(text) ?? [];
		return Math.round(Number(amount) * (bytesOf[unit ?? ""] ?? NaN));
	},
	meant: (text) => {
		const loose = loosely(text);
		if (loose === void 0) return void 0;
		const { amount, unit } = loose;
		if (/^b(?:ytes?)?$/.test(unit) || unit === "" && Number(amount) >= 1024) return amount.includes(".") ? void 0 : `${amount}B`;
		const [, letter, binary] = /^([kmgt])(i?)b?(?:ytes?)?$/.exec(unit) ?? [];
		if (letter === void 0) return void 0;
		if (binary === "i") return `${amount}${letter.toUpperCase()}iB`;
		return `${amount}${letter === "k" ? "k" : letter.toUpperCase()}B`;
	}
};
const nanosecondsOf = {
	ns: 1,
	us: 1e3,
	µs: 1e3,
	μs: 1e3,
	ms: 1e6,
	s: 1e9,
	m: 6e10,
	h: 36e11
};
const durationPart = String.raw`(?:[0-9]+(?:\.[0-9]*)?|\.[0-9]+)(?:ns|us|µs|μs|ms|s|m|h)`;
/**
* A duration as Go's ParseDuration takes it: `60s`, `1m30s`, `10ms`, `.5s`. Value in seconds. Neither negative nor `0`,
* which says nothing that `0s` does not.
*/
const duration = {
	title: "duration",
	units: Object.keys(nanosecondsOf),
	pattern: new RegExp(String.raw`^\+?(?:${durationPart})+$`),
	expected: "a duration with its unit, such as 60s, 1m30s or 10ms",
	value: (text) => {
		let nanoseconds = 0;
		for (const [, amount, unit] of text.matchAll(/([0-9.]+)([^0-9.]+)/g)) nanoseconds += Math.round(Number(amount) * (nanosecondsOf[unit ?? ""] ?? NaN));
		return nanoseconds / 1e9;
	},
	meant: (text) => {
		if (/^\s*[0-9]+(?:\.[0-9]+)?\s*$/.test(text)) return `${text.trim()}s`;
		const spelled = text.replaceAll(/\s+/g, "").toLowerCase().replaceAll(/([0-9.]+)d(?:ays?)?/g, (_, days) => `${Number(days) * 24}h`).replaceAll(/(?:milliseconds?|millis|msecs?)/g, "ms").replaceAll(/(?:seconds?|secs?)/g, "s").replaceAll(/(?:minutes?|mins?)/g, "m").replaceAll(/(?:hours?|hrs?)/g, "h");
		return duration.pattern.test(spelled) ? spelled : void 0;
	}
};
/** `1%`, `0.5 %`. Value in per cent. */
const percent = {
	title: "percentage",
	units: ["%"],
	pattern: new RegExp(`^${number} ?%$`),
	expected: "a percentage, such as 1% or 0.5%",
	value: (text) => Number(text.slice(0, -1)),
	meant: (text) => {
		const loose = loosely(text);
		if (loose === void 0 || !/^(?:|%|pct|percent|per\s?cent)$/.test(loose.unit)) return void 0;
		return `${loose.amount}%`;
	}
};
/** A size that grows with time: `10kB/min`. Value in bytes per minute. */
const sizePerMinute = {
	title: "size per minute",
	units: size.units.map((unit) => `${unit}/min`),
	pattern: new RegExp(`${size.pattern.source.slice(0, -1)}/min$`),
	expected: "a size per minute, such as 10kB/min",
	value: (text) => size.value(text.slice(0, -4)),
	meant: (text) => {
		const bare = text.replace(/\s*\/\s*m(?:in(?:ute)?)?$/, "");
		const meant = size.pattern.test(bare) ? bare : size.meant(bare);
		return meant === void 0 ? void 0 : `${meant}/min`;
	}
};

// src/core/config/ready.ts
const kinds = [
	"http",
	"tcp",
	"stdout",
	"exit"
];
const host = String.raw`localhost|[0-9]{1,3}(?:\.[0-9]{1,3}){3}|\[[0-9A-Fa-f:.]+\]`;
const port = String.raw`:(?:\{port\}|[0-9]{1,5})`;
const urlPattern = new RegExp(String.raw`^http://(?:${host})(?:${port})?(?:[/?]\S*)?$`);
const urlExpected = "an http:// URL on localhost or an IP address, such as http://127.0.0.1:{port}/healthz";
const addressPattern = new RegExp(`^(?:${host})?${port}$`);
const addressExpected = "an address on localhost or an IP address, such as 127.0.0.1:{port}";
const isUrl = (written) => URL.canParse(written.replaceAll("{port}", "1"));
const url = pipe(textLike(urlPattern, urlExpected, "Ready when a GET of this http:// URL is answered with a status from 200 to 399."), check(isUrl, wants(urlExpected)));
const address = pipe(textLike(addressPattern, addressExpected, "Ready when this address accepts a connection."), check((written) => isUrl(`http://${written.replace(/^:/, "localhost:")}`) && !written.endsWith(":0"), wants(addressExpected)));
const pattern = pipe(string(wants("a regular expression in Go syntax")), title("regular expression"), description("Ready when a line of standard output matches this regular expression (Go syntax)."), nonEmpty(wants("a regular expression that is not empty")), check((written) => regexpProblem(written) === void 0, ({ input }) => {
	const why = regexpProblem(input);
	if (why === void 0) throw new Error(`${input} was refused, and nothing is wrong with it`);
	return told({
		kind: "wrong-regexp",
		found: foundIn(input),
		why
	});
}));
/**
* What keeps Go from compiling a regular expression, as far as that can be told without Go: it has no lookaround and
* no back-references, and what is malformed in JavaScript is malformed in Go. The probe has the last word.
*/
function regexpProblem(written) {
	const literal = written.replaceAll(/\\Q[\s\S]*?(?:\\E|$)/g, "q").replaceAll(/\\\\/g, "b");
	if (/\(\?(?:=|!|<=|<!)/.test(literal)) return { kind: "lookaround" };
	if (/\\[1-9]/.test(literal)) return { kind: "back-reference" };
	const translated = literal.replaceAll("(?P<", "(?<").replaceAll(/\(\?[imsU]*(?:-[imsU]+)?\)/g, "").replaceAll(/\(\?[imsU]*(?:-[imsU]+)?:/g, "(?:").replaceAll(/\[:\^?[a-z]+:\]/g, "a-z");
	try {
		new RegExp(translated);
		return;
	} catch (cause) {
		return {
			kind: "malformed",
			words: cause instanceof Error ? cause.message.slice(cause.message.lastIndexOf(": ") + 2) : String(cause)
		};
	}
}
const entries = keys({
	http: exactOptional(url),
	tcp: exactOptional(address),
	stdout: exactOptional(pattern),
	exit: exactOptional(whole(0, 255, "Ready when it has ended, with this exit code."))
});
/** One kind of readiness; its output is the `Ready` that the probe is told. */
const readySchema = pipe(entries, description("How the program shows that it is ready: exactly one of these."), metadata({ oneOf: kinds.map((kind) => ({ required: [kind] })) }), check((written) => Object.keys(written).length === 1, ({ input }) => told({
	kind: "not-exactly-one",
	found: Object.keys(input),
	of: kinds
})), transform(({ http, tcp, stdout, exit }) => {
	if (http !== void 0) return {
		kind: "http",
		url: http
	};
	if (tcp !== void 0) return {
		kind: "tcp",
		address: tcp
	};
	if (stdout !== void 0) return {
		kind: "stdout",
		pattern: stdout
	};
	return {
		kind: "exit",
		code: exit ?? 0
	};
}));

// src/core/config/program.ts
const packageExpected = "the path of one main package, such as ./cmd/server, relative to the working directory";
const packagePattern = /^[^-/\s\\][^\s\\]*$/;
const isOnePackage = (written) => !written.includes("...") && !/^[A-Za-z]:/.test(written);
/** Whether the path is one that the go command can be given, so that its name is worth a word. */
function isPackagePath(path) {
	return packagePattern.test(path) && isOnePackage(path);
}
const packagePath = pipe(string(wants(packageExpected)), title("package"), description("One main package as the go command takes it, relative to the working directory: `./cmd/server`."), regex(packagePattern, wants(packageExpected, (written) => written.includes("\\") ? slashes(written) : void 0)), check(isOnePackage, wants(`${packageExpected}; without programs, every main package is found`)), editorSays(packageExpected));
const slashes = (written) => written.replaceAll("\\", "/");
const runKeys = keys({
	args: optional(pipe(array(scalar(), wants("a list, one item for each argument")), title("list of text"), description("Arguments. `{port}` is replaced by a free port, another one for each start.")), []),
	env: optional(variables("Environment, beside the minimal one that every program gets. `{port}` as in args."), {}),
	ready: optional(readySchema, { exit: 0 }),
	timeout: optional(amount(duration, "How long a start may take until it counts as failed.", "10ms", "10m"), "10s")
});
const runMap = asWhole(runKeys, ({ args, env, ready }) => {
	const { http, tcp } = isMap(ready) ? ready : {};
	const told = [...Array.isArray(args) ? args : [], ...isMap(env) ? Object.values(env) : []];
	const hasPort = (value) => typeof value === "string" && value.includes("{port}");
	if (![http, tcp].some(hasPort) || told.some(hasPort)) return [];
	return [{
		mistake: { kind: "port-not-told" },
		key: {
			name: "ready",
			origin: "value"
		}
	}];
});
/** How to start a program, or that it is not to be. */
const run$1 = pipe(union([oneOf(["off"], "Never started, only sized."), runMap], wants("off, or a map such as { args: [--version] }")), description("How to start the program. Without it the first of `--version`, `version`, `--help` and `-h` is taken that ends by itself; `off`: it is never started, only sized."));
const definition = keys({
	name: exactOptional(textLike(namePattern, nameRule, "Name in reports and budgets. If base’s config has another package of this name, that is what head is compared with. Default: the last element of the package.")),
	package: exactOptional(packagePath),
	run: exactOptional(run$1),
	load: exactOptional(text("A shell line that puts load on the running program, for soaks.")),
	prebuilt: exactOptional(pipe(keys({
		base: text("Path of the binary of base."),
		head: text("Path of the binary of head.")
	}), description("Binaries that are measured as they are, in place of building; paths are relative to the working directory. Their row has the flag set `prebuilt`.")))
});
const definedProgram = pipe(asWhole(definition, (written) => {
	if ("package" in written || "prebuilt" in written && "name" in written) return [];
	const missing = "prebuilt" in written ? "name" : "package";
	return [{
		mistake: {
			kind: "missing-key",
			key: missing
		},
		key: {
			name: missing,
			origin: "key"
		}
	}];
}), metadata({ anyOf: [{ required: ["package"] }, { required: ["name", "prebuilt"] }] }));
/** A package, or a map with one. */
const programSchema = union([packagePath, definedProgram], wants("a package such as ./cmd/server, or a map"));
/**
* The name of a package's program: its last element, as the go command names binaries, so never a major version.
* Undefined where the path has none, as `.` has.
*/
function nameOfPackage(path) {
	const elements = path.split("/").filter((element) => element !== "" && element !== "." && element !== "..");
	const last = elements.at(-1);
	return last !== void 0 && elements.length > 1 && /^v[0-9]+$/.test(last) ? elements.at(-2) : last;
}

// src/core/config/names.ts
const runnerPlatforms = [
	"linux",
	"windows",
	"darwin"
].flatMap((goos) => [`${goos}/amd64`, `${goos}/arm64`]);
function nameMistakes(written, { platforms, module, experiments }) {
	const programs = listIn(written, "programs").map((item, index) => programName(item, index, module));
	const programNames = programs.map(({ name }) => name);
	const flagSetNames = listIn(written, "flag-sets").map((item) => stringIn(item) ?? stringIn(keyIn(item, "name")));
	const hasPrograms = keyIn(written, "programs") !== void 0;
	const hasFlagSets = keyIn(written, "flag-sets") !== void 0;
	return [
		...programs.flatMap(({ mistake }) => mistake ?? []),
		...twice(programNames, "programs", "program"),
		...twice(flagSetNames, "flag-sets", "flag-set"),
		...unknownPlatforms(written, platforms),
		...unknownExperiments(written, experiments),
		...listIn(written, "budgets").flatMap((budget, index) => [
			...hasPrograms ? unknownName(budget, index, "program", programNames) : [],
			...unknownFlagSet(budget, index, {
				names: hasFlagSets ? flagSetNames : ["default", "stripped"],
				prebuilt: listIn(written, "programs").flatMap((item, at) => keyIn(item, "prebuilt") === void 0 ? [] : [programs[at]?.name])
			}),
			...unknownBudgetPlatform(budget, index, platformsIn(written), platforms)
		])
	];
}
/** The name that a program goes by, given or from its package. */
function programName(item, index, module) {
	const given = stringIn(keyIn(item, "name"));
	if (given !== void 0) return { name: given };
	const path = stringIn(item) ?? stringIn(keyIn(item, "package"));
	if (path === void 0) return { name: void 0 };
	const name = nameOfPackage(path) ?? (module === void 0 ? void 0 : nameOfPackage(module));
	if (name !== void 0 && namePattern.test(name)) return { name };
	const at = typeof item === "string" ? ["programs", index] : [
		"programs",
		index,
		"package"
	];
	const mistake = name === void 0 ? {
		kind: "package-without-name",
		package: path
	} : {
		kind: "package-of-bad-name",
		package: path,
		expected: nameRule
	};
	return {
		name: void 0,
		mistake: isPackagePath(path) ? {
			path: at,
			mistake
		} : void 0
	};
}
/** Names become parts of file names, which some systems compare without case. */
function twice(names, key, of) {
	const lower = names.map((name) => name?.toLowerCase());
	return names.flatMap((name, index) => {
		const at = lower.indexOf(name?.toLowerCase());
		if (name === void 0 || at === index) return [];
		const first = names[at];
		const mistake = {
			kind: "name-twice",
			of,
			name,
			...first !== void 0 && first !== name && { first }
		};
		return [{
			path: [key, index],
			mistake
		}];
	});
}
function unknownName(budget, index, key, names, others = []) {
	const name = stringIn(keyIn(budget, key));
	if (name === void 0 || name === "" || names.includes(name) || names.includes(void 0)) return [];
	const known = names.filter((candidate) => candidate !== void 0);
	return [{
		path: [
			"budgets",
			index,
			key
		],
		mistake: unknownNameMistake(key, name, known, others)
	}];
}
/** A prebuilt program has a flag set of its own, and no other. */
function unknownFlagSet(budget, index, { names, prebuilt }) {
	const program = stringIn(keyIn(budget, "program"));
	const own = program !== void 0 && prebuilt.includes(program);
	return unknownName(budget, index, "flag-set", own ? [prebuiltFlagSet] : prebuilt.length > 0 ? [...names, prebuiltFlagSet] : names, own ? [] : builtInNames);
}
/** A budget names something that is not there. `others` exist, but not in this config. */
function unknownNameMistake(of, name, known, others = []) {
	if (others.includes(name)) return {
		kind: "budget-on-unlisted-flag-set",
		name,
		known
	};
	const meant = suggestion(name, known);
	return {
		kind: "budget-on-unknown-name",
		of,
		name,
		known: [...new Set(known)],
		...meant !== void 0 && { meant }
	};
}
function unknownPlatforms(written, known) {
	if (known === void 0) return [];
	const runners = keyIn(written, "runners");
	const keys = typeof runners === "object" && runners !== null && !Array.isArray(runners) ? Object.keys(runners) : [];
	return [...platformsIn(written).map((text, index) => ({
		text: text ?? "",
		path: ["platforms", index]
	})), ...keys.map((text) => ({
		text,
		path: ["runners", text],
		of: "key"
	}))].flatMap(({ text, ...place }) => {
		if (text === "host" || text === "" || platformMistake(text) !== void 0) return [];
		const mistake = platformMistake(text, known);
		return mistake === void 0 ? [] : [{
			...place,
			mistake
		}];
	});
}
function unknownExperiments(written, known) {
	if (known === void 0) return [];
	return listIn(written, "flag-sets").flatMap((flagSet, index) => {
		const value = stringIn(keyIn(keyIn(flagSet, "env"), "GOEXPERIMENT"));
		const mistake = value === void 0 ? void 0 : checkGoexperiment(value, known);
		return mistake === void 0 ? [] : [{
			path: [
				"flag-sets",
				index,
				"env",
				"GOEXPERIMENT"
			],
			mistake
		}];
	});
}
function unknownBudgetPlatform(budget, index, listed, known) {
	const platform = stringIn(keyIn(budget, "platform"));
	if (platform === void 0 || platform === "host" || platformMistake(platform) !== void 0) return [];
	if (listed.includes(platform) || listed.includes(void 0)) return [];
	const hosts = listed.includes("host") ? known ?? runnerPlatforms : [];
	if (hosts.includes(platform)) return [];
	const names = listed.filter((name) => name !== void 0).filter((name) => name === "host" || platformMistake(name) === void 0);
	const meant = suggestion(platform, [...names, ...hosts]);
	const mistake = {
		kind: "budget-on-unlisted-platform",
		platform,
		listed: names,
		orHost: hosts.length > 0,
		...meant !== void 0 && { meant }
	};
	return [{
		path: [
			"budgets",
			index,
			"platform"
		],
		mistake
	}];
}
function platformsIn(written) {
	if (keyIn(written, "platforms") === void 0) return ["host"];
	return listIn(written, "platforms").map(stringIn);
}
function keyIn(value, key) {
	if (typeof value !== "object" || value === null || !Object.hasOwn(value, key)) return void 0;
	return value[key];
}
function listIn(value, key) {
	const list = keyIn(value, key);
	return Array.isArray(list) ? list : [];
}
function stringIn(value) {
	return typeof value === "string" ? value : void 0;
}

// src/core/config/normal.ts
/** A config without mistakes in the shape that the rest of the program reads. */
function normalConfig(written, origin = {}) {
	const { programs, prepare, shards, history, measure, "release-tags": releaseTags } = written;
	const { soak, "memory-limit": memoryLimit, ...counts } = measure;
	return {
		...programs === void 0 ? {} : { programs: programs.map((program) => programOf(program, origin)) },
		flagSets: written["flag-sets"].map(flagSetOf),
		platforms: written.platforms.map((platform) => platform === "host" ? platform : parsePlatform(platform)),
		...prepare === void 0 ? {} : { prepare },
		freeze: written.freeze,
		measure: {
			...counts,
			...soak === void 0 ? {} : { soak },
			...memoryLimit === void 0 ? {} : { memoryLimit }
		},
		budgets: written.budgets.map((budget, index) => budgetOf$1(budget, index, origin)),
		...releaseTags === void 0 ? {} : { releaseTags },
		overrideLabel: written["override-label"],
		commentAbove: {
			bytes: written["comment-above"].size,
			percent: written["comment-above"].percent
		},
		...shards === void 0 ? {} : { shards },
		runners: written.runners,
		...history === void 0 ? {} : { history }
	};
}
function programOf(written, { module }) {
	const program = typeof written === "string" ? { package: written } : written;
	const { package: path = "" } = program;
	const name = program.name ?? nameOfPackage(path) ?? nameOfPackage(module ?? "");
	if (name === void 0) throw new Error(`no name for ${path}; the names were checked before`);
	return {
		...program,
		package: path,
		name
	};
}
function flagSetOf(written) {
	const defined = typeof written === "string" ? { name: written } : written;
	const builtIn = builtInFlagSets.find(({ name }) => name === defined.name);
	if (builtIn !== void 0 && Object.keys(defined).length === 1) return builtIn;
	const { "run-env": runEnv = {}, env = {}, ...rest } = defined;
	return {
		...rest,
		env,
		runEnv
	};
}
function budgetOf$1(written, index, { lineOf }) {
	const { "flag-set": flagSet, "max-growth": maxGrowth, ...rest } = written;
	return {
		...rest,
		...flagSet === void 0 ? {} : { flagSet },
		...maxGrowth === void 0 ? {} : { maxGrowth },
		...lineOf === void 0 ? {} : { line: lineOf(["budgets", index]) }
	};
}

// src/core/config/budget.ts
const budgetExpected = "a budget: a map with metric and max or max-growth";
const maxText = "Highest value that head may have, in the unit of the metric.";
const growthText = "How much head may have over base: per cent of base, or an amount in the unit of the metric. 0% allows none.";
/** The metrics of a unit, as an editor offers them. */
function metricOfUnit(unit) {
	const ofUnit = metrics.filter((metric) => metric.unit === unit);
	return pipe(picklist(ofUnit.map(({ id }) => id)), title("id of a metric"), description("What is limited: the id of a metric."), metadata({ enumDescriptions: ofUnit.map(({ what }) => what) }), editorSays(`one of ${metricIds.join(", ")}`));
}
/** The keys that every budget may have, whatever its metric. */
const common = {
	program: exactOptional(text("Only this program. Default: every program.", "the name of a program")),
	"flag-set": exactOptional(text("Only this flag set. Default: every flag set.", "the name of a flag set")),
	platform: exactOptional(platformText$1("Only this platform. Default: every platform."))
};
const what = {
	level: optional(oneOf(["fail", "warn"], "What happens when the limit is broken."), "fail"),
	against: optional(oneOf(["base", "release"], "What growth is compared with: base, or the latest release, which is the newest tag reachable from base."), "base")
};
function budgetOf(unit, max, maxGrowth) {
	return keys({
		metric: metricOfUnit(unit),
		...common,
		max: exactOptional(max),
		"max-growth": exactOptional(maxGrowth),
		...what
	});
}
/** Per cent, or an amount. */
function growth(absolute) {
	const either = {
		title: `percentage or ${absolute.title}`,
		pattern: new RegExp(`${percent.pattern.source}|${absolute.pattern.source}`),
		expected: `${percent.expected}, or ${absolute.expected}`,
		meant: (written) => percent.meant(written) ?? absolute.meant(written)
	};
	const message = wants(either.expected, either.meant);
	return pipe(string(message), title(either.title), description(growthText), regex(either.pattern, message), editorSays(either.expected), transform((written) => growthOf(written, absolute)));
}
function growthOf(written, absolute) {
	if (percent.pattern.test(written)) return {
		kind: "percent",
		percent: percent.value(written)
	};
	return {
		kind: "absolute",
		value: absolute.value(written)
	};
}
const count = (description$1) => {
	const message = wants("a number that is not negative");
	return pipe(number$2(message), description(description$1), minValue(0, message), finite(message));
};
function countGrowth() {
	const message = wants("a number that is not negative, or a percentage such as 1%");
	return pipe(union([pipe(number$2(), minValue(0, message)), pipe(string(), regex(percent.pattern, message))], message), title("number or percentage"), description(growthText), transform((written) => typeof written === "number" ? {
		kind: "absolute",
		value: written
	} : growthOf(written, percent)));
}
const shapes = variant("metric", [
	budgetOf("B", amount(size, maxText, "1B"), growth(size)),
	budgetOf("s", amount(duration, maxText, "1ns"), growth(duration)),
	budgetOf("count", count(maxText), countGrowth()),
	budgetOf("B/min", amount(sizePerMinute, maxText), growth(sizePerMinute)),
	budgetOf("1/min", count(maxText), countGrowth())
], ({ input }) => told(wrongValue(input, budgetExpected)));
/** Everything but the limits, whose form only the metric tells. For budgets whose metric is none. */
const ofNoMetric = keys({
	metric: picklist(metricIds, wants(`one of ${metricIds.join(", ")}`, (written) => suggestion(written, metricIds))),
	...common,
	max: exactOptional(unknown()),
	"max-growth": exactOptional(unknown()),
	...what
});
const run = (dataset, config) => {
	const written = dataset.value;
	if (!isMap(written) || metricIds.some((id) => id === written.metric)) return shapes["~run"](dataset, config);
	const { value, issues } = ofNoMetric["~run"](dataset, config);
	if (issues === void 0) throw new Error(`${String(written.metric)} is no metric, and no mistake either`);
	return {
		typed: false,
		value,
		issues
	};
};
const limits = ["max", "max-growth"];
/** A limit, or what was meant to be one and is told as an unknown key. */
const isLimit = (key) => limits.some((limit) => limit === (suggestion(key, limits) ?? key));
const budgetSchema = pipe(asWhole(noList({
	...shapes,
	"~run": run
}, budgetExpected), (written) => Object.keys(written).some(isLimit) ? [] : [{ mistake: { kind: "budget-without-limit" } }]), metadata({ anyOf: [{ required: ["max"] }, { required: ["max-growth"] }] }));

// src/core/config/schema.ts
const measureSchema = pipe(keys({
	runs: optional(whole(10, 1e5, "Runs of each cell, at most. Stops earlier when the time is up."), 200),
	time: optional(amount(duration, "Time for measuring, at most, for all cells of a job together.", "1s", "6h"), "60s"),
	cold: optional(oneOf(["off", "disk"], "disk: also measure starts with the binary evicted from the page cache."), "off"),
	soak: optional(offOr(duration, "How long each side of a program is kept running to see whether it grows; a minute finds 100 kB/s from outside.", "5s", "6h"), "off"),
	"memory-limit": optional(offOr(size, "Memory limit under which programs are started, too; also has their smallest limit found.", "1MB", "1TB"), "off")
}), description("How much is measured."));
const commentAboveSchema = pipe(keys({
	size: optional(amount(size, "Smallest change of a size, in bytes."), "64kB"),
	percent: optional(amount(percent, "Smallest change of a size, in per cent.", void 0, "100%"), "0.5%")
}), description("A change of size gets a comment when it is at least both of these; less goes to the job summary alone."));
const label = wants("the label of a runner");
const runners = pipe(string(label), regex(/^\S.*$/, label));
const configSchema = pipe(keys({
	programs: exactOptional(pipe(array(programSchema, wants("a list of programs")), description("The programs: a package each, or a map. Default: every main package found (of more than eight the eight largest), named after its folder."), minLength(1, told({
		kind: "empty-list",
		of: "programs"
	})))),
	"flag-sets": optional(pipe(array(flagSetSchema, wants("a list of flag sets")), description("The ways to build: names of built-in flag sets, and maps that define others."), minLength(1, told({
		kind: "empty-list",
		of: "flag-sets"
	}))), ["default", "stripped"]),
	platforms: optional(pipe(array(platformText$1("host, or GOOS/GOARCH, also with a variant."), wants("a list of platforms")), description("What to build for. The host is measured, the others are built and sized."), minLength(1, told({
		kind: "empty-list",
		of: "platforms"
	}))), ["host"]),
	prepare: exactOptional(text("A shell line that runs in each revision before its build.")),
	freeze: optional(variables("Environment of both builds, for what would stamp them differently, such as VERSION."), {}),
	measure: optional(measureSchema, {}),
	budgets: optional(pipe(array(budgetSchema, wants("a list of budgets")), description("Limits. Without any, the job fails only where a program of head does not build.")), []),
	"release-tags": exactOptional(textLike(/^(?![-/])[^\s~^:\\]+$/, "a pattern of tags, such as v*", "Which tags are releases for budgets with `against: release`: a pattern such as `v*`. Default: every tag.")),
	"override-label": optional(textLike(/^(?=\S).{1,50}$/, "a label of at most 50 characters", "Label of a pull request that lets it pass over budget."), "binary-budget-override"),
	"comment-above": optional(commentAboveSchema, {}),
	shards: exactOptional(whole(1, 256, "Jobs that a plan splits the cells into.")),
	runners: optional(pipe(noList(record(platformText$1("", false), runners, wants("a map of platforms and runner labels")), "a map of platforms and runner labels"), title("map of runner labels"), description("The label of the runner on which a plan measures a platform: `linux/arm64: ubuntu-24.04-arm`.")), {}),
	history: exactOptional(pipe(keys({ branch: textLike(/^(?![-/.])[^\s~^:?*[\\]+$/, "the name of a branch", "Branch that keeps the results of the default branch.") }), description("Where earlier results are kept.")))
}), title("Go Binary Budget"), description("Config of Go Binary Budget, by default .github/binary-budget.yml."));

// src/core/config/read-config.ts
/** What a repository without a config file has; an empty file says the same. */
const defaultConfig = normalConfig(parse(configSchema, {}));
/**
* Reads the text of a config file; `file` is its path for messages. Throws a UserError with all mistakes at once,
* in the order in which they stand in the file.
*/
function readConfig(text, file, surroundings = {}) {
	const document = parseConfigDocument(text);
	if ("mistakes" in document) throw refused(document.mistakes.map((mistake) => ({
		file,
		subject: [],
		...mistake
	})));
	const written = document.value ?? {};
	const result = safeParse(configSchema, written, { abortPipeEarly: true });
	const mistakes = [...(result.issues ?? []).flatMap(mistakesOf), ...nameMistakes(written, surroundings)];
	if (mistakes.length > 0 || document.duplicates.length > 0 || !result.success) {
		const duplicates = document.duplicates.map((mistake) => ({
			file,
			subject: [],
			...mistake
		}));
		const placed = mistakes.map(({ path, of, mistake }) => {
			const subject = of === "key" ? path.slice(0, -1) : path;
			return {
				file,
				...document.position(path, of),
				subject,
				mistake
			};
		});
		throw refused([...duplicates, ...placed].sort((a, b) => a.line - b.line || a.column - b.column));
	}
	return normalConfig(result.output, {
		...surroundings,
		lineOf: (path) => document.position(path).line
	});
}
/** The places in a config that was read without mistakes. */
function placesIn(text) {
	const document = parseConfigDocument(text);
	if ("mistakes" in document) throw new Error("the config was read before, and had no mistakes");
	return (path) => document.position(path);
}
/** Throws a UserError for budgets on programs that are not there; for when programs are found, not configured. */
function checkBudgetNames({ budgets }, programNames, { file, placeOf }) {
	const mistakes = budgets.flatMap(({ program }, index) => {
		if (program === void 0 || programNames.includes(program)) return [];
		const subject = [
			"budgets",
			index,
			"program"
		];
		return [{
			file,
			...placeOf(subject),
			subject,
			mistake: unknownNameMistake("program", program, programNames)
		}];
	});
	if (mistakes.length > 0) throw refused(mistakes);
}
const refused = (mistakes) => new UserError({
	kind: "mistakes-in-config",
	mistakes
});
/** The mistakes that an issue of valibot's stands for: of a choice between shapes, those of the shape that was meant. */
function mistakesOf(issue) {
	const path = (issue.path ?? []).map(({ key }) => key);
	const meant = (issue.issues ?? []).filter(({ kind, type, path: below, input }) => {
		return kind !== "schema" || below !== void 0 || type === "picklist" && typeof input === "string";
	});
	if (meant.length > 0) return meant.flatMap(mistakesOf).map((mistake) => ({
		...mistake,
		path: [...path, ...mistake.path]
	}));
	const last = issue.path?.at(-1);
	return [{
		path,
		...last !== void 0 && "origin" in last && last.origin === "key" ? { of: "key" } : {},
		mistake: mistakeIn(issue)
	}];
}

// src/core/start/schedule.ts
/**
* The rounds of one cell, warm-up first. Whoever stops early keeps the balance of the copies by stopping after a number of
* counted rounds that both `baseCopies` and `headCopies` divide.
*/
function roundsFor({ baseCopies, headCopies, pairs, warmup, random }) {
	const rounds = (count, isWarmup) => {
		const baseOrder = rotation(baseCopies, count, random);
		const headOrder = rotation(headCopies, count, random);
		return Array.from({ length: count }, (_, at) => {
			const starts = [...baseOrder.slice(at, at + 1).map((copy) => ({
				side: "base",
				copy,
				warmup: isWarmup
			})), ...headOrder.slice(at, at + 1).map((copy) => ({
				side: "head",
				copy,
				warmup: isWarmup
			}))];
			return random() < .5 ? starts : starts.reverse();
		});
	};
	return [...rounds(warmup, true), ...rounds(pairs, false)];
}
/** Rounds in which each of some files is started once, in random order, through all of its copies equally often. */
function turnsFor(copies, rounds, random) {
	const orders = copies.map((count) => rotation(count, rounds, random));
	return Array.from({ length: rounds }, (_, at) => shuffled(copies.length, random).map((which) => ({
		which,
		copy: orders[which]?.[at] ?? 0
	})));
}
/** Copies for that many starts: all of them in random order, then all of them in another, so that none is favoured. */
function rotation(copies, count, random) {
	const order = [];
	while (copies > 0 && order.length < count) order.push(...shuffled(copies, random));
	return order.slice(0, count);
}
/** Fisher and Yates. */
function shuffled(count, random) {
	const numbers = Array.from({ length: count }, (_, at) => at);
	for (let last = count - 1; last > 0; last--) {
		const at = Math.floor(random() * (last + 1));
		const [a, b] = [numbers[at], numbers[last]];
		numbers[at] = b;
		numbers[last] = a;
	}
	return numbers;
}
/** mulberry32: numbers from 0 up to 1 that a seed determines, so that a run's order can be repeated. */
function seededRandom(seed) {
	let state = seed | 0;
	return () => {
		state = state + 1831565813 | 0;
		let mixed = Math.imul(state ^ state >>> 15, 1 | state);
		mixed = mixed + Math.imul(mixed ^ mixed >>> 7, 61 | mixed) ^ mixed;
		return ((mixed ^ mixed >>> 14) >>> 0) / 2 ** 32;
	};
}

// src/core/history/change-point.ts
const shortest = 3;
const replicates = 200;
/**
* Changes of level in values that are above 0, the earliest first. The values of a level are taken as independent:
* those that drift, or resemble their neighbours, show changes too often.
*
* Binary segmentation by the maximally selected rank statistic (Lausen and Schumacher, Biometrics 48, 1992, 73–85). Its p is that
* of the Mann–Whitney test at the best split, times the number of splits (Bonferroni). The place is that of the least absolute
* deviations from two medians. Its interval is the bootstrap of Hušková and Kirch (Journal of Time Series Analysis 29, 2008,
* 947–972), meant for 95 %. Of a dozen values on either side it holds about nine of ten (__tests__/core/history/change-point.test.ts).
*/
function changePoints(values, rule) {
	const splits = splitsOf(values, 0, values.length, rule).sort((a, b) => a - b);
	const edges = [
		0,
		...splits,
		values.length
	];
	return splits.flatMap((_, index) => {
		const [from = 0, , to = values.length] = edges.slice(index, index + 3);
		const at = from + nearestFit(values.slice(from, to));
		const [before, after] = [values.slice(from, at), values.slice(at, to)];
		const shift = shiftOf(before.map(Math.log), after.map(Math.log), .95);
		if (shift === void 0) return [];
		const { lo, hi } = placeOf(before, after, rule.random);
		const ratio = {
			estimate: Math.expm1(shift.estimate),
			lo: Math.expm1(shift.lo),
			hi: Math.expm1(shift.hi)
		};
		return [{
			at,
			place: {
				lo: from + lo,
				hi: from + hi
			},
			ratio
		}];
	});
}
function splitsOf(values, from, to, rule) {
	const part = values.slice(from, to);
	const at = bestSplit(part);
	if (at === void 0) return [];
	const [before, after] = [part.slice(0, at), part.slice(at)];
	const apart = Math.abs(median(after) / median(before) - 1);
	const tried = part.length - 6 + 1;
	if (!(apart > rule.minimum) || mannWhitneyP(before, after) * tried >= rule.level) return [];
	return [
		...splitsOf(values, from, from + at, rule),
		from + at,
		...splitsOf(values, from + at, to, rule)
	];
}
/** Where the standardized rank sum of what comes before is furthest from what chance would have it be. */
function bestSplit(values) {
	const count = values.length;
	if (count < 6) return void 0;
	const ranks = ranksOf(values);
	let best;
	let sum = 0;
	for (let at = 1; at <= count - shortest; at++) {
		sum += ranks[at - 1] ?? 0;
		if (at < shortest) continue;
		const distance = Math.abs(sum - at * (count + 1) / 2) / Math.sqrt(at * (count - at));
		if (best === void 0 || distance > best.distance) best = {
			at,
			distance
		};
	}
	return best?.at;
}
/** Ranks from 1 on; equal values share the middle one of theirs. */
function ranksOf(values) {
	const order = values.map((value, at) => ({
		value,
		at
	})).sort((a, b) => a.value - b.value);
	const ranks = new Float64Array(values.length);
	for (let from = 0; from < order.length;) {
		let to = from + 1;
		while (to < order.length && order[to]?.value === order[from]?.value) to++;
		for (let at = from; at < to; at++) ranks[order[at]?.at ?? 0] = (from + 1 + to) / 2;
		from = to;
	}
	return ranks;
}
/** The split whose two medians are nearest to the values on either side. Ranks, which find that there is one, place it inwards. */
function nearestFit(values) {
	const before = deviations(values);
	const after = deviations(values.toReversed());
	let best = {
		at: shortest,
		error: Number.POSITIVE_INFINITY
	};
	for (let at = shortest; at <= values.length - shortest; at++) {
		const error = (before[at] ?? 0) + (after[values.length - at] ?? 0);
		if (error < best.error) best = {
			at,
			error
		};
	}
	return best.at;
}
/** By count: the sum of absolute deviations of the first so many values from their median. */
function deviations(values) {
	const sorted = [];
	const sums = [0];
	for (const value of values) {
		const [low = value, high = value] = [sorted[sorted.length - 1 >> 1], sorted[sorted.length >> 1]];
		sums.push((sums.at(-1) ?? 0) + Math.max(low - value, value - high, 0));
		let at = sorted.length;
		while (at > 0 && (sorted[at - 1] ?? 0) > value) at--;
		sorted.splice(at, 0, value);
	}
	return sums;
}
/** 95 % of the splits that are found where each side's own noise is drawn anew. */
function placeOf(before, after, random) {
	const drawn = (values) => values.map(() => values[Math.floor(random() * values.length)] ?? NaN);
	const found = Array.from({ length: replicates }, () => nearestFit([...drawn(before), ...drawn(after)]));
	found.sort((a, b) => a - b);
	const nth = (share) => found[Math.round(share * 199)] ?? before.length;
	return {
		lo: Math.min(nth(.025), before.length),
		hi: Math.max(nth(.975), before.length)
	};
}

// src/core/history/trend.ts
/** What people follow over months; the file has all metrics. */
const followed = [
	"size",
	"compressed-size",
	"cold-start",
	"peak-rss"
];
const commitsShown = 100;
/** Steps of a sampled metric are told by the rule that is made for noise between machines. */
const rule = (seed) => ({
	level: .01,
	minimum: .025,
	random: seededRandom(seed)
});
/** The last commits of a history with their releases, and for each cell and metric the course and its steps. */
function trendOf({ lines, unreadable }, options) {
	const { branch, releases, cells, most = commitsShown } = options;
	const times = new Map(lines.map(({ commit, time }) => [commit, Date.parse(time)]));
	const all = [...times].sort((a, b) => a[1] - b[1]).map(([commit]) => commit);
	const shown = all.slice(-most);
	const wanted = cells && new Set(cells.map(cellId));
	const courses = grouped(lines.filter((line) => wanted === void 0 || wanted.has(cellId(line))), cellId);
	return {
		branch,
		commits: shown.map((sha) => {
			const release = releases.get(sha);
			return {
				sha,
				time: times.get(sha) ?? 0,
				...release !== void 0 && { release }
			};
		}),
		series: [...courses.values()].flatMap((course) => seriesOf(course, all, shown, releases)),
		unreadable: unreadable.length
	};
}
/** One trend of what several jobs of a run read, each of its own cells: they may have read at different times. */
function mergedTrend(trends) {
	const longest = trends.toSorted((a, b) => b.commits.length - a.commits.length)[0];
	if (longest === void 0) return void 0;
	const place = new Map(longest.commits.map(({ sha }, at) => [sha, at]));
	const series = trends.flatMap(({ commits, series }) => series.flatMap((one) => {
		const kept = one.at.map((at) => place.get(commits[at]?.sha ?? ""));
		return kept.includes(void 0) ? [] : [{
			...one,
			at: kept.filter((at) => at !== void 0)
		}];
	}));
	const unique = new Map(series.map((one) => [JSON.stringify([cellId(one), one.metric]), one]));
	return {
		...longest,
		series: [...unique.values()]
	};
}
function seriesOf(course, all, shown, releases) {
	const [first] = course;
	const byCommit = new Map(course.map((line) => [line.commit, line]));
	if (first === void 0 || !shown.some((commit) => byCommit.has(commit))) return [];
	const place = new Map(shown.map((commit, at) => [commit, at]));
	return followed.flatMap((metric) => {
		const points = all.flatMap((commit) => {
			const recorded = byCommit.get(commit)?.metrics[metric];
			return recorded === void 0 ? [] : [[commit, recorded]];
		});
		const inSight = points.filter(([commit]) => place.has(commit));
		if (inSight.length === 0) return [];
		const isExact = metricOf(metric).kind === "exact";
		const steps = isExact ? exactSteps(points) : sampledSteps(inSight);
		const since = isExact ? sinceOf(points, steps, releases) : void 0;
		return [{
			...keyOf(first),
			metric,
			at: inSight.map(([commit]) => place.get(commit) ?? 0),
			values: inSight.map(([, recorded]) => centerOf(recorded)),
			...!isExact && {
				lo: inSight.map(([, recorded]) => typeof recorded === "number" ? recorded : recorded[1]),
				hi: inSight.map(([, recorded]) => typeof recorded === "number" ? recorded : recorded[2])
			},
			steps: steps.filter(({ commit }) => place.has(commit)),
			...since && { since }
		}];
	});
}
const centerOf = (recorded) => typeof recorded === "number" ? recorded : recorded[0];
/** Every change of an exact figure, at the commit that has it. */
function exactSteps(points) {
	return points.flatMap(([commit, recorded], at) => {
		const before = points[at - 1];
		const delta = before === void 0 ? 0 : centerOf(recorded) - centerOf(before[1]);
		return delta === 0 ? [] : [{
			commit,
			delta
		}];
	});
}
function sampledSteps(points) {
	const values = points.map(([, recorded]) => centerOf(recorded));
	if (values.some((value) => value <= 0)) return [];
	const commitAt = (at) => points[at]?.[0] ?? "";
	return changePoints(values, rule(points.length)).map(({ at, place, ratio }) => {
		const before = values[at - 1] ?? 0;
		return {
			commit: commitAt(at),
			delta: before * ratio.estimate,
			ratio: {
				estimate: ratio.estimate,
				lo: ratio.lo,
				hi: ratio.hi
			},
			between: {
				from: commitAt(place.lo),
				to: commitAt(Math.min(place.hi, points.length - 1))
			}
		};
	});
}
/** What became of an exact figure since the last release before the latest commit, else since the first commit there is. */
function sinceOf(points, steps, releases) {
	const last = points.at(-1);
	const earlier = points.slice(0, -1);
	const start = earlier.findLast(([commit]) => releases.has(commit)) ?? earlier[0];
	if (last === void 0 || start === void 0) return void 0;
	const [commit, from] = start;
	const delta = centerOf(last[1]) - centerOf(from);
	const later = new Set(points.slice(points.indexOf(start) + 1).map(([sha]) => sha));
	const largest = steps.filter((step) => later.has(step.commit) && Math.sign(step.delta) === Math.sign(delta)).toSorted((a, b) => Math.abs(b.delta) - Math.abs(a.delta))[0];
	const release = releases.get(commit);
	return {
		commit,
		...release !== void 0 && { release },
		delta,
		...largest && { step: {
			commit: largest.commit,
			delta: largest.delta
		} }
	};
}

// src/core/judge/changed.ts
/**
* Whether a comment is due (`comment: on-change`): a verdict other than `pass`, a limit that is exceeded, or a row that changed.
* Without a base no row has changed. A size has changed where it moved by at least both of `commentAbove`.
*/
function changedOf({ revisions, cells, budgets, verdict }, commentAbove) {
	if (verdict !== "pass") return true;
	if (budgets.some((budget) => budget.verdict === "over" || budget.verdict === "overridden")) return true;
	if (revisions.base === void 0) return false;
	return cells.some((cell) => isOneSided(cell) || modulesDiffer(cell) || cell.deadCode !== void 0 || cell.startFailure !== void 0 || limitLost(cell) || sizeMoved(cell, commentAbove) || sampledMoved(cell) || cell.metrics["cold-start"]?.variation !== void 0);
}
/** New or gone; a side that failed is neither. */
function isOneSided({ base, head, failure }) {
	return failure === void 0 && base === void 0 !== (head === void 0);
}
/** Base always starts under the limit, and head never does; at the edge, where both do at times, there is no news. */
function limitLost({ underLimit }) {
	const { base, head } = underLimit ?? {};
	return base?.starts !== void 0 && base.ready === base.starts && head?.ready === 0;
}
function modulesDiffer({ sameness, base, head }) {
	if (sameness !== "different" || base === void 0 || head === void 0) return false;
	const lacks = (binary, path) => binary.modules.every((module) => module.path !== path);
	return head.modules.some(({ path }) => lacks(base, path)) || base.modules.some(({ path }) => lacks(head, path));
}
function sizeMoved({ metrics }, { bytes, percent }) {
	const { base, delta } = metrics.size ?? {};
	if (base === void 0 || delta === void 0) return false;
	const moved = Math.abs(delta);
	return moved > 0 && !exceeds(bytes, moved) && !exceeds(percent * base.center, moved * 100);
}
function sampledMoved({ metrics }) {
	return metricIds.some((id) => {
		const decision = metrics[id]?.decision;
		return metricOf(id).kind !== "exact" && (decision === "grew" || decision === "shrank");
	});
}

// src/core/plan/matrix-of-folders.ts
/**
* Whether a matrix is one over folders, as for many services in one repository: a value of it is the job's working
* directory, or one of the folders in its path. Then its other jobs are mostly those of other folders, and how many this one
* has, and which of them is the first, is not to be known.
*/
function isMatrixOfFolders(matrix, directory) {
	const path = `/${trimmed(directory)}/`;
	return Object.values(matrix ?? {}).some((value) => {
		if (typeof value !== "string") return false;
		const folder = trimmed(value);
		return folder !== "" && folder !== "." && path.includes(`/${folder}/`);
	});
}
/** `services/a` of `./services/a/`. */
const trimmed = (path) => path.replaceAll("\\", "/").replace(/^(?:\.?\/)+|\/+$/g, "");

// package.json
var name = "go-binary-budget";
var version = "1.0.0";
var homepage = "https://github.com/go-binary-budget/go-binary-budget#readme";

// src/render/words/did-you-mean.ts
/** ` Did you mean "x"?` to end a sentence with, or nothing. */
function didYouMean(meant) {
	return meant === void 0 ? "" : ` Did you mean ${JSON.stringify(meant)}?`;
}

// src/render/words/experiment-text.ts
/** What is wrong with a GOEXPERIMENT, and what Go has instead. */
const experimentText = (mistake) => `GOEXPERIMENT=${mistake.value}: ${problemText(mistake)}`;
function problemText(mistake) {
	switch (mistake.kind) {
		case "experiment-without-gc": return "Go has no experiment that switches the garbage collector off. What Go does have: the flag set gc-off (GOGC=off at run time), GOMEMLIMIT in run-env, or another compiler by build: (TinyGo: tinygo build -gc=none).";
		case "unknown-experiment": {
			const list = mistake.known.length === 0 ? "none" : mistake.known.join(", ");
			return `this Go toolchain has no experiment ${JSON.stringify(mistake.experiment)}; it has ${list}.${didYouMean(mistake.meant)}`;
		}
		case "experiment-refused": return commandFailureText(mistake.failure);
	}
}

// src/render/words/sentence.ts
/** Words of others, with the full stop that another sentence can follow. */
const sentence = (words) => /[.!?]$/.test(words) ? words : `${words}.`;

// src/render/words/value-mistakes.ts
/** What was found in a config, and what was expected instead. */
function valueText(mistake) {
	if (isAboutExperiment(mistake)) return experimentText(mistake);
	switch (mistake.kind) {
		case "file-too-long": return `found a file of ${mistake.characters} characters, expected a config of at most ${mistake.limit}.`;
		case "nested-too-deeply": return "found values nested too deeply, expected a config.";
		case "second-document": return "found a second document, expected one.";
		case "not-yaml": return `not YAML: ${sentence(mistake.words)}`;
		case "unusable-yaml": return `not usable YAML: ${sentence(mistake.words)}`;
		case "other-yaml": return `found %YAML ${mistake.version}, expected YAML 1.2: remove that line.`;
		case "key-twice": return `found the key ${JSON.stringify(mistake.key)} twice in one map.`;
		case "unknown-alias": return `found *${mistake.alias}, expected the name of an anchor above it.`;
		case "wrong-value": return foundInstead(foundText(mistake.found), mistake.expected, mistake.meant);
		case "wrong-regexp": return foundInstead(foundText(mistake.found), `a regular expression in Go syntax: ${regexpText(mistake.why)}`);
		case "not-exactly-one": return foundInstead(mistake.found.join(" and ") || "none", `exactly one of ${mistake.of.join(", ")}`);
		case "empty-list": return `found an empty list, expected ${insteadOfNone[mistake.of]}.`;
		case "missing-key": return `the key "${mistake.key}" is missing.`;
		case "unknown-key": return foundInstead(`the unknown key ${textText(mistake.key)}`, `one of ${mistake.known.join(", ")}`, mistake.meant);
		case "budget-without-limit": return "found neither max nor max-growth, expected one of them, or both: a budget without a limit holds nothing.";
		case "beside-build": return `found ${mistake.key} beside build, expected it in that line: build runs in place of go build.`;
		case "race-without-cgo": return "found race with CGO_ENABLED=0, expected one of them: the race detector needs cgo.";
		case "platform-variable": return `found ${mistake.variable}, expected it under platforms.`;
		case "port-not-told": return "found {port} here but in neither args nor env, expected it in one of them: the program cannot know its port.";
		case "package-without-name": return `found the package ${textText(mistake.package)}, whose path gives the program no name, expected a name beside it: { name: …, package: ${mistake.package} }.`;
		case "package-of-bad-name": return `found the package ${textText(mistake.package)} without a name; its last element is no name: expected ${mistake.expected}.`;
		case "name-twice": {
			const other = mistake.first === void 0 ? "" : `, once as ${textText(mistake.first)}`;
			return `found the ${nouns[mistake.of]} ${textText(mistake.name)} twice${other}, expected each name once: give one of them another.`;
		}
		case "budget-on-unknown-name": {
			const { of, name, known, meant } = mistake;
			const expected = known.length === 0 ? `no name, as there is no ${nouns[of]}` : `a ${nouns[of]} that is there: ${known.join(", ")}`;
			return foundInstead(textText(name), expected, meant);
		}
		case "budget-on-unlisted-flag-set": return `found the built-in flag set ${textText(mistake.name)}, which flag-sets does not list, expected one of ${mistake.known.join(", ")}: add it there.`;
		case "budget-on-unlisted-platform": {
			const { platform, listed, orHost, meant } = mistake;
			const host = orHost ? ", or that of a host" : "";
			return foundInstead(textText(platform), `a platform that platforms lists (${listed.join(", ")})${host}`, meant);
		}
		case "platform-form":
		case "platform-names":
		case "platform-not-built":
		case "platform-without-variants":
		case "platform-variant": return platformText(mistake);
	}
}
/** What is wrong with a platform. */
function platformText(mistake) {
	const found = JSON.stringify(mistake.found);
	switch (mistake.kind) {
		case "platform-form": return foundInstead(found, "GOOS/GOARCH, such as linux/arm64, or with a variant, such as linux/arm/v7", mistake.meant);
		case "platform-names": return foundInstead(found, "Go's own names", mistake.meant);
		case "platform-not-built": return foundInstead(found, "a platform that this Go toolchain builds ELF, Mach-O or PE files for (see \"go tool dist list\")", mistake.meant);
		case "platform-without-variants": {
			const pair = `${mistake.goos}/${mistake.goarch}`;
			return foundInstead(found, `${pair} without a variant: ${mistake.goarch} has none`, pair);
		}
		case "platform-variant": return foundInstead(found, `one of ${summary(mistake.variants)} after ${mistake.pair}`, mistake.meant);
	}
}
function isAboutExperiment(mistake) {
	switch (mistake.kind) {
		case "experiment-without-gc":
		case "unknown-experiment":
		case "experiment-refused": return true;
		default: return false;
	}
}
/** `budgets[0].max`. */
function subjectText(path) {
	return path.map((key, depth) => typeof key === "number" ? `[${key}]` : depth === 0 ? key : `.${key}`).join("");
}
/** The sentence that most mistakes are told in. */
function foundInstead(found, expected, meant) {
	return `found ${found}, expected ${expected}.${didYouMean(meant)}`;
}
/** A written value: short, on one line, without control characters. */
function foundText(found) {
	switch (found.kind) {
		case "nothing": return "nothing";
		case "list": return "a list";
		case "map": return "a map";
		case "text": return textText(found.text);
		case "scalar": return found.text;
	}
}
const textText = (text) => JSON.stringify(text.length > 80 ? `${text.slice(0, 77)}…` : text);
function regexpText(why) {
	switch (why.kind) {
		case "lookaround": return "it has no lookahead and no lookbehind";
		case "back-reference": return "it has no back-references";
		case "malformed": return why.words;
	}
}
const nouns = {
	program: "program",
	"flag-set": "flag set"
};
const insteadOfNone = {
	programs: "a program: leave programs out to have every main package found",
	"flag-sets": "a flag set: leave flag-sets out to have default and stripped",
	platforms: "a platform: leave platforms out to have host"
};
const summary = (values) => values.length > 6 ? `${values[0]} to ${values.at(-1)}` : values.join(", ");

// src/render/words/config-mistakes.ts
const page$1 = "config-mistake";
const shownMistakes = 50;
const configMistakes = {
	"no-config-file": {
		page: page$1,
		text: ({ file }) => `${file}: there is no such config file. Write one, or leave the setting out for zero-config.`
	},
	"config-is-a-folder": {
		page: page$1,
		text: ({ file }) => `${file} is a folder, expected a config file.`
	},
	"config-not-utf8": {
		page: page$1,
		text: (at) => `${placeText(at)}: found bytes that are not UTF-8, expected a text file in UTF-8.`
	},
	"config-of-other-name": {
		page: page$1,
		text: ({ other, file }) => `${other} is not read: rename it to ${file}, or name it as the config.`
	},
	"mistakes-in-config": {
		page: ({ mistakes }) => mistakes.every(({ mistake }) => isAboutExperiment(mistake)) ? "unknown-goexperiment" : page$1,
		text: ({ mistakes }) => {
			const lines = mistakes.slice(0, shownMistakes).map((mistake) => `${placeText(mistake)}: ${placedText(mistake)}`);
			const more = mistakes.length - lines.length;
			return [...lines, ...more > 0 ? [`and ${more} more mistakes`] : []].join("\n");
		}
	},
	"unknown-name": {
		page: "unknown-name",
		text: ({ option, name, meant, known }) => `${option} ${name}: there is no such name.${didYouMean(meant)} Known: ${known.join(", ")}.`
	},
	"wrong-platform": {
		page: page$1,
		text: ({ mistake }) => `platform: ${platformText(mistake)}`
	},
	"prebuilt-not-planned": {
		page: page$1,
		text: ({ program }) => `programs: ${program}: a prebuilt program cannot be planned: measure it in a job of its own.`
	},
	"too-few-shards": {
		page: page$1,
		text: ({ shards }) => `shards: ${shards} is less than one job for each of the runners that platforms and runners name.`
	}
};
/** A mistake in a config without its place, for where that is shown. */
function placedText({ subject, mistake }) {
	return subject.length === 0 ? valueText(mistake) : `${subjectText(subject)}: ${valueText(mistake)}`;
}
const placeText = ({ file, line, column }) => `${file}:${line}:${column}`;

// src/render/words/git-mistakes.ts
const gitMistakes = {
	"no-git": {
		page: "no-git",
		text: () => "There is no git command on PATH: install git, or put it on PATH."
	},
	"no-folder": {
		page: "no-folder",
		text: ({ path }) => `There is no folder ${path}: name one that exists.`
	},
	"not-a-folder": {
		page: "no-folder",
		text: ({ path }) => `${path} is no folder: name the one that the Go module is in.`
	},
	"no-folder-in-head": {
		page: "no-folder",
		text: ({ head, folder }) => `${head} has no folder ${folder}. Name one that it has, or another revision with --head.`
	},
	"no-repository": {
		page: "no-repository",
		text: (mistake) => `${mistake.dir} ${notIn[mistake.for]}`
	},
	"nothing-checked-out": {
		page: "no-repository",
		text: ({ dir }) => `${dir} has no files checked out (a bare repository, or the inside of .git): run this in a checkout.`
	},
	"repository-of-another-user": {
		page: "repository-of-another-user",
		text: ({ dir, remedy = `git config --global --add safe.directory ${dir}` }) => `The repository of ${dir} belongs to another user, so git refuses to work in it. Run this as its owner, or allow it: ${remedy}`
	},
	"not-checked-out": {
		page: "no-checkout-of-base",
		text: ({ sha, path, words }) => `${short(sha)} could not be checked out to ${path}: ${words}`
	},
	"unknown-revision": {
		page: "unknown-revision",
		text: unknownRevision
	},
	"commit-missing": {
		page: "shallow-clone",
		text: ({ sha, role, problem }) => `Commit ${short(sha)} (${roleText(role)}) is not in this clone and could not be fetched: ${fetchProblemText(problem)}\nIn a workflow give the action a token that may read the repository, or actions/checkout fetch-depth: 0; in a clone: git fetch --unshallow.`
	}
};
const notIn = {
	comparison: "is not in a Git repository, so there is no base to compare with. Name a folder of a clone.",
	workflow: "is not in a Git checkout. Add a step before this one: `- uses: actions/checkout@v7`.",
	history: "is not in a Git repository."
};
const origins = {
	"base-option": "--base",
	"head-option": "--head",
	"base-input": "The input \"base\""
};
function unknownRevision({ given, revision, root, meant, names, shallow, remote }) {
	const known = names.length === 0 ? "It has no branches or tags." : `It has ${names.slice(0, 10).join(", ")}${names.length > 10 ? "…" : "."}`;
	const cut = shallow ? " This clone is shallow: its history ends at some commit." : "";
	const fetch = remote === void 0 ? "" : ` Or did you not fetch it yet? git fetch ${remote}; in a workflow: actions/checkout with fetch-depth: 0.`;
	return `${origins[given]} "${revision}" names no commit in ${root}.${didYouMean(meant)} ${known}${cut}${fetch}`;
}
function roleText(role) {
	switch (role.kind) {
		case "first-parent": return "first parent of the merge commit";
		case "base-of-merge-group": return "base of the merge group";
		case "before": return `the commit before ${short(role.sha)}`;
	}
}

// src/render/words/go-mistakes.ts
const goMistakes = {
	"command-not-found": {
		page: "command-not-found",
		text: ({ command }) => `\`${command}\` was not found on PATH. Install it, or add its folder to PATH.`
	},
	"no-go": {
		page: "no-go",
		text: () => "There is no go command on PATH. Install Go from https://go.dev/dl, or in a workflow add a step before this one: `- uses: actions/setup-go@v7` with `go-version-file: go.mod`."
	},
	"go-command-fails": {
		page: "go-command-fails",
		text: ({ dir, failure }) => `The go command fails${dir === void 0 ? "" : ` in ${dir}`}: ${commandFailureText(failure)}`
	},
	"packages-not-listed": {
		page: "go-command-fails",
		text: ({ module, failure }) => `The packages in ${module} cannot be listed: ${commandFailureText(failure)}`
	},
	"modules-not-listed": {
		page: "go-command-fails",
		text: ({ dir, failure }) => `The modules of ${dir}/go.work cannot be listed: ${commandFailureText(failure)}`
	},
	"toolchain-not-to-be-had": {
		page: "toolchain-not-to-be-had",
		text: ({ dir, failure }) => `The Go toolchain that go.mod or go.work asks for in ${dir} cannot be had: ${commandFailureText(failure)}. Install that version (actions/setup-go with \`go-version-file: go.mod\`), or set GOTOOLCHAIN=auto and let the job reach the module proxy (actions/setup-go sets GOTOOLCHAIN=local).`
	},
	"go-too-old": {
		page: "go-too-old",
		text: ({ version, oldestMinor }) => `${version} is too old: Go 1.${oldestMinor} or newer is needed. Install a newer one (actions/setup-go, input go-version); it also builds modules that say an older version.`
	},
	"no-module": {
		page: "no-module",
		text: ({ dir }) => `There is no go.mod and no go.work in ${dir}, nor in a folder below it. Name the folder of the Go module: DIR in a terminal, \`working-directory\` in a workflow.`
	},
	"no-programs": {
		page: "no-programs",
		text: noPrograms
	},
	"no-programs-to-plan": {
		page: "no-programs",
		text: () => "There is nothing to plan: no program was found."
	},
	"no-such-package": {
		page: "no-such-package",
		text: ({ program, package: written, meant, known }) => {
			const list = `${known.slice(0, 10).join(", ")}${known.length > 10 ? "…" : "."}`;
			const there = known.length === 0 ? "" : ` Main packages here: ${list}`;
			return `programs: ${program}: neither base nor head has such a package. Check its "package". It says ${written}.${didYouMean(meant)}${there}`;
		}
	},
	"probe-does-not-compile": {
		page: "probe-does-not-compile",
		text: ({ version, failure }) => `The probe, which starts and measures programs, does not compile with ${version}: ${commandFailureText(failure)}`
	},
	"another-run": {
		page: "another-run",
		text: ({ pid, host, waitedSeconds, lock }) => `Another run (process ${pid} on ${host}) has been building this repository for more than ${waitedSeconds} s, and two at a time would disturb each other. Wait for it, or stop it; if it is gone, delete ${lock}.`
	},
	"no-place-to-build": {
		page: "no-place-to-build",
		text: ({ refused, markers }) => `No folder outside of every repository to build in:\n${refused.map(refusedText).join("\n")}\nSet XDG_CACHE_HOME or TMPDIR to a folder of yours without ${markers.join(", ")} in it or above.`
	},
	"prebuilt-unreadable": {
		page: "no-prebuilt-binary",
		text: ({ program, path, words = "it cannot be read" }) => `programs: ${program}: prebuilt: ${path}: ${words}.`
	},
	"prebuilt-missing": {
		page: "no-prebuilt-binary",
		text: ({ program, base, head }) => `programs: ${program}: prebuilt: found neither a file ${head} nor ${base}, expected the binaries of head and base. Paths are relative to the working directory.`
	},
	"prepare-failed": {
		page: "prepare-failed",
		text: ({ side, line, exitCode, output }) => `In ${side}, prepare (${line}) ended with exit code ${exitCode}:\n${output}`
	},
	"wrong-goexperiment": {
		page: "unknown-goexperiment",
		text: (wrong) => `${originText(wrong.in)}: ${experimentText(wrong.mistake)}`
	}
};
function noPrograms({ dir, skipped, constrained, notes }) {
	const none = constrained ? "there are sources of package main, but build constraints (or CGO_ENABLED=0) leave out all files of it" : "the module is a library";
	const list = skipped.map(({ package: path, reason }) => `${path} (${skipReasonText(reason)})`).join(", ");
	return `No main package to build in ${dir}: ${skipped.length === 0 ? none : `those found are skipped: ${list}`}.${notes.map((note) => ` ${noteText(note)}.`).join("")} Name what to build under \`programs:\` in the config file, for example \`- { name: demo, package: ./examples/demo }\`.`;
}
function refusedText({ path, why }) {
	switch (why.kind) {
		case "marker": return `${path}: ${why.marker} lies above`;
		case "not-a-folder": return `${path}: it is no folder`;
		case "writable-by-others": return `${path}: others may write to it`;
		case "failed": return `${path}: ${why.words}`;
	}
}
function originText(origin) {
	switch (origin.kind) {
		case "environment": return "the environment";
		case "freeze": return "freeze";
		case "flag-set": return `flag set ${origin.name}`;
	}
}

// src/render/words/runner-mistakes.ts
const runnerMistakes = {
	"not-a-runner": {
		page: "not-a-runner",
		text: ({ variable }) => `${variable} is not set, so this is not a GitHub runner. In a terminal use: npx go-binary-budget`
	},
	"no-event-payload": {
		page: "event-payload",
		text: ({ path }) => `There is no file ${path} (GITHUB_EVENT_PATH), where the event's payload should be.`
	},
	"event-payload-not-json": {
		page: "event-payload",
		text: ({ path }) => `The event's payload in ${path} (GITHUB_EVENT_PATH) is not JSON.`
	},
	"event-payload-lacks": {
		page: "event-payload",
		text: ({ event, key }) => `The payload of the ${event} event (GITHUB_EVENT_PATH) has no ${key}. Run this on a GitHub runner, or give the whole payload, with act by --eventpath.`
	},
	"pull-request-target": {
		page: "pull-request-target",
		text: () => "pull_request_target is not supported: it would build a stranger's code with a token that can write. Use `on: pull_request`."
	},
	"workflow-run-measures": {
		page: "input-mistake",
		text: () => "A workflow_run event has nothing to measure: use `mode: report`, see docs/github.md."
	},
	"workflow-run-without-token": {
		page: "input-mistake",
		text: () => "mode: report under workflow_run needs a token: leave the input \"token\" out."
	},
	"input-not-a-choice": {
		page: "input-mistake",
		text: ({ input, value, choices }) => `${input}: "${value}" is not a choice. Expected: ${choices.join(", ")}.`
	},
	"jobs-not-names": {
		page: "input-mistake",
		text: () => "jobs: this is not a list of names as JSON. Write the output \"jobs\" of the step with `mode: plan`."
	},
	"results-not-there": {
		page: "no-results",
		text: ({ given }) => `results: ${given} is no file or folder, and no JSON of outputs either.`
	},
	"results-not-json": {
		page: "no-results",
		text: () => "results: this is no JSON. Write toJSON(needs), as an expression."
	},
	"results-need-artifacts": {
		page: "jobs-alone",
		text: () => "This server has no artifacts: hand the results to this job by the input \"results\", as toJSON(needs)."
	},
	"result-not-handed-on": {
		page: "result-not-handed-on",
		text: ({ why }) => {
			const tooLarge = why.kind === "no-artifacts" ? ", and the result is too large for an output" : "";
			const remedy = why.kind === "no-artifacts" ? "Let each job measure less, see docs/matrix.md." : "Run this job again, and then the one that reports.";
			return `What this job measured could not be handed on to the job with \`mode: report\`: ${notHandedOnText(why)}${tooLarge}. ${remedy} The report of this job alone is in its summary.`;
		}
	}
};
/** Why the other jobs cannot have this one's result, to end a sentence with. */
function notHandedOnText(why) {
	switch (why.kind) {
		case "no-artifacts": return "this server has no artifacts";
		case "no-token": return "its result could not be uploaded (the runner has no token for it)";
		case "not-uploaded": return `its result could not be uploaded (${why.words})`;
	}
}

// src/render/words/losses.ts
const losses = {
	"cache-refused": {
		page: "cache-refused",
		text: ({ why }) => `${cacheText(why)}. It costs time only.`
	},
	"history-not-kept": {
		page: "history-not-kept",
		text: ({ branch, why }) => `Nothing was added to the history on the branch ${branch}: ${sentence(historyText(why))} It takes \`contents: write\` in the workflow that runs on pushes, and a branch that is not protected.`
	},
	"label-not-read": {
		page: "label-not-read",
		text: ({ label, why }) => `Whether the label "${label}" is set could not be read, so the budgets hold: ${labelText(why)}`
	},
	"comment-without-token": {
		page: "no-permission-to-comment",
		text: () => "No comment: the input \"token\" is empty. The report is in the job summary."
	},
	"comment-refused": {
		page: "no-permission-to-comment",
		text: ({ words }) => `No comment: ${sentence(words)} The report is in the job summary.`
	},
	"job-alone": {
		page: "jobs-alone",
		text: ({ why }) => `This job reports itself alone, without the other jobs of its matrix: ${notHandedOnText(why)}.`
	}
};
function historyText(why) {
	if (why.kind === "failed") return why.said;
	const text = why.kind === "not-read" ? fetchProblemText(why.problem) : why.said;
	return why.attempts === 1 ? text : `${text} (${why.attempts} attempts)`;
}
/** Why a cache did not do its work. */
function cacheText(why) {
	switch (why.kind) {
		case "no-service": return "this runner has no cache service";
		case "not-read": return `cache not read: ${why.words}`;
		case "not-written": return `cache not written: ${why.words}`;
		case "not-taken": return `the cache did not take ${why.key}`;
	}
}
const labelText = (why) => why.kind === "no-token" ? "the input \"token\" is empty." : sentence(why.words);

// src/render/words/terminal-mistakes.ts
const page = "arguments";
const terminalMistakes = {
	"option-of-command": {
		page,
		text: ({ option, command }) => `--${option} belongs to ${command}. See --help.`
	},
	"several-folders": {
		page,
		text: ({ operands, command }) => {
			const meant = command === void 0 ? "" : ` Did you mean the command ${command}?`;
			return `Expected one folder, found ${operands.length}: ${operands.join(" ")}.${meant} See --help.`;
		}
	},
	"command-takes-one-folder": {
		page,
		text: ({ command, operands }) => `${command} takes one folder, found ${operands.length}: ${operands.join(" ")}.`
	},
	"option-not-of-command": {
		page,
		text: ({ option, command }) => `${command} takes no --${option}. See --help.`
	},
	"option-without-folder": {
		page,
		text: ({ option }) => `--${option}: a folder is expected, found nothing.`
	},
	"option-without-value": {
		page,
		text: ({ option }) => `--${option}: a value is expected, found nothing.`
	},
	"compare-takes-two-revisions": {
		page,
		text: ({ operands }) => `compare takes two revisions, base first, and at most a folder; found ${operands}. A folder of that name is written ./compare.`
	},
	"compare-takes-no-option": {
		page,
		text: ({ option }) => `compare takes its revisions without --${option}. See --help.`
	},
	"only-size": {
		page,
		text: ({ only }) => `--only ${only}: the only choice is "size".`
	},
	"inspect-takes-one-binary": {
		page,
		text: ({ operands }) => `inspect takes one binary, found ${operands}. A folder of that name is written ./inspect.`
	},
	"diff-takes-two-binaries": {
		page,
		text: ({ operands }) => `diff takes two binaries, base first, found ${operands}. A folder of that name is written ./diff.`
	},
	"unknown-option": {
		page,
		text: ({ option, meant }) => `${option} is not an option.${meant === void 0 ? "" : ` Did you mean --${meant}?`} See --help.`
	},
	"option-twice": {
		page,
		text: ({ option }) => `--${option} is given twice. See --help.`
	},
	"arguments-refused": {
		page,
		text: ({ words }) => `${words}. See --help.`
	},
	"output-is-no-folder": {
		page: "output-not-writable",
		text: ({ output, path }) => `--output ${output}: ${path} is not a folder.`
	},
	"output-not-writable": {
		page: "output-not-writable",
		text: ({ output, path, code }) => `--output ${output}: nothing can be written to ${path} (${code}).`
	},
	"not-a-go-binary": {
		page: "not-a-go-binary",
		text: ({ path, words = "it cannot be read" }) => `${path}: ${words}.`
	},
	"sample-not-made": {
		page: "sample-not-made",
		text: ({ folder, args, exitCode, words }) => `The sample repository could not be made in ${folder}: \`git ${args.join(" ")}\` ended with exit code ${exitCode}.\n${words}\nIt takes Git 2.29 or newer and a writable temporary folder.`
	},
	"init-would-replace": {
		page: "init-would-replace",
		text: ({ paths }) => `${paths.join(" and ")}: there already, and different as shown above; nothing was written. Run init in a terminal to be asked, or with --force to replace.`
	},
	"no-history-branch": {
		page: "config-mistake",
		text: ({ path }) => `${path} has no \`history: { branch }\`, so nothing says where the history is.`
	},
	"history-branch-not-read": {
		page: "unknown-revision",
		text: ({ branch, words }) => `The branch ${branch} could not be read: ${words}`
	}
};

// src/render/words/mistake-text.ts
/** Everything that goes wrong for users, with its page in docs/errors and its sentence. */
const mistakeTable = {
	...configMistakes,
	...gitMistakes,
	...goMistakes,
	...losses,
	...runnerMistakes,
	...terminalMistakes
};
/** What is wrong, where, and what to do. */
const mistakeText = (mistake) => entryOf(mistake).text(mistake);
/** The page in docs/errors that says more. */
function mistakePage(mistake) {
	const { page } = entryOf(mistake);
	return typeof page === "function" ? page(mistake) : page;
}
/** A user's mistake as the shells print it: what is wrong and what to do, and where more is said of it. */
const errorText = (mistake) => `${mistakeText(mistake)}\nMore: ${errorUrl(mistakePage(mistake))}`;
/** The notice of a run that goes on without something, on one line. */
const lossText = (loss) => `${mistakeText(loss)} More: ${errorUrl(mistakePage(loss))}`;
/** What was thrown, in a sentence. */
function thrownText(error) {
	if (error instanceof UserError) return mistakeText(error.mistake);
	return error instanceof Error ? error.message : String(error);
}
/** The address of a page about what went wrong; of this major version, as pages say what to write in its config. */
function errorUrl(page) {
	return `${homepage.replace(/#.*$/, "")}/blob/v${version.split(".", 1)[0]}/docs/errors/${page}.md`;
}
/** TypeScript does not see that the entry of a kind takes the mistakes of that kind. */
const entryOf = ({ kind }) => mistakeTable[kind];

export { textOfFlags as A, isPackagePath as C, builtInFlagSets as D, platformName as E, require_fastest_levenshtein as M, UserError as N, checkGoexperiment as O, readConfig as S, platformEnv as T, seededRandom as _, thrownText as a, defaultConfig as b, placedText as c, version as d, isMatrixOfFolders as f, roundsFor as g, trendOf as h, mistakeText as i, suggestion as j, prebuiltFlagSet as k, sentence as l, mergedTrend as m, errorUrl as n, cacheText as o, changedOf as p, lossText as r, notHandedOnText as s, errorText as t, name as u, turnsFor as v, namePattern as w, placesIn as x, checkBudgetNames as y };
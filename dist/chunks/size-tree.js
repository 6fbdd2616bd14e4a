import { i as __toESM } from "./rolldown-runtime.js";
import { m as grouped } from "./history-fold.js";
import { n as require_compare, r as require_valid, t as require_coerce } from "./coerce.js";

// src/core/binary/size-groups.ts
var import_valid = /* @__PURE__ */ __toESM(require_valid(), 1);
var import_compare = /* @__PURE__ */ __toESM(require_compare(), 1);
var import_coerce = /* @__PURE__ */ __toESM(require_coerce(), 1);
/** The names that groups of bytes have where a module's path would stand. */
const standardModule = "standard library";
const noModule = "code of C and of no module";
const noPackage = "of no package";
const moduleName = (module) => module === void 0 ? noModule : module === "std" ? standardModule : module;

// src/core/binary/inspection.ts
/** Bytes by package, the largest change first. */
function packageDifferences(base, head) {
	const path = ({ path }) => path;
	return differences(sums(base.packages, path), sums(head.packages, path));
}
/** Bytes by symbol, in all that a file holds for it, the largest change first. None unless both sides name theirs. */
function symbolDifferences(base, head) {
	if (base.symbols === void 0 || head.symbols === void 0) return [];
	const key = ({ package: path, name }) => `${path}\n${name}`;
	return differences(sums(base.symbols, key), sums(head.symbols, key)).map((difference) => {
		const [path = "", name = ""] = difference.name.split("\n");
		return {
			...difference,
			package: path,
			name: asInSource(name)
		};
	});
}
/** The linker writes a dot in the last element of a package's path as `%2e`, and some other characters likewise. */
const asInSource = (name) => name.replace(/%([0-9a-f]{2})/g, (_, code) => String.fromCharCode(Number.parseInt(code, 16)));
/** Bytes by section of the file, the largest change first. */
function sectionDifferences(base, head) {
	const bytes = ({ sections }) => sums(sections.map(({ name, fileBytes }) => ({
		name,
		bytes: fileBytes
	})), ({ name }) => name);
	return differences(bytes(base), bytes(head));
}
/** Bytes that belong to no package, by what they are: debug information, symbols, headers… */
function kindDifferences(base, head) {
	return differences(unownedByKind(base), unownedByKind(head));
}
/** Bytes of the file by what they are, whether a package owns them or not. */
function bytesByKind({ parts, unknown }) {
	const kinds = sums(parts, ({ kind }) => kind);
	if (unknown > 0) kinds.set("unknown", unknown);
	return kinds;
}
/** Bytes that belong to no package, by what they are. */
function unownedByKind({ parts, unknown }) {
	const kinds = sums(parts.filter((part) => part.package === void 0), ({ kind }) => kind);
	if (unknown > 0) kinds.set("unknown", unknown);
	return kinds;
}
function sums(items, keyOf) {
	const found = /* @__PURE__ */ new Map();
	for (const item of items) found.set(keyOf(item), (found.get(keyOf(item)) ?? 0) + item.bytes);
	return found;
}
/** What differs between two tables of bytes, the largest change first. */
function differences(base, head) {
	return [.../* @__PURE__ */ new Set([...head.keys(), ...base.keys()])].map((name) => ({
		name,
		base: base.get(name) ?? 0,
		head: head.get(name) ?? 0
	})).filter((difference) => difference.base !== difference.head).sort((a, b) => Math.abs(b.head - b.base) - Math.abs(a.head - a.base));
}

// src/core/binary/module-changes.ts
/**
* The modules of either side, each once. A path that ends in another major version is the same module to a reader:
* yaml/v3 that went and yaml/v4 that came are one upgrade, not a loss and a growth of a third of a megabyte each.
*/
function moduleChanges(base, head) {
	const before = new Map(base.map((module) => [module.path, module]));
	const after = new Map(head.map((module) => [module.path, module]));
	const gone = base.filter(({ path }) => !after.has(path));
	const came = head.filter(({ path }) => !before.has(path));
	const successors = /* @__PURE__ */ new Map();
	for (const old of gone) {
		const next = came.find((module) => stem(module.path) === stem(old.path) && ![...successors.values()].includes(module));
		if (next !== void 0) successors.set(old, next);
	}
	const predecessors = new Map([...successors].map(([old, next]) => [next, old]));
	return [...head.map((module) => changeOf$1(before.get(module.path) ?? predecessors.get(module), module)), ...gone.filter((module) => !successors.has(module)).map((module) => changeOf$1(module, void 0))];
}
/** `go.yaml.in/yaml/v4` and `gopkg.in/yaml.v3` without what says the major version. */
const stem = (path) => path.replace(/(\/v\d+|^(gopkg\.in\/.*)\.v\d+)$/, "$2");
function changeOf$1(base, head) {
	const named = head ?? base;
	if (named === void 0) throw new Error("a module of neither side");
	return {
		name: named.path,
		paths: [...new Set([base, head].flatMap((module) => module?.path ?? []))],
		...base && { base: versionText(base) },
		...head && { head: versionText(head) },
		change: base === void 0 ? "new" : head === void 0 ? "gone" : direction(base, head)
	};
}
/** A replaced module is another one even when its version says the same. */
const versionText = ({ version, replaced_by }) => replaced_by === void 0 ? version : `${version} (${replaced_by})`;
function direction(base, head) {
	if (base.path === head.path && versionText(base) === versionText(head)) return "same";
	return (0, import_valid.default)(base.version) !== null && (0, import_valid.default)(head.version) !== null && (0, import_compare.default)(base.version, head.version) > 0 ? "downgraded" : "upgraded";
}

// src/core/binary/causes.ts
/**
* Whose doing a change is, the largest first: modules that came, went, changed version or grew, the program's own
* packages and those of the standard library that came or went, embedded files, and what belongs to nobody. With both sides dissected the bytes add up
* to the difference of the two files; without, build info alone names modules, and they have no bytes.
*/
function causesOf(base, head) {
	const changes = moduleChanges(base.facts.modules, head.facts.modules);
	const bytes = bytesByCause(base, head, changes);
	const ofModules = changes.flatMap((change) => moduleCause(change, bytes.get(`module ${change.name}`)));
	return [
		...toolchainCause(base.facts, head.facts, bytes.get(toolchainKey)),
		...ofModules,
		...restOf(bytes)
	].toSorted((a, b) => Math.abs(b.bytes ?? 0) - Math.abs(a.bytes ?? 0) || rank(a) - rank(b));
}
/** Where bytes do not tell: what is new first. */
const rank = ({ kind, change }) => kind === "toolchain" ? 1 : change === "new" ? 0 : change === "gone" ? 2 : 3;
const toolchainKey = "toolchain Go";
/** Another Go version is the cause of what became of the standard library, which is then none of the user's doing. */
function toolchainCause(base, head, bytes) {
	const [before, after] = [base.go_version, head.go_version];
	if (before === after) return [];
	const [old, now] = [(0, import_coerce.default)(before), (0, import_coerce.default)(after)];
	return [{
		kind: "toolchain",
		change: old !== null && now !== null && (0, import_compare.default)(old, now) > 0 ? "downgraded" : "upgraded",
		name: "Go",
		...before !== void 0 && { base: before },
		...after !== void 0 && { head: after },
		...bytes && { bytes: deltaOf(bytes) }
	}];
}
/** A module that is linked more or less than in base changed, too, at the same version. */
function moduleCause({ name, base, head, change }, bytes) {
	if (change === "same" && bytes === void 0) return [];
	return [{
		kind: "module",
		change: change === "same" ? grewOrShrank(deltaOf(bytes)) : change,
		name,
		...base !== void 0 && { base },
		...head !== void 0 && { head },
		...bytes && { bytes: deltaOf(bytes) }
	}];
}
/** What is no module and no toolchain: own packages, embedded files, the standard library, bytes of nobody. */
function restOf(bytes) {
	return [...bytes].flatMap(([key, difference]) => {
		const [kind, name] = split(key);
		if (kind === "module" || kind === "toolchain") return [];
		return [{
			kind,
			change: kind === "other" ? grewOrShrank(deltaOf(difference)) : changeOf(difference),
			name,
			bytes: deltaOf(difference)
		}];
	});
}
const deltaOf = (difference) => difference === void 0 ? 0 : difference.head - difference.base;
const grewOrShrank = (delta) => delta > 0 ? "grew" : "shrank";
const changeOf = (difference) => difference.base === 0 ? "new" : difference.head === 0 ? "gone" : grewOrShrank(deltaOf(difference));
function split(key) {
	const at = key.indexOf(" ");
	return [key.slice(0, at), key.slice(at + 1)];
}
/** Bytes in base and in head by cause; those that are equal are left out. Empty unless both sides were dissected. */
function bytesByCause(base, head, changes) {
	if (base.inspection === void 0 || head.inspection === void 0) return /* @__PURE__ */ new Map();
	const keyOf = packageKeys(base, head, changes);
	const embedded = embeddedDifferences(base.inspection, head.inspection);
	const untouched = untouchedPackages(base, head, changes);
	const sums = (side, inspection) => {
		const found = /* @__PURE__ */ new Map();
		const add = (key, bytes) => found.set(key, (found.get(key) ?? 0) + bytes);
		const named = /* @__PURE__ */ new Map();
		for (const { name, package: owner, ...bytes } of embedded) {
			add(`embedded ${name}`, bytes[side]);
			named.set(owner, (named.get(owner) ?? 0) + bytes[side]);
		}
		for (const one of inspection.packages) {
			const shared = untouched.has(one.path) ? one.bytes - one.code - one.functionTable : one.shared ?? 0;
			add(keyOf(one), one.bytes - shared - (named.get(one.path) ?? 0));
			if (shared > 0) add("other data shared by packages", shared);
		}
		for (const [kind, bytes] of unownedByKind(inspection)) add(`other ${unownedKindName(kind)}`, bytes);
		return found;
	};
	const found = differences(sums("base", base.inspection), sums("head", head.inspection));
	return new Map(found.map((difference) => [difference.name, difference]));
}
/** The name of the cause that its packages are together, but for those that have a row of their own. */
const standardLibrary = "standard library";
/** Bytes from which a package of the standard library that came or went is worth a name. */
const namedFrom = 16e3;
/** Under which cause the bytes of a package are added up. */
function packageKeys(base, head, changes) {
	const dependencies = new Map(changes.flatMap(({ name, paths }) => paths.map((path) => [path, name])));
	const own = new Set([base, head].flatMap(({ facts }) => facts.main_module?.path ?? []));
	const sameGo = base.facts.go_version === head.facts.go_version;
	const named = standardPackagesOfOneSide(base, head);
	return ({ path, module }) => {
		if (module === "std" && !sameGo) return toolchainKey;
		if (module === "std") return named.has(path) ? `package ${path}` : `other ${standardLibrary}`;
		if (module === void 0) return "other code of C and of no package";
		const dependency = dependencies.get(module);
		if (dependency !== void 0) return `module ${dependency}`;
		return own.has(module) ? `package ${path}` : `other ${module}`;
	};
}
/** An import of `net/http` or `time/tzdata` is somebody's choice, and can be undone. Another Go version's packages are not. */
function standardPackagesOfOneSide(base, head) {
	const ofSide = ({ inspection }) => inspection?.packages.filter(({ module }) => module === "std") ?? [];
	const [before, after] = [ofSide(base), ofSide(head)];
	const onlyIn = (these, others) => {
		const known = new Set(others.map(({ path }) => path));
		return these.filter(({ path, bytes }) => !known.has(path) && bytes >= namedFrom);
	};
	return new Set([...onlyIn(before, after), ...onlyIn(after, before)].map(({ path }) => path));
}
/**
* Dependencies of the same version whose code is the same to the byte: nobody changed their data either, so where more or
* less of it is found, whose it is was told differently on the two sides.
*/
function untouchedPackages(base, head, changes) {
	const same = new Set(changes.filter(({ change }) => change === "same").map(({ name }) => name));
	if (base.facts.go_version === head.facts.go_version) same.add("std");
	const before = new Map(base.inspection?.packages.map((one) => [one.path, one]));
	const untouched = head.inspection?.packages.filter(({ path, module, code, functionTable }) => {
		const old = before.get(path);
		return module !== void 0 && same.has(module) && old?.code === code && old.functionTable === functionTable;
	});
	return new Set(untouched?.map(({ path }) => path));
}
/** A web application may embed hundreds of files; those that changed most have a name of their own. */
const mostEmbedded = 20;
/** Files of go:embed whose size differs, the largest change first. */
function embeddedDifferences(base, head) {
	const byName = ({ embedded = [] }) => new Map(embedded.map((file) => [JSON.stringify([file.package, file.name]), file.bytes]));
	return differences(byName(base), byName(head)).slice(0, mostEmbedded).map(({ name: key, ...bytes }) => {
		const [owner, name] = JSON.parse(key);
		return {
			...bytes,
			name,
			package: owner
		};
	});
}
const kindNames = {
	dwarf: "debug information",
	"symbol-table": "symbol table",
	"dynamic-symbols": "dynamic symbols",
	relocations: "relocations",
	headers: "headers",
	padding: "padding",
	"build-info": "build info",
	unknown: "unknown"
};
/** Bytes of a kind that packages own elsewhere, here without an owner. */
const unownedKindName = (kind) => kindNames[kind] ?? `${kind.replaceAll("-", " ")} shared by packages`;

// src/core/binary/size-tree.ts
const growing = (name) => ({
	name,
	base: 0,
	head: 0
});
/** Grows a tree along paths, so that its sums are right by the way it is made. */
function sizeTreeGrower() {
	const root = growing("");
	const within = (path) => {
		const way = [root];
		for (const name of path) way.push(childOf(way.at(-1) ?? root, name));
		const last = way.at(-1) ?? root;
		return (side, name, bytes) => {
			if (bytes === 0) return;
			for (const node of way) node[side] += bytes;
			childOf(last, name)[side] += bytes;
		};
	};
	return {
		add: (side, path, bytes) => {
			if (bytes !== 0) within(path.slice(0, -1))(side, path.at(-1) ?? "", bytes);
		},
		within,
		root: () => finished(root)
	};
}
function childOf(node, name) {
	node.children ??= /* @__PURE__ */ new Map();
	let child = node.children.get(name);
	if (child === void 0) {
		child = growing(name);
		node.children.set(name, child);
	}
	return child;
}
function finished({ name, base, head, children }) {
	if (children === void 0) return {
		name,
		base,
		head
	};
	return {
		name,
		base,
		head,
		children: Array.from(children.values(), finished).sort(largestFirst)
	};
}
const extent = ({ base, head }) => Math.max(base, head);
const largestFirst = (a, b) => extent(b) - extent(a);
/** What of a package no symbol names: its share of the function table, type data, constants. */
const noSymbol = "of no symbol";
/** Every byte of both files by whose it is. Of a package the symbols are known only where they were asked for. */
function sizesByPackage({ base, head }) {
	const grower = sizeTreeGrower();
	for (const [side, inspection] of [["base", base], ["head", head]]) {
		if (inspection === void 0) continue;
		const named = /* @__PURE__ */ new Map();
		const moduleOf = new Map(inspection.packages.map(({ path, module }) => [path, moduleName(module)]));
		for (const [path, symbols] of grouped(inspection.symbols ?? [], ({ package: path }) => path)) {
			const add = grower.within([moduleOf.get(path) ?? "code of C and of no module", path]);
			let sum = 0;
			for (const { name, bytes } of symbols) {
				add(side, name, bytes);
				sum += bytes;
			}
			named.set(path, sum);
		}
		for (const { path, module, bytes } of inspection.packages) {
			const known = named.get(path);
			const way = [moduleName(module), path];
			grower.add(side, known === void 0 ? way : [...way, noSymbol], bytes - (known ?? 0));
		}
		for (const { kind, name, package: path, bytes } of inspection.parts) {
			if (path !== void 0) continue;
			const what = unownedKindName(kind);
			grower.add(side, name === void 0 ? [noPackage, what] : [
				noPackage,
				what,
				name
			], bytes);
		}
		grower.add(side, [noPackage, unownedKindName("unknown")], inspection.unknown);
	}
	return grower.root();
}
/**
* The same tree of at most about so many nodes: the largest and the most changed stay, at least with those above them, and
* the rest of each parent becomes one node, so that all sums stay right.
*/
function folded(root, most) {
	const scores = [];
	const visit = (node) => {
		scores.push(score(node));
		for (const child of node.children ?? []) visit(child);
	};
	visit(root);
	if (scores.length <= most) return root;
	const from = Float64Array.from(scores).sort().at(-1 - most) ?? 0;
	return foldedFrom(root, (node) => score(node) > from);
}
/** What changed is looked for more than what is large. */
const score = ({ base, head, smaller }) => smaller === void 0 ? Math.max(base, head) + 20 * Math.abs(head - base) : 0;
function foldedFrom(node, stays) {
	if (node.children === void 0) return node;
	const shown = [];
	const rest = [];
	for (const child of node.children) {
		const inside = foldedFrom(child, stays);
		if (stays(child) || hasNamed(inside)) shown.push(inside);
		else rest.push(child);
	}
	const { name, base, head } = node;
	if (shown.length === 0) return alone(node);
	const [only] = rest;
	if (only !== void 0 && rest.length === 1) shown.push(alone(only));
	if (rest.length > 1) shown.push(together(rest));
	return {
		name,
		base,
		head,
		children: shown
	};
}
const alone = ({ children: _, ...node }) => node;
/** Whether something in it stays by itself. */
const hasNamed = ({ children }) => children !== void 0;
function together(nodes) {
	const sum = (side) => nodes.reduce((total, node) => total + node[side], 0);
	const smaller = nodes.reduce((total, node) => total + (node.smaller ?? 1), 0);
	return {
		name: `${smaller} smaller`,
		base: sum("base"),
		head: sum("head"),
		smaller
	};
}
/** The trees of the cells whose symbols were named on each side that they have, each of at most so many nodes. */
function sizeTreesOf(cells, inspectionOf, most) {
	return cells.flatMap(({ program, flagSet, platform }) => {
		const cell = {
			program,
			flagSet,
			platform
		};
		const [base, head] = [inspectionOf("base", cell), inspectionOf("head", cell)];
		if (base?.symbols === void 0 && head?.symbols === void 0) return [];
		return [{
			...cell,
			root: folded(sizesByPackage({
				...base && { base },
				...head && { head }
			}), most)
		}];
	});
}

export { standardLibrary as a, packageDifferences as c, moduleName as d, noPackage as f, causesOf as i, sectionDifferences as l, sizeTreeGrower as n, bytesByKind as o, sizeTreesOf as r, kindDifferences as s, folded as t, symbolDifferences as u };
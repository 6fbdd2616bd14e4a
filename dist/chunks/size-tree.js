import { k as grouped, q as unownedKindName } from "./without-controls.js";

// src/core/binary/size-groups.ts
/** The names that groups of bytes have where a module's path would stand. */
const standardModule = "standard library";
const noModule = "code of C and of no module";
const noPackage = "of no package";
const moduleName = (module) => module === void 0 ? noModule : module === "std" ? standardModule : module;

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

export { noPackage as a, moduleName as i, sizeTreeGrower as n, sizeTreesOf as r, folded as t };
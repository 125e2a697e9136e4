import { SymbolKind } from 'vscode-languageserver-protocol';
import type { Item } from '../language/document.js';

/** The symbol of LSP that stands for a kind of item. Editors draw it as an icon. */
export function symbolKindOf({ kind }: Pick<Item, 'kind'>): SymbolKind {
	return symbolKinds.get(kind) ?? SymbolKind.Object;
}

const symbolKinds: ReadonlyMap<string, SymbolKind> = new Map([
	['requirement', SymbolKind.Interface],
	['story', SymbolKind.Class],
	['prd', SymbolKind.Package],
	['criterion', SymbolKind.Boolean],
	['task', SymbolKind.Method],
	['goal', SymbolKind.Constant],
	['metric', SymbolKind.Number],
	['event', SymbolKind.Event],
	['data', SymbolKind.Field],
	['flag', SymbolKind.Key],
	['experiment', SymbolKind.Function],
	['persona', SymbolKind.Variable],
	['insight', SymbolKind.String],
	['flow', SymbolKind.Module],
	['screen', SymbolKind.Struct],
	['decision', SymbolKind.Property],
	['release', SymbolKind.Namespace],
	['milestone', SymbolKind.EnumMember],
]);

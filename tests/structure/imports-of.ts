import ts from 'typescript';

/** One place where a file names another module. */
export interface Import {
  /** As written: `./plan.ts`, `node:fs`, `zod`. */
  module: string;
  /** Only types are taken, so nothing of it is there when the code runs. */
  typesOnly: boolean;
}

/**
 * Every module that a TypeScript file, or the code part of an `.astro` file, imports, re-exports,
 * loads later or starts as a thread.
 */
export function importsOf(file: string, text: string): Import[] {
  const code = file.endsWith('.astro') ? (/^---\r?\n(.*?)^---/ms.exec(text)?.[1] ?? '') : text;
  const found: Import[] = [];
  const add = (module: ts.Node | undefined, typesOnly: boolean): void => {
    if (module !== undefined && ts.isStringLiteralLike(module))
      found.push({ module: module.text, typesOnly });
  };
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node))
      add(
        node.moduleSpecifier,
        node.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword ||
          allTypes(node.importClause?.namedBindings),
      );
    else if (ts.isExportDeclaration(node)) add(node.moduleSpecifier, node.isTypeOnly);
    else if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument))
      add(node.argument.literal, true);
    else if (ts.isCallExpression(node) && loads(node)) add(node.arguments[0], false);
    // `new URL('../../src/publishing/render/render-worker.ts', import.meta.url)` names a file that
    // is run.
    else if (
      ts.isNewExpression(node) &&
      node.expression.getText(source) === 'URL' &&
      node.arguments?.[1]?.getText(source) === 'import.meta.url'
    )
      add(node.arguments[0], false);
    ts.forEachChild(node, visit);
  };
  const source = ts.createSourceFile(`${file}.ts`, code, ts.ScriptTarget.Latest, true);
  visit(source);
  return found;
}

/** `import('…')`, `require('…')` and `createRequire(…)('…')`. */
function loads(call: ts.CallExpression): boolean {
  return (
    call.expression.kind === ts.SyntaxKind.ImportKeyword ||
    /^(?:require|createRequire\(.*\))$/s.test(call.expression.getText())
  );
}

function allTypes(bindings: ts.NamedImportBindings | undefined): boolean {
  return (
    bindings !== undefined &&
    ts.isNamedImports(bindings) &&
    bindings.elements.length > 0 &&
    bindings.elements.every((element) => element.isTypeOnly)
  );
}

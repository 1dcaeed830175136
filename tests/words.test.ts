import { readdirSync, readFileSync } from 'node:fs';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';

const packages = new URL('../packages/', import.meta.url);

/** What a browser shows or a screen reader says of an attribute. */
const saidAttributes =
  /^(aria-(label|description|roledescription|placeholder|valuetext)|alt|title|placeholder|label)$/;

/** A literal that reads like something said to a person: two words, or one with a capital letter. Class names and paths do not. */
const wording = /\p{L}{2,}[,.:!?]* \p{L}|^\p{Lu}\p{Ll}+[.!?:]?$/u;

/** Attributes whose words are for the browser. */
const unsaidAttributes =
  /^(className|d|viewBox|role|type|id|name|autoComplete|aria-describedby|aria-labelledby)$/;

describe('the words of the components', () => {
  const files = readdirSync(packages, { recursive: true, encoding: 'utf8' })
    .filter((file) => /^(components|elements)\/src\/.*\.tsx$/.test(file))
    .filter((file) => !/\.(test|stories)\.tsx$|\/(testing|themes)\//.test(file))
    .map((file) => ({ file, source: readFileSync(new URL(file, packages), 'utf8') }));

  it('all come from the texts: no component has one of its own', () => {
    expect(files.length).toBeGreaterThan(60);
    expect(files.flatMap(({ file, source }) => literalWords(file, source))).toEqual([]);
  });

  it.each([
    ['in the page', '<p>Velg rett</p>'],
    ['in braces', "<p>{'velg'}</p>"],
    ['in one of two cases', "<p>{open ? 'Lukk' : texts.open}</p>"],
    ['behind a condition', "<p>{state === 'open' && 'åpen'}</p>"],
    ['in a template', '<p>{`${count} turer igjen`}</p>'],
    ['for screen readers', '<p aria-label="velg" />'],
    ['for a part of ours', '<Note heading="Noe gikk galt" />'],
    ['for screen readers, in braces', "<p aria-label={open ? 'lukk' : undefined} />"],
  ])('are found %s', (_, jsx) => {
    expect(literalWords('Part.tsx', `const part = ${jsx};`)).toHaveLength(1);
  });

  it('are not seen in class names, signs and paths', () => {
    const jsx = '<p className="fb-card fb-Open" data-state="open">· {count} <path d="M1 2h3" /></p>';
    expect(literalWords('Part.tsx', `const part = ${jsx};`)).toEqual([]);
  });
});

/** Each literal that the page would show or a screen reader say, as `file: words`. */
function literalWords(file: string, source: string): string[] {
  const found: string[] = [];
  const root = ts.createSourceFile(file, source, ts.ScriptTarget.Latest, false, ts.ScriptKind.TSX);
  visit(root);
  return found;

  function visit(node: ts.Node): void {
    if (ts.isJsxText(node) && /\p{L}/u.test(node.text)) found.push(`${file}: ${node.text.trim()}`);
    if (ts.isJsxElement(node) || ts.isJsxFragment(node))
      for (const child of node.children) if (ts.isJsxExpression(child)) add(child.expression, /\p{L}/u);
    if (ts.isJsxAttribute(node) && ts.isIdentifier(node.name)) addAttribute(node.name.text, node.initializer);
    ts.forEachChild(node, visit);
  }

  function addAttribute(name: string, value: ts.JsxAttributeValue | undefined): void {
    if (unsaidAttributes.test(name) || value === undefined) return;
    const pattern = saidAttributes.test(name) ? /\p{L}/u : wording;
    add(ts.isJsxExpression(value) ? value.expression : value, pattern);
  }

  function add(value: ts.Node | undefined, pattern: RegExp): void {
    for (const literal of literalsOf(value)) if (pattern.test(literal)) found.push(`${file}: ${literal}`);
  }
}

/** The literals that an expression may be, in whichever case. */
function literalsOf(node: ts.Node | undefined): string[] {
  if (node === undefined) return [];
  if (ts.isStringLiteralLike(node)) return [node.text];
  if (ts.isTemplateExpression(node))
    return [[node.head, ...node.templateSpans.map((span) => span.literal)].map(({ text }) => text).join('')];
  if (ts.isParenthesizedExpression(node)) return literalsOf(node.expression);
  if (ts.isConditionalExpression(node)) return [...literalsOf(node.whenTrue), ...literalsOf(node.whenFalse)];
  if (ts.isBinaryExpression(node)) return operandsOf(node).flatMap(literalsOf);
  return [];
}

/** What the value of an operation may be made of; a comparison and a condition say nothing. */
function operandsOf({ left, operatorToken, right }: ts.BinaryExpression): ts.Node[] {
  switch (operatorToken.kind) {
    case ts.SyntaxKind.AmpersandAmpersandToken:
      return [right];
    case ts.SyntaxKind.BarBarToken:
    case ts.SyntaxKind.QuestionQuestionToken:
    case ts.SyntaxKind.PlusToken:
      return [left, right];
    default:
      return [];
  }
}

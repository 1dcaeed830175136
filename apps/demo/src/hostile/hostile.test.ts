import { shopWireErrorSchema } from '@fribillett/core';
import { readFileSync } from 'node:fs';
import * as z from 'zod/mini';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Page } from '../server/testing/visitor.ts';
import type { Attempt, Refusal } from './attempt.ts';
import { attemptGroups } from './attempts.ts';
import { changesBetween } from './ledger.ts';
import { openStage, type Stage } from './stage.ts';

const correlationId = /^[A-Za-z0-9._-]{8,64}$/;
/** Lines of a stack, an error's own words, and what a server or a framework calls itself. */
const innards =
  /node_modules|\bat \S+ \(|\.[jt]s:\d+|\b(?:Type|Reference|Syntax|Range)Error\b|SQLite|hono|<script/i;
const refusalSchema = z.strictObject({
  error: z.strictObject({
    code: z.string(),
    correlationId: z.string().check(z.regex(correlationId)),
    problem: z.optional(z.string()),
    fields: z.optional(z.array(z.strictObject({ field: z.string(), message: z.string() }))),
  }),
});

describe.each(attemptGroups)(
  '$kind: turns away, and nothing happens',
  ({ attempts, hasDemoControls = true }) => {
    let stage: Stage;
    beforeAll(async () => {
      stage = await openStage({ hasDemoControls });
    });
    afterAll(() => stage.close());

    it.each(attempts.map((one) => [one.name, one] as const))(
      '%s',
      (_, one) => expectTurnedAway(stage, one),
      30_000,
    );
  },
);

async function expectTurnedAway(stage: Stage, { prepare, refusal, winnerGets = {} }: Attempt) {
  const attack = await prepare(stage);
  const before = stage.ledger();
  const answers = [await attack()].flat();
  const after = stage.ledger();
  expect(answers).not.toEqual([]);
  for (const answer of answers) {
    expectRefusal(answer, refusal);
    expectSilence(answer, stage);
  }
  expect(changesBetween(before, after)).toEqual(winnerGets);
}

function expectRefusal({ status, headers, json, text }: Page, refusal: Refusal) {
  const { code, problem } = refusal;
  const error = json === undefined ? undefined : shopWireErrorSchema.parse(json).error;
  expect({ status, code: error?.code, text }).toEqual({ status: refusal.status, code, text });
  if (problem !== undefined) expect(json).toMatchObject({ error: { problem } });
  if (code === undefined) return;
  refusalSchema.parse(json);
  expect(headers.get('X-Correlation-Id')).toMatch(correlationId);
  if (status === 429) expect(headers.get('Retry-After')).toMatch(/^\d+$/);
}

function expectSilence({ headers, text }: Page, { unspeakable, url }: Stage) {
  const all = JSON.stringify([...headers]) + text;
  expect(unspeakable.filter((word) => all.includes(word))).toEqual([]);
  expect(innards.exec(text)).toBeNull();
  for (const name of ['Server', 'X-Powered-By', 'Set-Cookie']) expect(headers.get(name)).toBeNull();
  expect(headers.get('Access-Control-Allow-Origin') ?? url).toBe(url);
}

it('makes more than forty attempts, each with a name of its own', () => {
  const names = attemptGroups.flatMap(({ attempts }) => attempts.map(({ name }) => name));
  expect(new Set(names).size).toBe(names.length);
  expect(names.length).toBeGreaterThanOrEqual(45);
});

it('makes exactly the attempts that docs/security.md lists', () => {
  const document = readFileSync(new URL('../../../../docs/security.md', import.meta.url), 'utf8');
  const [, list = ''] = document.split('## What is tried\n');
  const listed = list.split('\n').filter((line) => /^(### |- )/.test(line));
  const made = attemptGroups.flatMap(({ kind, attempts }) => [
    `### ${kind}`,
    ...attempts.map(({ name }) => `- ${name}`),
  ]);
  expect(listed).toEqual(made);
});

import { describe, expect, it } from 'vitest';
import { countBudgets, countVitest, judge } from './report.mjs';

const file = (status: string, tests: number) => ({ status, assertionResults: Array.from({ length: tests }) });

describe('countVitest', () => {
  it('counts what passed and what failed', () => {
    const report = {
      numTotalTests: 3,
      numPassedTests: 2,
      testResults: [file('passed', 1), file('failed', 2)],
    };
    expect(countVitest(JSON.stringify(report))).toEqual({ passed: 2, failed: 1 });
  });

  it('counts a skipped test as failed', () => {
    const report = { numTotalTests: 2, numPassedTests: 1, testResults: [file('passed', 2)] };
    expect(countVitest(JSON.stringify(report))).toEqual({ passed: 1, failed: 1 });
  });

  it('counts a file that could not be read as failed', () => {
    const report = {
      numTotalTests: 1,
      numPassedTests: 1,
      testResults: [file('passed', 1), file('failed', 0)],
    };
    expect(countVitest(JSON.stringify(report))).toEqual({ passed: 1, failed: 1 });
  });
});

describe('countBudgets', () => {
  it('counts budgets and leaves out sizes without a limit', () => {
    expect(countBudgets(JSON.stringify([{ passed: true }, {}, { passed: false }]))).toEqual({
      passed: 1,
      failed: 1,
    });
  });
});

describe('judge', () => {
  it('leaves a count alone that tells of its failures', () => {
    expect(judge({ passed: 4, failed: 2 }, 1)).toEqual({ passed: 4, failed: 2 });
  });

  it('counts one failure when the step failed and no test did', () => {
    expect(judge({ passed: 4, failed: 0 }, 1)).toEqual({ passed: 4, failed: 1 });
  });

  it('counts a step without tests as failed', () => {
    expect(judge({ passed: 0, failed: 0 }, 0)).toEqual({ passed: 0, failed: 1 });
  });
});

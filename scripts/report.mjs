/**
 * How many tests a step ran.
 *
 * @typedef {{ passed: number, failed: number }} Count
 */

/**
 * Counts Vitest's own report. What did not run counts as failed, and so does a file that could not be read.
 *
 * @param {string} json
 * @returns {Count}
 */
export function countVitest(json) {
  /** @type {{ numTotalTests: number, numPassedTests: number,
   *   testResults: { status: string, assertionResults: unknown[] }[] }} */
  const { numTotalTests, numPassedTests, testResults } = JSON.parse(json);
  const unread = testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
  );
  return { passed: numPassedTests, failed: numTotalTests - numPassedTests + unread.length };
}

/**
 * Counts size-limit's own report: each budget is a test; a size without a limit is only told.
 *
 * @param {string} json
 * @returns {Count}
 */
export function countBudgets(json) {
  /** @type {{ passed?: boolean }[]} */
  const report = JSON.parse(json);
  return {
    passed: report.filter(({ passed }) => passed === true).length,
    failed: report.filter(({ passed }) => passed === false).length,
  };
}

/**
 * A step that failed without a failing test, or that ran no test at all, counts as one failed test.
 *
 * @param {Count} count
 * @param {number} exitCode
 * @returns {Count}
 */
export function judge({ passed, failed }, exitCode) {
  const unseen = failed === 0 && (exitCode !== 0 || passed === 0);
  return { passed, failed: unseen ? 1 : failed };
}

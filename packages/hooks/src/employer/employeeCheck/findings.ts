import type { EmployeeProblem } from '@fribillett/core/employer';

/** What a check has found. */
export interface EmployeeFindings {
  /** Rows read, header and blank lines left out. */
  rows: number;
  /** Rows with nothing wrong. */
  employeeCount: number;
  /** Everything that is wrong. */
  problemCount: number;
  /** Rows in which something is wrong. */
  problemRowCount: number;
  /** What is wrong, in the order of the file: the first 5000. Values are cut and hold no national id. */
  problems: readonly EmployeeProblem[];
}

/** A file in which every row is wrong has millions; nobody reads more than these before the file is mended. */
const keptProblems = 5_000;
const longestValue = 100;

/** Counts what is found, and keeps as much of it as a person can use. */
export function createFindings() {
  const problems: EmployeeProblem[] = [];
  let [employeeCount, problemCount, problemRowCount] = [0, 0, 0];
  let lastRow: number | undefined;
  return {
    /** What one piece of the file held. */
    add(employees: number, found: readonly EmployeeProblem[]) {
      employeeCount += employees;
      problemCount += found.length;
      for (const problem of found) {
        if (problem.row !== undefined && problem.row !== lastRow) problemRowCount += 1;
        lastRow = problem.row;
        if (problems.length < keptProblems) problems.push(cut(problem));
      }
    },
    soFar: (): EmployeeFindings => ({
      rows: employeeCount + problemRowCount,
      employeeCount,
      problemCount,
      problemRowCount,
      problems,
    }),
  };
}

function cut(problem: EmployeeProblem): EmployeeProblem {
  const { value = '' } = problem;
  return value.length > longestValue ? { ...problem, value: `${value.slice(0, longestValue)}…` } : problem;
}

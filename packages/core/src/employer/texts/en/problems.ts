import type { Message } from '../../../texts/texts.ts';
import type { problems as nb } from '../nb/problems.ts';

export const problems: Readonly<Record<keyof typeof nb, Message>> = {
  'problems.empty-file': 'The file has no rows with anything in them. Choose another file.',
  'problems.spreadsheet':
    'The file is a spreadsheet and not CSV, even if its name ends in .csv. Open it in your spreadsheet, save it as “CSV UTF-8”, and choose the new file.',
  'problems.single-column':
    'The file has only one column. Save it with a comma or a semicolon between the columns.',
  'problems.unsupported-encoding':
    'The file is saved as UTF-16, which cannot be read. Save it again as “CSV UTF-8”.',
  'problems.mixed-encoding':
    'The file mixes two character encodings, so that æ, ø and å may be wrong. Save it again as “CSV UTF-8”.',
  'problems.unclosed-quote':
    'A quotation mark opens a cell that is never closed. Close it, or remove the mark.',
  'problems.wrong-header':
    'The headings are not the 21 columns in their order. Use the template, and leave the columns as they are there.',
  'problems.column-count':
    'The row has {actual} columns and should have {expected}. Look for a separator too many or too few.',
  'problems.missing': 'Nothing stands here. Fill it in.',
  'problems.formula': 'The text begins like a formula. Remove the =, +, - or @ before it.',
  'problems.unknown-code': 'There is no such code. Use one of these: {codes}.',
  'problems.codes.employmentTypeId': 'F (permanent), M (temporary), T (on call or seasonal), U (unknown)',
  'problems.codes.payType': '1, A, D, E, F, L, M, N, O, P, R, S, T, U, V, W, X',
  'problems.codes.hireEndCause': 'A, B, D (death), E, F, I, M, O, S, T (death), U, V, X, Y, Z',
  'problems.not-a-company-id':
    'This is no company ID. Write the number that the company has in the personnel ticket system.',
  'problems.other-company':
    'The row is about another company than the one you have chosen. Move it to a file of its own, or choose the other company.',
  'problems.date-format': 'Write the date as yyyy-mm-dd, for example 2026-01-31.',
  'problems.impossible-date': 'This is no day of the calendar. Check the date, and write it as yyyy-mm-dd.',
  'problems.percentage': 'Write a number from 0 to 100, with at most four decimals.',
  'problems.not-boolean': 'Write true for yes or false for no.',
  'problems.national-id-format': 'Write only the last five digits of the national identity number.',
  'problems.national-id-mismatch': 'The national identity number does not fit the date of birth. Check both.',
  'problems.hire-end-before-start': 'The employment ends before it begins. Check both dates.',
  'problems.disability-date-required':
    'The degree of disability is above 0. Fill in the day from which it counts.',
  'problems.duplicate-number':
    'The employee number stands in row {row} already. Correct the number, or remove one of the rows.',
  'problems.duplicate-person': 'The person stands in row {row} already. Remove one of the rows.',
  'problems.not-a-national-id':
    'The national identity number should have eleven digits. Fetch the report again.',
  'problems.not-an-amount': 'This is no amount with at most two decimals. Fetch the report again.',
  'problems.unknown-status':
    'The status should be P (pensioner), A (employee) or E (bereaved). Fetch the report again.',
  'problems.column.saving': 'Saving',
  'problems.column.fromDate': 'From',
  'problems.column.toDate': 'Until',
  'problems.column.employeeStatus': 'Status',
  'problems.place.cell': 'Row {row}, {column}',
  'problems.place.row': 'Row {row}',
  'problems.place.file': 'The file',
  'problems.csv.row': 'Row',
  'problems.csv.column': 'Column',
  'problems.csv.value': 'Value',
  'problems.csv.text': 'What is wrong',
};

import type { Page } from 'playwright';

/** Signs in to the back office. */
export async function hrSignIn(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: `Bli ${name}` }).click();
  await page.getByText('Demoens klokke').waitFor();
}

/** Goes to one of the back office's pages. */
export async function openOffice(
  page: Page,
  name: 'Importer fil' | 'Registrer én' | 'Ansatte' | 'Skatterapport',
): Promise<void> {
  await page.getByRole('navigation', { name: 'Arbeidsgiversidene' }).getByRole('link', { name }).click();
}

/** Drops a file where one is wanted, as from a folder. */
export async function dropFile(page: Page, name: string, text: string): Promise<void> {
  const area = page.getByText('Slipp CSV-filen her');
  await area.waitFor();
  const files = await page.evaluateHandle(
    ([fileName, content]) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([content], fileName, { type: 'text/csv' }));
      return transfer;
    },
    [name, text] as const,
  );
  await area.dispatchEvent('drop', { dataTransfer: files });
}

/** Moves the demo's clock, and waits until the page has. */
export async function moveClock(page: Page, how: 'Kjør jobben nå' | 'Neste måned'): Promise<void> {
  await page.getByRole('button', { name: how }).click();
  await page.getByText(/^Klokka er stilt til /).waitFor();
}

/** A file of employees of Nordbanen AS: the header, and these rows. */
export function employeeCsv(...rows: readonly string[]): string {
  return [header, ...rows, ''].join('\n');
}

const header =
  'employeeNo,companyId,employmentTypeId,dateOfBirth,ssn,firstName,surname,addressLine,postalCode,abstainFromTicket,' +
  'hireStartDate,payType,hireEndDate,hireEndCause,disabilityGrade,disabilityFromDate,employmentPercentage,' +
  'employmentPercentageDate,paidPercentage,leaveFromDate,isDeleted';

/** Two invented people with synthetic ids: month of birth plus 80, as Tenor's. */
export const ninaRow =
  '2001,9001,F,1984-09-03,10136,Nina,Berget,Stasjonsgata 4,0154,false,2016-08-15,A,,,0,,100,,100,,false';
export const omarRow =
  '2002,9001,F,2001-07-22,60880,Omar,Sandvik,Perronveien 12,3015,false,2023-02-01,A,,,0,,60,2024-01-01,60,,false';

/** What of them must stand in no address: day of birth in every form, the last five digits, and so the whole id. */
export const personalDigits = [
  ...['1984-09-03', '19840903', '03091984', '030984', '038984', '10136'],
  ...['2001-07-22', '20010722', '22072001', '220701', '228701', '60880'],
];

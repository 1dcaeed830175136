/** A FIP ticket: for journeys abroad. Days are `yyyy-MM-dd`. */
export interface FipTicketData {
  companyId: string;
  employeeNo: string;
  ticketNo: string;
  issueDate: string;
  validFrom: string;
  validUntil: string;
  travelType: { id: number; code: string; description: string };
  fipTicketType: { id: number; code: string; description: string };
  /** Coupons on the ticket. */
  coupons: number;
}

const privateTravel = { id: 1, code: 'SBX-PRIVATE', description: 'Privatreise' };
const coupon = { id: 1, code: 'SBX-COUPON', description: 'Kupong' };

/** ASSUMPTION, all of it: only the names of what a FIP report holds are public. Two tickets are issued every year. */
export function fipTicketsOf(year: number): FipTicketData[] {
  const ticket = (employeeNo: string, number: number, issueDay: string, from: string, until: string) => ({
    companyId: '9001',
    employeeNo,
    ticketNo: `${String(year)}${String(number).padStart(6, '0')}`,
    issueDate: `${String(year)}-${issueDay}`,
    validFrom: `${String(year)}-${from}`,
    validUntil: `${String(year)}-${until}`,
    travelType: privateTravel,
    fipTicketType: coupon,
    coupons: 4,
  });
  return [ticket('1001', 1, '01-15', '02-01', '04-30'), ticket('1002', 2, '06-10', '07-01', '09-30')];
}
